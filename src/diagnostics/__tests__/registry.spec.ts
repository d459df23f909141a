import { readFileSync } from 'fs';
import { EXPLANATIONS } from '../registry';
import { pythonForTests } from '../../python/__tests__/python';
import { analyzeNotebook } from '../../analysis/analyze';
import { NotebookError, readNotebook } from '../../notebook/ipynb';
import { diagnosticsPage } from '../docs';
import type { Explanation } from '../types';

const python = pythonForTests();

function textOf({ example }: Explanation): string {
  if (typeof example === 'string' || 'path' in example) {
    return example as string;
  }
  const cells = example.map(
    ({ source, kind = 'code', tags = [], executionCount }, index) => ({
      id: `c${index}`,
      cell_type: kind,
      source,
      metadata: { tags },
      execution_count: executionCount ?? null
    })
  );
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}

/** Ids found in the example; that of the refusal where it is no notebook. */
async function found(entry: Explanation): Promise<{ id: string; severity: string }[]> {
  try {
    const notebook = readNotebook(textOf(entry));
    return [...analyzeNotebook(notebook, await python, entry.kernel).graph.diagnostics];
  } catch (error) {
    if (error instanceof NotebookError) {
      return [{ id: error.id, severity: 'error' }];
    }
    throw error;
  }
}

// What has a path only is seen by the command line, whose tests have it.
const entries = [...EXPLANATIONS.values()].filter(
  ({ example }) => typeof example === 'string' || !('path' in example)
);

it.each(entries.map(entry => [entry.id, entry] as const))(
  'finds %s in its own example',
  async (id, entry) => {
    expect(await found(entry)).toContainEqual(
      expect.objectContaining({ id, severity: entry.severity })
    );
  }
);

it('explains each id once, in whole sentences', () => {
  for (const { id, title, explanation } of EXPLANATIONS.values()) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Za-z_].*[^.]$/);
    expect(explanation).toMatch(/[.]$/);
  }
});

it('is what docs/diagnostics.md says', () => {
  const page = readFileSync('docs/diagnostics.md', 'utf8');
  expect(
    page === diagnosticsPage(EXPLANATIONS.values()) || 'run jlpm docs:diagnostics'
  ).toBe(true);
});
