import { nullTranslator } from '@jupyterlab/translation';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { KeyValues } from '../components/keyvalues';

const trans = nullTranslator.load('provebook');
const many = Array.from({ length: 1000 }, (_, i) => ({
  key: `p${i}`,
  value: `${i}`,
  full: `${i}`
}));

it('shows a part of a thousand parameters and finds any of them', async () => {
  render(<KeyValues title="Parameters" items={many} trans={trans} />);
  expect(screen.getAllByRole('definition')).toHaveLength(30);
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Search in Parameters' }),
    'p999'
  );
  expect(screen.getByText('p999')).toBeTruthy();
});

it('shows a value of 6,000 characters whole when it is asked for', async () => {
  const full = 'x'.repeat(6000);
  render(
    <KeyValues
      title="Parameters"
      items={[{ key: 'long', value: full, full }]}
      trans={trans}
    />
  );
  const button = screen.getByRole('button', { expanded: false });
  expect(button.textContent).toHaveLength(80);
  await userEvent.click(button);
  expect(screen.getByRole('button', { expanded: true }).textContent).toBe(full);
});

it('leaves an empty list out', () => {
  const { container } = render(<KeyValues title="Tags" items={[]} trans={trans} />);
  expect(container.textContent).toBe('');
});
