import { MlflowClient, MlflowError, type Run } from '../../mlflow';
import { TAG } from '../../wire';
import { RunList } from '../list';
import { makeRun } from './support/runs';

type Answer = { runs: Run[]; next?: string } | Error | 'never';

/** A client whose searches get prepared answers; `asked` holds the queries. */
function prepare(answers: Answer[]) {
  const asked: Parameters<MlflowClient['searchRuns']>[0][] = [];
  const client = {
    searchRuns: (query: (typeof asked)[number], signal?: AbortSignal) => {
      asked.push(query);
      const answer = answers.shift();
      if (answer === 'never' || !answer) {
        return new Promise((_, reject) =>
          signal?.addEventListener('abort', () =>
            reject(new DOMException('', 'AbortError'))
          )
        );
      }
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ items: answer.runs, next: answer.next ?? null });
    }
  } as unknown as MlflowClient;
  const list = new RunList();
  return { list, asked, target: { client, storeId: 's', experimentId: '1' } };
}

/** Resolves once the list is as `condition` wants it. */
function until(list: RunList, condition: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const check = () => {
      if (condition()) {
        list.changed.disconnect(check);
        resolve();
      }
    };
    list.changed.connect(check);
    check();
  });
}
const shown = (list: RunList) => list.rows.map(row => row.run.id);

it('loads a page and then the next one, each run once', async () => {
  const { list, asked, target } = prepare([
    { runs: [makeRun('a'), makeRun('b')], next: 't' },
    { runs: [makeRun('b'), makeRun('c')] }
  ]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  expect(shown(list)).toEqual(['a', 'b']);
  await list.more();
  expect(shown(list)).toEqual(['a', 'b', 'c']);
  expect(asked[1]!.pageToken).toBe('t');
  expect(list.hasMore).toBe(false);
});

it('keeps what is on screen when a search fails, and says why', async () => {
  const { list, target } = prepare([
    { runs: [makeRun('a')] },
    new MlflowError('X', 'gone', null, 502)
  ]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  await list.reload();
  expect(shown(list)).toEqual(['a']);
  expect(list.error).toMatchObject({ message: 'gone' });
});

it('can be cancelled while a store does not answer, without an error', async () => {
  const { list, target } = prepare(['never']);
  list.setTarget(target);
  expect(list.isLoading).toBe(true);
  list.cancel();
  await until(list, () => !list.isLoading);
  expect(list.error).toBeNull();
});

it('drops an answer that a later question has overtaken', async () => {
  const { list, target } = prepare(['never', { runs: [makeRun('b')] }]);
  list.setTarget(target);
  list.setFilter('metrics.rmse < 2');
  await until(list, () => list.isLoaded && !list.isLoading);
  expect(shown(list)).toEqual(['b']);
});

it('never asks the store with OR in the filter', async () => {
  const { list, asked, target } = prepare([{ runs: [] }]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  list.setFilter('metrics.a > 1 OR metrics.b > 1');
  expect(list.isFilterWrong).toBe(true);
  expect(asked).toHaveLength(1);
});

it('sorts in the browser once all runs are there', async () => {
  const { list, asked, target } = prepare([
    { runs: [makeRun('a', { rmse: 2 }), makeRun('b', { rmse: 1 })] }
  ]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  list.setSort({ column: 'metric:rmse', descending: false });
  expect(shown(list)).toEqual(['b', 'a']);
  expect(asked).toHaveLength(1);
});

it('fetches parents that the filter did not find', async () => {
  const { list, asked, target } = prepare([
    { runs: [makeRun('kid', { parent: 'mum' })] },
    { runs: [makeRun('mum')] }
  ]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  expect(shown(list)).toEqual(['mum', 'kid']);
  expect(asked[1]!.filter).toBe("attributes.run_id IN ('mum')");
});

it('puts a run that a kernel tells of on top, and remembers to read it', async () => {
  const { list, target } = prepare([{ runs: [makeRun('a', { start: 1 })] }]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  list.update([makeRun('new', { start: 2 })], false);
  expect(shown(list)).toEqual(['new', 'a']);
  expect(list.staleIds).toEqual(['new']);
  list.update([makeRun('new', { start: 2 })]);
  expect(list.staleIds).toEqual([]);
});

it('leaves runs of other experiments out', async () => {
  const { list, target } = prepare([{ runs: [] }]);
  list.setTarget(target);
  await until(list, () => list.isLoaded && !list.isLoading);
  list.update([makeRun('x', { experimentId: '2' })], false);
  expect(shown(list)).toEqual([]);
});

describe('runs of verifications', () => {
  const verified = (id: string, more = {}) =>
    makeRun(id, { tags: new Map([[TAG.verify, 'once']]), ...more });

  it('leaves them out with what is below them, until they are wanted', async () => {
    const runs = [
      makeRun('mine'),
      verified('pipeline'),
      makeRun('step', { parent: 'pipeline' }),
      makeRun('mine too', { parent: 'mine' })
    ];
    const { list, target } = prepare([{ runs }]);
    list.setTarget(target);
    await until(list, () => list.isLoaded && !list.isLoading);
    expect(shown(list)).toEqual(['mine', 'mine too']);
    expect(list.hidden).toBe(2);
    expect(list.find('step')).toBeDefined(); // whose details may be shown
    list.showsVerifications = true;
    expect(list.hidden).toBe(0);
    expect(shown(list)).toEqual(['mine', 'mine too', 'pipeline', 'step']);
  });

  it('goes on to the next page where one has nothing else', async () => {
    const { list, target } = prepare([
      { runs: [verified('a')], next: 't' },
      { runs: [makeRun('mine')] }
    ]);
    list.setTarget(target);
    await until(list, () => shown(list).length > 0);
    expect(shown(list)).toEqual(['mine']);
    expect(list.hasMore).toBe(false);
  });
});
