import { analyzeNotebook } from '../analyze';
import type { Notebook } from '../../notebook';
import { pythonForTests } from '../../python/__tests__/python';
import type { PythonParser } from '../../python';

/** Programs that are nested `n` deep, by what is nested in what. */
const KINDS: Record<string, (n: number) => string> = {
  sum: n => `y = ${Array.from({ length: n }, () => 'x').join(' + ')}`,
  power: n => `y = ${Array.from({ length: n }, () => 'x').join(' ** ')}`,
  chain: n => `y = x${'.a()'.repeat(n)}`,
  attributes: n => `y = x${'.a'.repeat(n)}`,
  items: n => `y = x${'[0]'.repeat(n)}`,
  lists: n => `y = ${'['.repeat(n)}x${']'.repeat(n)}`,
  calls: n => `y = ${'str('.repeat(n)}x${')'.repeat(n)}`,
  dicts: n => `y = ${'{1: '.repeat(n)}x${'}'.repeat(n)}`,
  comprehensions: n => `y = ${'['.repeat(n)}x${' for a in [x]]'.repeat(n)}`,
  lambdas: n => `y = ${'lambda: '.repeat(n)}x`,
  choices: n => `y = ${'1 if x else '.repeat(n)}2`,
  not: n => `y = ${'not '.repeat(n)}x`,
  both: n => `y = ${Array.from({ length: n }, () => 'x').join(' and ')}`,
  elif: n => `if x: y = 0\n${'elif x: y = 1\n'.repeat(n)}`,
  format: n => `y = f"{${Array.from({ length: n }, () => 'x').join(' + ')}}"`,
  subject: n => `match [${'['.repeat(n)}x${']'.repeat(n)}]:\n  case [1]: y = 1`,
  blocks: n => {
    const lines = Array.from({ length: n }, (_, i) => `${' '.repeat(i)}if x:`);
    return [...lines, `${' '.repeat(n)}y = 1`].join('\n');
  },
  functions: n => {
    const lines = Array.from({ length: n }, (_, i) => `${' '.repeat(i)}def f():`);
    return [...lines, `${' '.repeat(n)}y = 1`].join('\n');
  }
};

const notebookOf = (...sources: readonly string[]): Notebook => ({
  cells: sources.map((source, index) => ({
    id: `c${index}`,
    kind: 'code',
    source,
    tags: [`step:s${index}`],
    executionCount: null
  })),
  language: 'python',
  pipeline: null,
  experiment: null,
  repeatedIds: []
});

describe.each(Object.entries(KINDS))('%s, one in the other', (_, program) => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  const analysed = (source: string) =>
    analyzeNotebook(notebookOf('x = 1', source, 'z = x + 1', 'print(z)'), python).graph;

  it('are read as deep as people write', () => {
    const { steps, diagnostics } = analysed(program(60));
    expect(diagnostics.map(({ id }) => id)).not.toContain('nested-too-deep');
    expect(steps[1]!.inputs.map(({ name }) => name)).toEqual(
      program(1).includes('def ') ? [] : ['x']
    );
  });

  it.each([500, 1_000, 5_000])('are told for what they are: %i', n => {
    const { steps, diagnostics } = analysed(program(n));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ id, cell }) => [id, cell])).toEqual([
      ['nested-too-deep', 'c1']
    ]);
    expect(errors[0]!.message.text).toMatch(/nested too deeply to be read/);
    expect(steps[2]!.inputs).toMatchObject([{ name: 'x', from: 's0' }]);
    expect(steps[3]!.inputs).toMatchObject([{ name: 'z', from: 's2' }]);
  });
});

it('code in a text that is nested too deeply counts as not known', async () => {
  const python = await pythonForTests();
  const source = `x = 1\nexec("y = ${'('.repeat(900)}x${')'.repeat(900)}")`;
  const { graph } = analyzeNotebook(notebookOf(source), python);
  expect(graph.diagnostics.map(({ id }) => id)).toContain('dynamic-names');
});
