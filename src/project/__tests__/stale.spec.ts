import type { Notebook } from '../../notebook/ipynb';
import { type PipelineRecord, readRecord, RECORD } from '../record/record';
import { type Stale, StaleFinder } from '../record/stale';
import { exported, type Given, notebookOf } from './notebook';
import { toolsForTests } from './tools';

const CELLS: readonly Given[] = [
  ['setup', '%matplotlib inline\nLIMIT = 3\ndef half(x):\n    return x / 2'],
  ['parameters', 'rate = 0.5'],
  ['md', '## Load'],
  ['step:load', 'rows = list(range(LIMIT))'],
  ['step:train', 'model = [half(row) * rate for row in rows]'],
  ['step:report', 'print(model)'],
  ['skip', 'rows[:2]']
];

/** Cells as they are now, by their place; null where one was deleted. */
type Edits = Readonly<Record<number, Given | null>>;

function edited(edits: Edits): Notebook {
  const { cells, ...rest } = notebookOf(...CELLS.map((given, i) => edits[i] ?? given));
  return { ...rest, cells: cells.filter((_, i) => edits[i] !== null) };
}

async function recordOf(notebook: Notebook): Promise<PipelineRecord> {
  const project = await exported(notebook);
  return readRecord(String(project.files.get(RECORD)))!;
}

/** What one finder says of each notebook in turn. */
async function since(
  record: PipelineRecord,
  ...now: Notebook[]
): Promise<(Stale | null)[]> {
  const finder = new StaleFinder((await toolsForTests()).python);
  return now.map(notebook => {
    const search = finder.find(record, notebook);
    let next = search.next();
    while (!next.done) {
      next = search.next();
    }
    return next.value;
  });
}

const steps = (...names: string[]): Stale => ({ steps: names, removed: [] });

const CASES: [what: string, Edits, Stale | null][] = [
  ['nothing', {}, null],
  ['what is only explored', { 6: ['skip', 'rows[:5]'] }, null],
  ['an empty cell more', { 6: ['', ''] }, null],
  ['the code of a step', { 4: ['step:train', 'model = rows[:1]'] }, steps('train')],
  [
    'a function, which one step takes along',
    { 0: ['setup', '%matplotlib inline\nLIMIT = 3\ndef half(x):\n    return x * 0.5'] },
    steps('train')
  ],
  ['the default of a parameter', { 1: ['parameters', 'rate = 0.7'] }, steps('train')],
  ['the text above a step', { 2: ['md', '## Load\n\nAll of it.'] }, steps('load')],
  [
    'what a step hands on',
    {
      3: ['step:load', 'rows = list(range(LIMIT))\nbest = max(rows)'],
      5: ['step:report', 'print(model, best)']
    },
    steps('load', 'report')
  ],
  [
    'a comment',
    { 3: ['step:load', '\nrows = list( range(\n  LIMIT) )   # all'] },
    steps('load')
  ],
  [
    'nothing but spaces',
    { 3: ['step:load', '\nrows = list( range(\n  LIMIT) )'] },
    steps()
  ],
  [
    'a line that no step has',
    { 0: ['setup', '%matplotlib agg\nLIMIT = 3\ndef half(x):\n    return x / 2'] },
    steps()
  ],
  [
    'the name of a step',
    { 5: ['step:summary', 'print(model)'] },
    { steps: ['summary'], removed: ['report'] }
  ],
  ['a step less', { 5: null }, { steps: ['train'], removed: ['report'] }],
  ['a line half written', { 3: ['step:load', 'rows = list(range('] }, steps('load')]
];

let record: PipelineRecord;
beforeAll(async () => (record = await recordOf(edited({}))), 60_000);

describe('since the export', () => {
  it.each(CASES)('has changed: %s', async (_, edits, expected) => {
    expect(await since(record, edited(edits))).toEqual([expected]);
  });

  it('is looked at as rightly while the notebook is written, too', async () => {
    const notebooks = CASES.map(([, edits]) => edited(edits));
    expect(await since(record, ...notebooks)).toEqual(
      CASES.map(([, , expected]) => expected)
    );
  });

  it('a step that could not be exported is one more only once it can be', async () => {
    const cells = (second: string) =>
      notebookOf(['step:a', 'x = 1'], ['step:b', second], ['step:c', 'print(y)']);
    const [same, mended] = await since(
      await recordOf(cells('%store x\ny = x')),
      cells('%store x\ny = x'),
      cells('y = x')
    );
    expect(same).toBeNull();
    expect(mended).toEqual(steps('b', 'c'));
  });
});

it('a record that was written otherwise is none', () => {
  const written = {
    version: 1,
    files: {},
    shared: [],
    steps: [{ name: 'a', cells: [] }]
  };
  const read = (change: object) =>
    readRecord(JSON.stringify({ ...written, ...change }));
  expect(read({})).not.toBeNull();
  expect(read({ steps: [null] })).toBeNull();
  expect(read({ steps: [{ name: 'a' }] })).toBeNull();
  expect(read({ shared: [7] })).toBeNull();
  expect(read({ version: 2 })).toBeNull();
  expect(readRecord('[')).toBeNull();
});

it('nothing, where a module of its own is imported for what it does', async () => {
  const notebook = notebookOf(
    ['step:seed', 'import seeds\nx = 1'],
    ['step:b', 'print(x)']
  );
  const project = await exported(notebook, { 'seeds.py': '' });
  const record = readRecord(String(project.files.get(RECORD)))!;
  expect(await since(record, notebook)).toEqual([null]);
});
