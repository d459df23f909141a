import { idIsOneOf, type MlflowClient, type Run } from '../mlflow';
import type { Columns, ComparedRun, Comparison, Query, Store } from '../wire';
import { runsOf } from './columnar';
import { comparedRun, withEnds } from './snapshot';

const MANY = 20; // more runs are read column by column where the store can
const PAGE = 1000;
const IDS = 200; // run ids in one filter: MLflow's parser takes no more than a few hundred
const SQL: ReadonlySet<string> = new Set(['sqlite', 'postgresql', 'mysql', 'mssql']);

export interface Read {
  runs: ComparedRun[];
  /** How many fit; null where the store does not say. */
  total: number | null;
}

/** Read the runs of a comparison as they are now, many of them at once where that is possible. */
export async function readRuns(
  client: MlflowClient,
  store: Store | null,
  { query, snapshot }: Comparison
): Promise<Read> {
  const before = new Map(snapshot.runs.map(run => [run.run_id, run]));
  // A store that is not listed yet may be any: it says so itself.
  const canTell = store === null || SQL.has(store.kind);
  if (canTell && (query.runs?.length ?? query.max_runs) > MANY) {
    const columns = await readColumns(client, query);
    if (columns) {
      // The columns hold the last values; what the kernel read of the histories stays.
      const runs = runsOf(columns).map(run =>
        withEnds(run, before.get(run.run_id)?.metrics)
      );
      return { runs, total: columns.total };
    }
  }
  const found = query.runs
    ? await pageIds(client, query.runs, snapshot.runs)
    : await pageQuery(client, query);
  const runs = found.runs.map(run => comparedRun(run, before.get(run.id)));
  return { runs, total: found.more ? null : runs.length };
}

async function readColumns(
  client: MlflowClient,
  query: Query
): Promise<Columns | null> {
  const { runs, max_runs, filter, order_by } = query;
  const experiments = query.experiments.map(experiment => experiment.experiment_id);
  const body = runs
    ? { run_ids: runs, max_runs: runs.length }
    : { experiments, filter, order_by, max_runs };
  return (await client.searchColumns(body)) as Columns | null;
}

async function pageQuery(
  client: MlflowClient,
  query: Query
): Promise<{ runs: Run[]; more: boolean }> {
  const runs: Run[] = [];
  let pageToken: string | null = null;
  do {
    const page: { items: Run[]; next: string | null } = await client.searchRuns({
      experimentIds: query.experiments.map(experiment => experiment.experiment_id),
      filter: query.filter,
      orderBy: query.order_by,
      maxResults: Math.min(query.max_runs - runs.length, PAGE),
      pageToken
    });
    runs.push(...page.items);
    pageToken = page.next;
  } while (pageToken && runs.length < query.max_runs);
  return { runs, more: pageToken !== null };
}

async function pageIds(
  client: MlflowClient,
  ids: readonly string[],
  known: readonly ComparedRun[]
): Promise<{ runs: Run[]; more: boolean }> {
  const experimentIds = [...new Set(known.map(run => run.experiment_id))];
  const runs: Run[] = [];
  for (let start = 0; start < ids.length; start += IDS) {
    const filter = idIsOneOf(ids.slice(start, start + IDS));
    const page = await client.searchRuns({ experimentIds, filter, maxResults: IDS });
    runs.push(...page.items);
  }
  return { runs, more: false };
}
