import type { MlflowClient, Page, Run } from '../mlflow';

export const PAGE = 50; // more than a panel shows at once
export const MORE = 500; // later pages: a person who scrolls wants many
export const RELOAD = 1000; // rows that a silent reload asks for at most
const WHOLE = 1000; // MLflow's page when all runs are wanted
const NEWEST_FIRST = ['attributes.start_time DESC'];

/** What the list is about. */
export interface ListTarget {
  client: MlflowClient;
  storeId: string;
  experimentId: string;
}

/** One page of a search; `token` is that of the page before. */
export function searchPage(
  { client, experimentId }: ListTarget,
  filter: string,
  page: { orderBy: readonly string[]; maxResults: number; pageToken: string | null },
  signal: AbortSignal
): Promise<Page<Run>> {
  return client.searchRuns({ experimentIds: [experimentId], filter, ...page }, signal);
}

/** All runs of a search, for an order that only the browser has. */
export async function searchAll(
  target: ListTarget,
  filter: string,
  signal: AbortSignal
): Promise<Page<Run>> {
  const items: Run[] = [];
  let pageToken: string | null = null;
  do {
    const query = { orderBy: NEWEST_FIRST, maxResults: WHOLE, pageToken };
    const page: Page<Run> = await searchPage(target, filter, query, signal);
    items.push(...page.items);
    pageToken = page.next;
  } while (pageToken);
  return { items, next: null };
}
