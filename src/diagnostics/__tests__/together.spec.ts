/** One finding where many cells have the same trouble. */
import { analyzeNotebook } from '../../analysis/analyze';
import { english, placesOf } from '../../domain';
import { readNotebook } from '../../notebook/ipynb';
import { pythonForTests } from '../../python/__tests__/python';

const python = pythonForTests();

interface Given {
  source: string;
  count?: number | null;
  tags?: string[];
}

async function found(...cells: readonly Given[]) {
  const notebook = readNotebook(
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: cells.map(({ source, count = null, tags = [] }, index) => ({
        id: `c${index}`,
        cell_type: 'code',
        source,
        metadata: { tags },
        execution_count: count,
        outputs: []
      }))
    })
  );
  const { graph } = analyzeNotebook(notebook, await python);
  return graph.diagnostics.filter(({ id }) => id !== 'proposed-steps');
}

const KEY: Given = { source: 'api_key = "a8f5f167f44f4964"', count: 100 };

it('says once that cells were run out of order, below what must not be overlooked', async () => {
  const cells = Array.from({ length: 30 }, (_, i) => ({
    source: `a${i} = 1`,
    count: 60 - i
  }));
  const [first, second, ...more] = await found(...cells, KEY);
  expect(first).toMatchObject({ id: 'secret', cell: 'c30' });
  expect(more).toEqual([]);
  expect(second).toMatchObject({ id: 'out-of-order', cell: 'c0' });
  expect(english(second!.message)).toMatch(
    /^29 cells were run out of order[.] Restart/
  );
  const places = placesOf(second!).map(({ cell }) => cell);
  expect(new Set(places).size).toBe(29);
});

it('names each of a few, which says more', async () => {
  const all = await found(
    { source: 'a = 1', count: 9 },
    { source: 'b = 1', count: 8 },
    { source: 'c = 1', count: 3 }
  );
  expect(all.map(({ id, also }) => [id, also])).toEqual([
    ['out-of-order', undefined],
    ['out-of-order', undefined]
  ]);
});

it('joins what says the same, with each line, and leaves other advice apart', async () => {
  const all = await found(
    { source: '!pip install a\n!pip install b', tags: ['step:a'] },
    { source: '!pip install c\n%cd x' }
  );
  expect(
    all.map(({ message, ...place }) => [
      english(message).split(' ')[0],
      placesOf(place).map(({ cell, line }) => `${cell}:${line}`)
    ])
  ).toEqual([
    ['%cd', ['c1:2']],
    ['!pip', ['c0:1', 'c0:2', 'c1:1']]
  ]);
});

it('leaves what can be mended by a click, each at its place', async () => {
  const all = await found(
    { source: 'import numpy as np\na = np.random.default_rng()', tags: ['step:a'] },
    { source: 'b = np.random.default_rng()' },
    { source: 'c = np.random.default_rng()\nprint(a, b, c)' }
  );
  const seeds = all.filter(({ id }) => id === 'no-seed');
  expect(seeds).toHaveLength(3);
  expect(seeds.every(({ fix }) => fix !== null)).toBe(true);
});
