import { transformCell } from '../../python/ipython';
import type { Cell } from '../../python/cells';
import { cellFindings } from '..';

function notebook(sources: readonly (string | [string, number | null])[]): Cell[] {
  return sources.map((given, index) => {
    const [source, executionCount] = typeof given === 'string' ? [given, null] : given;
    return { id: `c${index}`, kind: 'code', source, tags: [], executionCount };
  });
}

function found(...sources: (string | [string, number | null])[]): string[] {
  const cells = notebook(sources);
  return cellFindings({
    cells,
    python: cells.map(cell => transformCell(cell))
  }).map(({ id, cell, line }) => `${cell}:${line} ${id}`);
}

describe('order in which cells ran', () => {
  it.each([
    ['from top to bottom', [1, 2, 3], []],
    ['with gaps', [3, 7, 20], []],
    ['never', [null, null], []],
    ['first cell again at the end', [9, 2, 3], ['c0:null out-of-order']],
    ['last cell first', [2, 3, 1], ['c2:null out-of-order']],
    ['one left out', [1, null, 3], ['c1:null not-run']],
    ['the rest not yet', [1, 2, null], []]
  ])('%s', (_, counts, expected) => {
    expect(found(...counts.map((n): [string, number | null] => ['pass', n]))).toEqual(
      expected
    );
  });
});

describe('what only a session has', () => {
  it.each([
    ['print(_)', 'c0:1 output-history'],
    ['x = 1\ny = Out[3]', 'c0:2 output-history'],
    ['f(a,\n  _12)', 'c0:2 output-history'],
    ['name = input("?")', 'c0:1 input-call'],
    ['import getpass\np = getpass.getpass()', 'c0:2 input-call'],
    ['x = await f()', 'c0:1 top-level-await'],
    ['async with a as b:\n    pass', 'c0:1 top-level-await'],
    ['r = [v async for v in g()]', 'c0:1 top-level-await'],
    ['async def f():\n    pass\nawait f()', 'c0:3 top-level-await'],
    ['%cd ..', 'c0:1 magic-effect'],
    ['x = 1\n%%time', 'c0:2 magic-effect'],
    ['%%time\nx = 1\n!rm -r data', 'c0:3 magic-effect'],
    ['%foo', 'c0:1 magic-effect']
  ])('is seen in %j', (source, expected) => {
    expect(found(source)).toEqual([expected]);
  });

  it.each([
    'for _ in range(3):\n    pass',
    'a, _ = f()\nprint(_)',
    'f = lambda _: _ + 1',
    'import gettext as _\nprint(_("a"))',
    '[_ for _ in x]',
    'x._ = 1\nx._2',
    'f(_=1)',
    'def f(_):\n    return _',
    'match x:\n    case _:\n        pass',
    'parser.input("a")',
    'def input(x): pass\ninput(1)',
    'input = 3',
    'async def f():\n    await g()\n    async for x in y:\n        pass',
    '"""await _ input()"""  # await _',
    '%matplotlib inline\n%load_ext autoreload\n!ls\n%env HOME'
  ])('is not seen in %j', source => {
    expect(found(source)).toEqual([]);
  });

  it('offers plain Python for an environment variable', () => {
    const cells = notebook(['x = 1\n%env MODE=a b']);
    const [magic] = cellFindings({
      cells,
      python: cells.map(cell => transformCell(cell))
    });
    expect(magic!.fix!.edits).toEqual([
      {
        cell: 'c0',
        start: 6,
        length: 13,
        text: 'import os; os.environ["MODE"] = "a b"'
      }
    ]);
  });
});
