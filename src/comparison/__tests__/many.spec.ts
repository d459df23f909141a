import { PageConfig } from '@jupyterlab/coreutils';
import { MlflowClient } from '../../mlflow';
import type { Columns, Store } from '../../wire';
import { runsOf } from '../columnar';
import { coloursOf } from '../data/colours';
import { allColumns, comparedColumns } from '../data/columns';
import { ComparisonModel } from '../model';
import { readRuns } from '../readruns';
import { savable } from '../snapshot';
import { scrubbed } from '../scrub';
import { brushOf } from '../spec/draw';
import { compared, comparison } from './support/runs';

const COLUMNS: Columns = {
  total: 7,
  run_id: ['a1', 'b2', 'c3'],
  name: ['first', '', '<b>third</b>'],
  experiment_id: ['1', '1', '2'],
  status: ['FINISHED', 'RUNNING', 'FAILED'],
  start_time: [1000, 2000, null],
  end_time: [3000, null, 4000],
  metrics: [
    { key: 'rmse', values: [1.5, 'NaN', '-Infinity'] },
    { key: 'late', values: [9], rows: [1] }
  ],
  params: [
    { key: 'depth', values: [1, 0, 1], texts: ['auto', '4'] },
    { key: '__proto__', values: [0], rows: [2], texts: ['ftp://u:hunter2@h/z'] }
  ],
  tags: [{ key: 'stage', values: [0, 0, 0], texts: ['draft'] }],
  datasets: [[0, 'wind', 'd1', 'train']],
  models: [[0, 'm-1', 'forest']]
};

const sqlite = { kind: 'sqlite' } as Store;
const remote = { kind: 'http' } as Store;
const answer = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status });

it('reads runs from columns, with the values that only some have', () => {
  const [first, second, third] = runsOf(COLUMNS);
  expect(first).toEqual({
    ...compared('a1', { rmse: 1.5 }, { depth: '4' }),
    name: 'first',
    start_time: 1000,
    end_time: 3000,
    tags: { stage: 'draft' },
    models: [{ model_id: 'm-1', name: 'forest' }],
    datasets: [{ name: 'wind', digest: 'd1', context: 'train' }]
  });
  expect(second!.metrics).toEqual({ rmse: { last: 'NaN' }, late: { last: 9 } });
  expect([second!.name, second!.end_time, second!.params]).toEqual([
    'b2',
    null,
    { depth: 'auto' }
  ]);
  expect(third!.metrics['rmse']).toEqual({ last: '-Infinity' });
  expect(Object.entries(third!.params)).toContainEqual(['__proto__', 'ftp://h/z']);
  expect(Object.getPrototypeOf(third!.params)).toBe(Object.prototype);
});

it('asks a SQL store for the columns of many runs, and keeps the ends it knew', async () => {
  const paths: string[] = [];
  const client = new MlflowClient(path => {
    paths.push(path);
    return Promise.resolve(answer(COLUMNS));
  });
  const payload = comparison([compared('a1', { rmse: { last: 2, min: 2, max: 3 } })]);
  payload.query = { ...payload.query, runs: null, max_runs: 5000 };
  const read = await readRuns(client, sqlite, payload);
  expect(paths).toEqual(['provebook/search-columns']);
  expect([read.runs.length, read.total]).toEqual([3, 7]);
  expect(read.runs[0]!.metrics['rmse']).toEqual({ last: 1.5, min: 1.5, max: 3 });
});

it('turns the pages of other stores beyond 1,000 runs', async () => {
  const asked: { max_results: number; page_token?: string }[] = [];
  const client = new MlflowClient((path, init) => {
    expect(path).toBe('api/2.0/mlflow/runs/search');
    const body = JSON.parse(init.body as string) as (typeof asked)[0];
    asked.push(body);
    const from = Number(body.page_token ?? 0);
    const count = Math.min(body.max_results, 2300 - from);
    const runs = Array.from({ length: count }, (_, i) => ({
      info: { run_id: `r${from + i}`, experiment_id: '1', status: 'FINISHED' }
    }));
    const next = from + count;
    return Promise.resolve(
      answer({ runs, ...(next < 2300 ? { next_page_token: String(next) } : {}) })
    );
  });
  const payload = comparison([]);
  payload.query = { ...payload.query, runs: null, max_runs: 2100 };
  const read = await readRuns(client, remote, payload);
  expect(asked.map(body => body.max_results)).toEqual([1000, 1000, 100]);
  expect([read.runs.length, read.total]).toEqual([2100, null]);
  payload.query.max_runs = 9000;
  expect((await readRuns(client, remote, payload)).total).toBe(2300);
});

it('looks named runs up in parts, without what is no id', async () => {
  const filters: string[] = [];
  const client = new MlflowClient((_, init) => {
    filters.push((JSON.parse(init.body as string) as { filter: string }).filter);
    return Promise.resolve(answer({}));
  });
  const ids = Array.from({ length: 450 }, (_, i) => `id${i}`);
  ids[0] = "x' OR '1";
  const payload = comparison([compared('id1')]);
  payload.query.runs = ids;
  await readRuns(client, remote, payload);
  expect(filters.map(filter => filter.split(',').length)).toEqual([200, 200, 50]);
  expect(filters[0]).toContain("IN ('xOR1', 'id1'");
});

it('pages where the worker knows no columns', async () => {
  const paths: string[] = [];
  const client = new MlflowClient(path => {
    paths.push(path);
    const isOurs = path.startsWith('provebook/');
    return Promise.resolve(isOurs ? answer({ error_code: 'X' }, 404) : answer({}));
  });
  const payload = comparison([]);
  payload.query = { ...payload.query, runs: null, max_runs: 5000 };
  await readRuns(client, sqlite, payload);
  expect(paths).toEqual(['provebook/search-columns', 'api/2.0/mlflow/runs/search']);
});

it('tells of a failure of the store', async () => {
  const client = new MlflowClient(() =>
    Promise.resolve(answer({ error_code: 'STORE_TIMEOUT', message: 'Too late.' }, 504))
  );
  const payload = comparison([]);
  payload.query = { ...payload.query, runs: null, max_runs: 5000 };
  await expect(readRuns(client, sqlite, payload)).rejects.toThrow('Too late.');
});

it('saves the first 1,000 runs and the baseline of very many', () => {
  const runs = Array.from({ length: 1500 }, (_, i) => compared(`r${i}`));
  const saved = savable(comparison(runs, { baseline: 'r1400' }));
  expect(saved.snapshot.runs).toHaveLength(1001);
  expect(saved.snapshot.runs.at(-1)!.run_id).toBe('r1400');
  expect(saved.snapshot.total).toBe(1500);
  const few = comparison(runs.slice(0, 3));
  expect(savable(few)).toBe(few);
});

it('marks as new what began later, not what an output had no room for', () => {
  const payload = comparison([compared('a')]);
  payload.snapshot = { ...payload.snapshot, taken: 5000, total: 3 };
  const model = new ComparisonModel(payload);
  const more = [
    compared('a'),
    compared('old', {}, {}, { start_time: 10 }),
    compared('late', {}, {}, { start_time: 6000 })
  ];
  model.renew({ ...payload.snapshot, total: 3, runs: more });
  expect([...model.added]).toEqual(['late']);
  model.renew({ ...payload.snapshot, total: 4, runs: [...more, compared('fits now')] });
  expect([...model.added]).toEqual(['late', 'fits now']);
});

it('colours many runs by how good they are, the best last', () => {
  const runs = Array.from({ length: 50 }, (_, i) =>
    compared(`r${i}`, { rmse: i === 7 ? NaN : i })
  );
  const colours = coloursOf(runs, allColumns(runs, {}), {});
  const ids = [...colours.keys()];
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['r7', 'r49', 'r0']);
  const few = runs.slice(0, 3);
  expect(new Set(coloursOf(few, allColumns(few, {}), {}).values()).size).toBe(3);
});

it('brushes the axes under the pointer, from below to above', () => {
  const axis = { title: 'x', values: [] };
  const { axis: axes, at } = brushOf([axis, axis, axis], 400, [180, 214], [220, 36]);
  expect(axes).toEqual([1]);
  expect(at).toEqual([0, 1]);
  expect(brushOf([axis, axis], 400, [100, 50], [120, 60])).toEqual({});
});

it('shows 2,000 metrics by the most telling ones', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`m${i}`, i] as const)
  );
  const runs = [compared('a', { ...many, rmse: 1 }), compared('b', { rmse: 2 })];
  const columns = comparedColumns(runs, {});
  expect(columns[0]!.key).toBe('rmse');
  expect(columns.length).toBeLessThan(20);
});

it.each([
  ['ftp://u:hunter2@h/z', 'ftp://h/z'],
  ['see s3://k:s@b/x and http://a:b@c', 'see s3://b/x and http://c'],
  ['postgresql://app:pa/ss@h/z', 'postgresql://h/z'],
  ['postgresql://h/z?password=hunter2&a=1', 'postgresql://h/z?password=***&a=1'],
  ['http://h:8080/a@b', 'http://h:8080/a@b'],
  ['/home/somebody/data/x.csv', '~/data/x.csv'],
  ['file:///Users/some.body/x', 'file://~/x'],
  ['C:\\Users\\somebody\\x', '~\\x'],
  ['/srv/lab/data.csv', './data.csv'],
  ['a/b/home/c', 'a/b/home/c'],
  ['0.1', '0.1']
])('takes passwords and places of the machine out of %s', (text, plain) => {
  PageConfig.setOption('serverRoot', '/srv/lab');
  expect(scrubbed(text)).toBe(plain);
});
