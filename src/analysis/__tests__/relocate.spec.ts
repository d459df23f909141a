import { transformCell } from '../../python/ipython';
import { inOrder, relocate } from '../relocate';
import type { Cell } from '../../python/cells';
import type { Diagnostic } from '../../diagnostics';
import { type Edit, trans } from '../../domain';

function cellOf(source: string): Cell {
  return { id: 'a', kind: 'code', source, tags: [], executionCount: null };
}

/** The source after an edit that was found for the word in the transformed cell. */
function fixed(source: string, word: string, text: string): string | null {
  const cell = cellOf(source);
  const python = transformCell(cell);
  const edit: Edit = {
    cell: 'a',
    start: python.python.indexOf(word),
    length: word.length,
    text
  };
  const found: Diagnostic = {
    id: 'tracking-uri',
    severity: 'warning',
    cell: 'a',
    line: 1,
    message: trans.__(''),
    fix: { label: trans.__(''), edits: [edit] }
  };
  const [moved] = relocate([found], [python], [cell]);
  return (
    moved!.fix &&
    moved!.fix.edits.reduce(
      (all, { start, length, text: put }) =>
        all.slice(0, start) + put + all.slice(start + length),
      source
    )
  );
}

it.each([
  ['x = old', 'x = new'],
  ['%time f(x)\nx = old', '%time f(x)\nx = new'],
  [
    '!a very long line of the shell {x}\r\n\r\nx = old\r\n',
    '!a very long line of the shell {x}\r\n\r\nx = new\r\n'
  ],
  ['%%time\nx = old\ny = 1', '%%time\nx = new\ny = 1']
])('puts a fix of %j where it belongs in the source', (source, expected) => {
  expect(fixed(source, 'old', 'new')).toBe(expected);
});

it.each(['    x = old', '%time old', '>>> x = old'])(
  'offers no fix for %j, whose line is not what the analysis read',
  source => {
    expect(fixed(source, 'old', 'new')).toBeNull();
  }
);

function undefinedName(source: string, line: number): Diagnostic[] {
  const found: Diagnostic = {
    id: 'undefined-name',
    severity: 'error',
    cell: 'a',
    line,
    message: trans.__(''),
    fix: null
  };
  const cell = cellOf(source);
  return relocate([found], [transformCell(cell)], [cell]);
}

it('says nothing of unknown names where IPython passes the text on, or may see a magic', () => {
  expect(undefinedName('!echo {a,b}', 1)).toEqual([]);
  expect(undefinedName('ls', 1)).toEqual([]);
  expect(undefinedName('!echo {a}\nprint(b)', 2)).toHaveLength(1);
  expect(undefinedName('print(ls)', 1)).toHaveLength(1);
});

it('sorts by place in the notebook', () => {
  const at = (cell: string | null, line: number | null): Diagnostic => ({
    ...{ id: 'secret', severity: 'info' as const, message: trans.__(''), fix: null },
    cell,
    line
  });
  const cells = [{ ...cellOf(''), id: 'z' }, cellOf('')];
  const sorted = inOrder(
    [at('a', 2), at('z', 9), at('a', null), at(null, null)],
    cells
  );
  expect(sorted.map(({ cell, line }) => [cell, line])).toEqual([
    [null, null],
    ['z', 9],
    ['a', null],
    ['a', 2]
  ]);
});
