/** Plain values at the head of cells, offered as parameters. */
import { english } from '../../../domain';
import type { Cell } from '../../../python/cells';
import { proposeSteps, withProposals } from '../../steps/propose';
import { groupByTags } from '../../steps/tags';
import { offersIn } from '../offers';

const cellsOf = (...sources: readonly (string | [string, string])[]): Cell[] =>
  sources.map((one, index) => {
    const [source, ...tags] = typeof one === 'string' ? [one] : one;
    return {
      id: `c${index}`,
      kind: 'code',
      source: source!,
      tags,
      executionCount: null
    };
  });

const offers = (cells: Cell[]) =>
  offersIn(groupByTags(withProposals(cells, proposeSteps(cells)), true).groups, cells);

/** The notebook after the fixes, one after the other. */
function mended(cells: Cell[]): string[] {
  const [first] = offers(cells);
  if (!first) {
    return cells.map(({ source, tags }) => [...tags, source].join(': '));
  }
  const { edits, inserts = [] } = first.fix!;
  const changed = cells.flatMap(cell => {
    const source = edits
      .filter(edit => edit.cell === cell.id)
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, length, text: put }) =>
          text.slice(0, start) + put + text.slice(start + length),
        cell.source
      );
    const above = inserts
      .filter(({ before }) => before === cell.id)
      .map((one): Cell => ({ ...cell, id: 'new', source: one.source, tags: one.tags }));
    return [...above, { ...cell, source }];
  });
  return mended(changed);
}

const TRAIN = 'fit(n_estimators, RATE, fast)';

it('moves them to a parameters cell above the first step, and later ones there, too', () => {
  const cells = cellsOf(
    'import os',
    'df = read_csv("a.csv")',
    `# how many\nn_estimators = 50  # trees\nRATE = 1e-3\n\n${TRAIN}`,
    '%%time\nlook()',
    'fast: bool = True\nreport(fast)'
  );
  expect(offers(cells).map(({ message, line }) => [english(message), line])).toEqual([
    [
      expect.stringMatching(
        /^"n_estimators", "RATE" look like parameters[.] Move them/
      ),
      2
    ],
    [expect.stringMatching(/^"fast" looks like a parameter[.] Move it/), 1]
  ]);
  expect(mended(cells)).toEqual([
    'import os',
    'parameters: n_estimators = 50  # trees\nRATE = 1e-3\nfast: bool = True',
    'df = read_csv("a.csv")',
    `# how many\n\n${TRAIN}`,
    '%%time\nlook()',
    'report(fast)'
  ]);
});

it('adds them to the parameters cell that is there', () => {
  expect(
    mended(
      cellsOf(
        ['rows = 9', 'parameters'],
        ['import os\nDEPTH = 3\ngo(DEPTH, rows)', 'step:a']
      )
    )
  ).toEqual(['parameters: rows = 9\nDEPTH = 3', 'step:a: import os\ngo(DEPTH, rows)']);
});

it.each([
  ['it counts', 'total = 0\nfor x in rows:\n    total += x\nshow(total)'],
  ['it is set again', 'depth = 3\nfit(depth)\ndepth = 4'],
  ['it changes in place', 'depth = 3\nfit(depth)\ndepth *= 2'],
  ['it is below other code', 'fit()\ndepth = 3\nfit(depth)'],
  ['nobody reads it', 'depth = 3\nfit()'],
  ['it may be a secret', 'API_KEY = "abc"\nfit(API_KEY)'],
  ['it is a label', 'title = "Sales"\nplot(title)'],
  ['it is a short name', 'x = 5\nfit(x)'],
  ['it is computed', 'depth = 2 * 3\nfit(depth)'],
  ['the cell is no Python', '%%bash\ndepth=3\necho $depth']
])('offers nothing where %s', (_, source) => {
  expect(offers(cellsOf(['go()', 'step:a'], source))).toEqual([]);
});

it('offers nothing that another cell sets, or that is skipped', () => {
  const depth = 'depth = 3\nfit(depth)';
  expect(offers(cellsOf(['go()', 'step:a'], depth, 'depth = 4'))).toEqual([]);
  expect(offers(cellsOf(['go()', 'step:a'], [depth, 'skip']))).toEqual([]);
});
