import { nullTranslator } from '@jupyterlab/translation';
import { formatAgo, formatBytes, formatDuration, formatNumber } from '../format';

it.each([
  [1.5234187, '1.523'],
  [0.86, '0.86'],
  [64, '64'],
  [-0.5, '−0.5'],
  [0, '0'],
  [123456.789, '123456.8'],
  [0.00001234, '1.23e−5'],
  [12345678.9, '1.23e+7'],
  [NaN, 'NaN'],
  [Infinity, '∞'],
  [-Infinity, '−∞']
])('shows %p as %p', (value, text) => expect(formatNumber(value)).toBe(text));

it.each([
  [23, '23 ms'],
  [4100, '4.1 s'],
  [42_000, '0:42'],
  [3_723_000, '1:02:03'],
  [-5, '–'],
  [NaN, '–']
])('shows %p ms as %p', (ms, text) => expect(formatDuration(ms)).toBe(text));

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [4_100_000, '4.1 MB'],
  [41_000_000, '41 MB']
])('shows %p bytes as %p', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

it('tells how long ago in one short word', () => {
  const trans = nullTranslator.load('provebook');
  const now = Date.UTC(2026, 0, 20);
  expect(formatAgo(now - 1000, now, trans)).toBe('now');
  expect(formatAgo(now - 9 * 60_000, now, trans)).toBe('9 min');
  expect(formatAgo(now - 3 * 3_600_000, now, trans)).toBe('3 h');
  expect(formatAgo(now - 5 * 86_400_000, now, trans)).toBe('5 d');
});
