import type { MlflowClient, Run } from '../../mlflow';
import type { ActiveRuns } from '../active';
import { Detail } from '../detail';
import { RunList } from '../list';
import { makeRun } from './support/runs';

/** A list of `shown`, and a store with `stored`; `read` holds the ids that it was asked for. */
async function prepare(shown: Run[], stored: Run[]) {
  const read: string[] = [];
  const client = {
    searchRuns: () => Promise.resolve({ items: shown, next: 't' }),
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
  await detail.find('a', client);
  expect(detail.run!.params.size).toBe(0);
  await isRead;
  expect(detail.run!.params.get('lr')).toBe('0.1');
});
