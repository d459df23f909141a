import { sparklinePath } from '../sparkline';

it('draws metrics without steps in the order they came', () => {
  const points = [3, 1, 2].map(value => ({ step: 0, value }));
  expect(sparklinePath(points)).toBe('M0 2L60 24L120 13');
});

it('leaves a gap where a value is not finite, and nothing for a single point', () => {
  const at = (step: number, value: number) => ({ step, value });
  expect(sparklinePath([at(0, 1), at(1, NaN), at(2, 2), at(3, 1)])).toBe(
    'M0 24M80 2L120 24'
  );
  expect(sparklinePath([at(0, 1)])).toBe('');
});
