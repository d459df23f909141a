import type { MlflowClient, Run } from '../../mlflow';
import type { ActiveRuns } from '../active';
import { Detail } from '../detail';
import { RunList } from '../list';
import { makeRun } from './support/runs';

/** A list of `shown` and their parents, and a store; `read` holds the ids it was asked for. */
async function prepare(shown: Run[], stored: Run[], parents: Run[] = []) {
  const read: string[] = [];
  const client = {
    searchRuns: ({ filter }: { filter: string }) =>
      Promise.resolve({ items: filter ? parents : shown, next: filter ? null : 't' }),
    getRun: (id: string) => {
      read.push(id);
      return Promise.resolve(stored.find(run => run.id === id));
    }
  } as unknown as MlflowClient;
  const list = new RunList();
  list.setTarget({ client, storeId: 's', experimentId: '1' });
  await list.reload();
  const detail = new Detail(list, new Map() as unknown as ActiveRuns, () => undefined);
  return { list, detail, client, read };
}

it('reads a run that is not in the list once', async () => {
  const { detail, client, read } = await prepare([], [makeRun('far')]);
  await detail.find('far', client);
  expect(detail.run!.id).toBe('far');
  expect(read).toEqual(['far']);
});

it('shows what the list knows at once, and then what the store knows', async () => {
  const whole = makeRun('a', { params: new Map([['lr', '0.1']]) });
  const { list, detail, client } = await prepare([makeRun('a')], [whole]);
  const isRead = new Promise(resolve => list.changed.connect(resolve));
  void detail.find('a', client);
  expect(detail.run!.params.size).toBe(0);
  await isRead;
  expect(detail.run!.params.get('lr')).toBe('0.1');
});

it('leaves the list as it is for a run that stands on a later page', async () => {
  const shown = makeRun('new', { start: 5 });
  const { list, detail, client } = await prepare(
    [shown],
    [makeRun('old', { start: 1 })]
  );
  await detail.find('old', client);
  expect(list.runs.map(run => run.id)).toEqual(['new']);
});

it('renews a parent that the search did not find, and leaves it where it is', async () => {
  const parent = makeRun('old', { start: 1, status: 'RUNNING', end: null });
  const { list, detail, client } = await prepare(
    [makeRun('new', { start: 5 }), makeRun('kid', { start: 4, parent: 'old' })],
    [makeRun('old', { start: 1 })],
    [parent]
  );
  expect(list.find('old')!.status).toBe('RUNNING');
  const isRead = new Promise(resolve => list.changed.connect(resolve));
  void detail.find('old', client);
  await isRead;
  expect(detail.run!.status).toBe('FINISHED');
  expect(list.rows.map(row => row.run.id)).toEqual(['new', 'old', 'kid']);
});
