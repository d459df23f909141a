import { rowsOf } from '../export/sidebyside';

const text = (...lines: string[]): string => lines.map(line => `${line}\n`).join('');

it('pairs what one has changed with what the other has there', () => {
  const mine = text('a', 'x = 1', 'y = 1', 'b', 'mine');
  const theirs = text('a', 'x = 2', 'b');
  expect(rowsOf(mine, theirs)).toEqual([
    [
      { mine: 'a', theirs: 'a' },
      { mine: 'x = 1', theirs: 'x = 2' },
      { mine: 'y = 1', theirs: null },
      { mine: 'b', theirs: 'b' },
      { mine: 'mine', theirs: null }
    ]
  ]);
});

it('shows the lines around each difference only', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
  const changed = lines.map(line => (/ (?:5|30)$/.test(line) ? `${line}!` : line));
  const parts = rowsOf(text(...lines), text(...changed));
  expect(parts.map(rows => rows.length)).toEqual([7, 7]);
  expect(parts[1]![3]).toEqual({ mine: 'line 30', theirs: 'line 30!' });
});

it('says nothing of a missing last line end', () => {
  expect(rowsOf('a', 'b')).toEqual([[{ mine: 'a', theirs: 'b' }]]);
});
