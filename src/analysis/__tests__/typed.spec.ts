import { pythonForTests } from '../../python/__tests__/python';
import { analyzeNotebook } from '../analyze';
import type { Notebook } from '../../notebook/ipynb';
import { LiveAnalysis } from '../live';
import type { Cell } from '../../python/cells';
import { fixture } from './percent';

const python = pythonForTests();

/** The notebook as it is while it is typed from the top, line by line. */
function* typed(cells: readonly Cell[]): Generator<Cell[]> {
  for (const [index, cell] of cells.entries()) {
    const lines = cell.source.split('\n');
    for (let count = 1; count <= lines.length; count++) {
      const source = lines.slice(0, count).join('\n');
      yield [...cells.slice(0, index), { ...cell, source }];
    }
  }
}

it.each(['wind_solar', 'music', 'chaos', 'models', 'churn', 'series', 'plots', 'etl'])(
  'shows at each line of the notebook %s, as it is typed, what a look from scratch shows',
  async name => {
    const parser = await python;
    const live = new LiveAnalysis(parser);
    for (const cells of typed(fixture(name).cells)) {
      const notebook: Notebook = {
        cells,
        language: 'python',
        pipeline: null,
        experiment: null,
        repeatedIds: []
      };
      expect(live.update(notebook)).toEqual(analyzeNotebook(notebook, parser));
    }
  },
  60_000
);
