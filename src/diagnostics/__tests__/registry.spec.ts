import { readFileSync } from 'fs';
import { english, trans } from '../../domain';
import { type Diagnostic, RULES, ruleOf } from '../registry';
import { pythonForTests } from '../../python/__tests__/python';
import { analyzeNotebook } from '../../analysis/analyze';
import { toldBeforehand, withRefusals } from '../../project/beforehand';
import { exported } from '../../project/__tests__/notebook';
import { NotebookError, readNotebook } from '../../notebook/ipynb';
import { diagnosticsPage } from '../page';
import type { Explanation, Rule } from '../rule';

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
async function found(entry: Explanation): Promise<Diagnostic[]> {
  try {
    const { versions = {} } = entry;
    const notebook = { ...readNotebook(textOf(entry)), versions };
    const parser = await python;
    const analysis = analyzeNotebook(notebook, parser, entry.kernel);
    const { graph } = withRefusals(analysis, notebook, parser);
    const { problems } = await exported(notebook);
    return [...graph.diagnostics, ...toldBeforehand(problems, graph)];
  } catch (error) {
    if (error instanceof NotebookError) {
      return [error.found];
    }
    throw error;
  }
}

// What has a path only is seen by the command line, whose tests have it.
const entries = (RULES as readonly Rule[]).filter(
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

it.each(entries.map(entry => [entry.id, entry] as const))(
  'says %s in whole sentences',
  async (_, entry) => {
    for (const { message, fix } of await found(entry)) {
      expect(english(message)).toMatch(/^(?:[A-Z"%_]|[\w.]+\().*[.?]$/s);
      expect(english(message)).not.toMatch(/%\d|undefined/);
      expect(english(fix?.label ?? trans.__('Mend'))).toMatch(/^[A-Z].*[^.]$/);
    }
  }
);

it('explains each id once, in whole sentences', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    const { id, title, explanation } = rule;
    expect(ruleOf(rule)).toBe(rule);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(english(title)).toMatch(/^[A-Za-z_].*[^.]$/);
    expect(english(explanation)).toMatch(/[.]$/);
  }
});

it('is what docs/diagnostics.md says', () => {
  const page = readFileSync('docs/diagnostics.md', 'utf8');
  expect(page === diagnosticsPage(RULES) || 'run jlpm docs:diagnostics').toBe(true);
});
