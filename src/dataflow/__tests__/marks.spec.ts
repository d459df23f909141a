import { analyzeNotebook } from '../../analysis/analyze';
import { readNotebook } from '../../notebook/ipynb';
import { pythonForTests } from '../../python/__tests__/python';

const SOURCES = [
  'import lab\nrows = lab.rows()',
  'lab.look(rows)\nrows.polish()',
  'print(rows)'
];

const notebook = (marks: unknown, sources: readonly string[] = SOURCES) =>
  readNotebook(
    JSON.stringify({
      nbformat: 4,
      metadata: { provebook: { pipeline: { marks } } },
      cells: ['load', 'look', 'train'].map((name, index) => ({
        cell_type: 'code',
        source: sources[index],
        metadata: { tags: [`step:${name}`] }
      }))
    })
  );

async function producer(marks: unknown): Promise<string> {
  return from(notebook(marks));
}

async function from(read: ReturnType<typeof readNotebook>): Promise<string> {
  const { graph } = analyzeNotebook(read, await pythonForTests());
  const { from: step, uncertain } = graph.steps[2]!.inputs.find(
    ({ name }) => name === 'rows'
  )!;
  return uncertain ? `${step}?` : step;
}

it('an unknown call may change what it is given, unless the notebook says otherwise', async () => {
  const methods = { '*.polish': 'new' };
  expect(await producer(undefined)).toBe('look?');
  expect(await producer({ functions: { 'lab.look': 'new' }, methods })).toBe('load');
  expect(await producer({ functions: { 'lab.look': 'changes:0 new' }, methods })).toBe(
    'look'
  );
});

it('marks that are no marks change nothing', async () => {
  expect(await producer({ functions: { 'lab.look': 'harmless, I promise' } })).toBe(
    'look?'
  );
  expect(await producer(['new'])).toBe('look?');
});

it('a mark of a name alone says nothing of what is known by its kind', async () => {
  const known = notebook({ methods: { '*.append': 'any' } }, [
    'rows = []',
    'rows.append(1)',
    'print(rows)'
  ]);
  expect(await from(known)).toBe('look');
});

it('an edge names the call that it comes from, but not one that is sure', async () => {
  const calls = async (...sources: string[]) =>
    analyzeNotebook(
      notebook(undefined, sources),
      await pythonForTests()
    ).graph.steps[2]!.inputs.find(({ name }) => name === 'rows')!.call;
  const load = 'import lab\nrows = lab.rows()';
  expect(await calls(load, 'lab.look(rows)', 'print(rows)')).toEqual({
    of: 'functions',
    name: 'lab.look'
  });
  expect(await calls(load, 'rows.polish()', 'print(rows)')).toEqual({
    of: 'methods',
    name: 'polish'
  });
  expect(await calls(load, 'rows.polish()\nrows.a = 1', 'print(rows)')).toBeUndefined();
});
