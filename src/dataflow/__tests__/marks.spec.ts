import { analyzeNotebook } from '../../analysis/analyze';
import { readNotebook } from '../../notebook/ipynb';
import { pythonForTests } from '../../python/__tests__/python';

const notebook = (marks: unknown) =>
  readNotebook(
    JSON.stringify({
      nbformat: 4,
      metadata: { provebook: { pipeline: { marks } } },
      cells: [
        ['step:load', 'import lab\nrows = lab.rows()'],
        ['step:look', 'lab.look(rows)\nrows.polish()'],
        ['step:train', 'print(rows)']
      ].map(([tag, source]) => ({
        cell_type: 'code',
        source,
        metadata: { tags: [tag] }
      }))
    })
  );

async function producer(marks: unknown): Promise<string> {
  const { graph } = analyzeNotebook(notebook(marks), await pythonForTests());
  const { from, uncertain } = graph.steps[2]!.inputs.find(
    ({ name }) => name === 'rows'
  )!;
  return uncertain ? `${from}?` : from;
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
