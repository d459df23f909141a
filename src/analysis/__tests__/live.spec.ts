import * as fc from 'fast-check';
import { analyzeNotebook } from '../analyze';
import type { Notebook } from '../../notebook/ipynb';
import { pythonForTests } from '../../python/__tests__/python';
import { LiveAnalysis } from '../live';
import type { Cell } from '../../python/cells';
import { fixture } from './percent';

const python = pythonForTests();

function notebookOf(cells: readonly Cell[]): Notebook {
  // New objects each time, as an editor's model gives them.
  const copies = cells.map(cell => ({ ...cell, tags: [...cell.tags] }));
  return {
    cells: copies,
    language: 'python',
    pipeline: null,
    experiment: null,
    repeatedIds: []
  };
}

interface Change {
  at: number;
  kind: 'source' | 'tags' | 'remove' | 'move' | 'count';
  text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(100),
  kind: fc.constantFrom(
    'source' as const,
    'source' as const,
    'tags',
    'remove',
    'move',
    'count'
  ),
  text: fc.constantFrom(
    'df = df + 1',
    'x = (',
    '%time y = df',
    'step:other',
    'skip',
    'setup',
    ''
  )
});

function changed(cells: readonly Cell[], { at, kind, text }: Change): Cell[] {
  const index = at % cells.length;
  const cell = cells[index]!;
  const rest = cells.filter(other => other !== cell);
  switch (kind) {
    case 'remove':
      return rest.length > 0 ? rest : [...cells];
    case 'move':
      return [...rest, cell];
    case 'tags':
      return cells.map(other =>
        other === cell ? { ...cell, tags: text ? [text] : [] } : other
      );
    case 'count':
      return cells.map(other =>
        other === cell ? { ...cell, executionCount: at } : other
      );
    default:
      return cells.map(other => (other === cell ? { ...cell, source: text } : other));
  }
}

it('shows after any changes what a look from scratch shows', async () => {
  const parser = await python;
  const names = fc.constantFrom('wind_solar', 'chaos');
  fc.assert(
    fc.property(names, fc.array(change, { maxLength: 6 }), (name, changes) => {
      const live = new LiveAnalysis(parser);
      let { cells } = fixture(name);
      live.update(notebookOf(cells));
      for (const one of changes) {
        cells = changed(cells, one);
        const notebook = notebookOf(cells);
        expect(live.update(notebook)).toEqual(analyzeNotebook(notebook, parser));
      }
    }),
    { numRuns: 25 }
  );
}, 120_000);
