import { pythonForTests } from '../../python/__tests__/python';
import { analyzeNotebook } from '../../analysis/analyze';
import type { KernelFacts } from '..';
import type { Cell } from '../../python/cells';

const python = pythonForTests();

/** Findings of the kernel over cells c0, c1, ..., each a step. */
async function found(sources: readonly string[], kernel: KernelFacts) {
  const cells = sources.map((source, index): Cell => ({
    ...{ id: `c${index}`, kind: 'code', source, executionCount: null },
    tags: [`step:s${index}`]
  }));
  const notebook = {
    ...{ cells, language: 'python', pipeline: null, experiment: null },
    repeatedIds: []
  };
  return analyzeNotebook(notebook, await python, kernel)
    .graph.diagnostics.filter(({ id }) =>
      /^(?:edited-since|deleted-cell|large-value)$/.test(id)
    )
    .map(({ id, cell, line }) => `${cell}:${line} ${id}`);
}

const ran = (...sources: string[]) =>
  sources.map((source, index) => ({ cell: `c${index}`, source }));

it('says nothing where the kernel ran what stands there', async () => {
  const sources = ['a = 1', 'print(a)'];
  expect(await found(sources, { executed: ran('a = 1\n', 'print(a)') })).toEqual([]);
});

it('points at the line that was edited since it ran last', async () => {
  const executed = [...ran('a = 1\nb = 3'), ...ran('a = 1\nb = 2')];
  expect(await found(['a = 1\nb = 3'], { executed })).toEqual(['c0:2 edited-since']);
});

it.each([
  ['of a deleted cell', [{ cell: 'gone', source: 'rows = [1]' }]],
  ['of an earlier version', [{ cell: 'c0', source: 'rows = [1]\nx = 1' }]]
])('names a value %s that is still used', async (_, executed) => {
  const problems = await found(['x = 1', 'y = 2\nprint(rows)'], { executed });
  expect(problems).toContain('c1:2 deleted-cell');
});

it('says nothing of a name that is defined elsewhere, unused, or gone', async () => {
  const executed = [{ cell: 'gone', source: 'rows = [1]\nother = 2\nold = 3' }];
  expect(await found(['rows = 1', 'print(rows)'], { executed })).toEqual([]);
  expect(await found(['x = 1', 'print(old)'], { executed, names: ['rows'] })).toEqual(
    []
  );
});

it('says how large a value is that is handed on', async () => {
  const sizes = { big: 3e9, small: 10, own: 3e9 };
  expect(
    await found(['x = 1\nbig = 2\nown = 1\nsmall = 3', 'print(big, small)'], {
      executed: [],
      sizes
    })
  ).toEqual(['c0:2 large-value']);
});
