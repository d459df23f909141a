import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { Picker } from '../picker';

const items = [
  { id: '1', label: 'forecast' },
  { id: '2', label: 'churn' },
  { id: '3', label: '<script>alert(1)</script>' }
];

function show() {
  const onPick = jest.fn();
  render(
    <Picker
      label="Experiment"
      items={items}
      value="1"
      placeholder="none"
      none="No such"
      onPick={onPick}
    />
  );
  return {
    onPick,
    box: screen.getByRole<HTMLInputElement>('combobox', { name: 'Experiment' })
  };
}

it('shows the current item and finds another by typing', async () => {
  const { onPick, box } = show();
  expect(box.value).toBe('forecast');
  await userEvent.click(box);
  await userEvent.keyboard('chu{Enter}');
  expect(onPick).toHaveBeenCalledWith('2');
});

it('is left with Escape, nothing picked', async () => {
  const { onPick, box } = show();
  await userEvent.click(box);
  await userEvent.keyboard('chu{Escape}');
  expect(onPick).not.toHaveBeenCalled();
  expect(box.value).toBe('forecast');
});

it('says when nothing matches, and shows names as text', async () => {
  const { box } = show();
  await userEvent.click(box);
  expect(
    screen.getByRole('option', { name: '<script>alert(1)</script>' })
  ).toBeTruthy();
  await userEvent.keyboard('zzz');
  expect(screen.getByText('No such')).toBeTruthy();
});
