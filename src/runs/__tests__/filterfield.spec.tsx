import { nullTranslator } from '@jupyterlab/translation';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { MlflowError } from '../../mlflow';
import { FilterField } from '../components/filterfield';

const trans = nullTranslator.load('provebook');
const names = { metrics: ['rmse', 'r2'], params: ['depth'], tags: [] };

function show(value = '', error: unknown = null) {
  const onSubmit = jest.fn();
  render(
    <FilterField
      value={value}
      names={names}
      error={error}
      trans={trans}
      onSubmit={onSubmit}
    />
  );
  return {
    onSubmit,
    field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter runs' })
  };
}

it('completes a name by keyboard and searches with Enter', async () => {
  const { onSubmit, field } = show();
  const user = userEvent.setup();
  await user.type(field, 'rm');
  await user.keyboard('{ArrowDown}{Tab}');
  expect(field.value).toBe('metrics.rmse ');
  fireEvent.change(field, { target: { value: 'metrics.rmse < 3' } });
  await user.keyboard('{Escape}{Enter}');
  expect(onSubmit).toHaveBeenCalledWith('metrics.rmse < 3');
});

it('offers nothing before a person types or asks', async () => {
  const { field } = show();
  field.focus();
  expect(screen.queryByRole('listbox')).toBeNull();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('listbox', { name: 'Completions' })).toBeTruthy();
});

it('says at the field that there is no OR', () => {
  const { field } = show('metrics.r2 > 1 OR metrics.rmse < 2');
  expect(screen.getByRole('alert').textContent).toContain('no OR');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it("shows MLflow's own error at the field, as text", () => {
  show(
    'bad',
    new MlflowError('INVALID_PARAMETER_VALUE', 'Invalid <b>clause</b>', null, 400)
  );
  expect(screen.getByRole('alert').textContent).toBe('Invalid <b>clause</b>');
});

it('leaves failures of the store to another place', () => {
  show('metrics.r2 > 1', new MlflowError('STORE_UNREACHABLE', 'gone', null, 502));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('is cleared by its button', async () => {
  const { onSubmit } = show('metrics.r2 > 1');
  await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(onSubmit).toHaveBeenCalledWith('');
});
