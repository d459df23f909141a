import {
  attributeOf,
  attributeValue,
  CELL,
  columnOf,
  compareValues,
  isSystemTag,
  metricRank,
  NAME,
  quoteKey,
  sortKey,
  WHEN,
  type Column,
  type Run,
  type Sort
} from '../mlflow';
import { LIST } from '../wire';

/** Columns beside the name that any run may have. */
export const ATTRIBUTES = [...LIST.keys()].filter(id => id !== NAME);
export const DEFAULT_SORT: Sort = { column: WHEN, descending: true };

/** MLflow's `order_by` for a sort; null where only the browser can sort so. */
export function orderBy(sort: Sort): string[] | null {
  const column = columnOf(sort.column);
  const direction = sort.descending ? 'DESC' : 'ASC';
  if (column?.kind === 'metric') {
    return [`${quoteKey('metrics', column.key)} ${direction}`];
  }
  // MLflow sorts parameters as text ("10" before "9") and durations not at all.
  const name = attributeOf(sort.column)?.orderBy;
  return name ? [`attributes.${name} ${direction}`] : null;
}

/** What a run has in a column; undefined where it has nothing. */
export function cellValue(run: Run, column: Column): number | string | undefined {
  switch (column.kind) {
    case 'metric':
      return run.metrics.get(column.key)?.value;
    case 'param':
      return run.params.get(column.key);
    case 'tag':
      return run.tags.get(column.key);
    default:
      return attribute(run, column.id);
  }
}

/** Runs in the order of a sort, numbers as numbers, those without a value last. */
export function sortRuns(runs: readonly Run[], sort: Sort): Run[] {
  const column = columnOf(sort.column);
  if (!column) {
    return [...runs];
  }
  const sign = sort.descending ? -1 : 1;
  const keyed = runs.map(run => ({ run, key: sortKey(cellValue(run, column)) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return (
        Number(a.key === undefined) - Number(b.key === undefined) ||
        newest(a.run, b.run)
      );
    }
    return sign * compareValues(a.key, b.key) || newest(a.run, b.run);
  });
  return keyed.map(item => item.run);
}

/** Metrics and parameters of runs with the number of runs that have them, most first. */
export function discover(runs: Iterable<Run>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const run of runs) {
    for (const key of run.metrics.keys()) {
      add(`metric:${key}`);
    }
    for (const key of run.params.keys()) {
      add(`param:${key}`);
    }
    for (const key of run.tags.keys()) {
      if (!isSystemTag(key)) {
        add(`tag:${key}`);
      }
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

const COMMON = 0.25; // a metric of fewer runs, beside the commonest, is no column

/** Columns for a person who has chosen none: few, and those that tell runs apart. */
export function defaultColumns(runs: readonly Run[]): string[] {
  const counts = discover(runs);
  const ids = [...counts.keys()];
  const all = ids.filter(id => /^metric:(?!system\/)/.test(id));
  const most = counts.get(all[0] ?? '') ?? 0;
  const rank = (id: string) => metricRank(id.slice('metric:'.length));
  const metrics = all
    .filter(id => counts.get(id)! >= most * COMMON)
    .sort((a, b) => rank(a) - rank(b) || counts.get(b)! - counts.get(a)!);
  const params = ids.filter(id => id.startsWith('param:') && varies(runs, id));
  return [WHEN, ...metrics.slice(0, 3), ...params.slice(0, 2), CELL];
}

function varies(runs: readonly Run[], id: string): boolean {
  const column = columnOf(id)!;
  const values = new Set(runs.map(run => cellValue(run, column)));
  values.delete(undefined);
  return values.size > 1;
}

function attribute(run: Run, id: string): number | string | undefined {
  const column = attributeOf(id);
  const { name, status, experimentId, start, end, tags } = run;
  const told = {
    name,
    status,
    experiment_id: experimentId,
    start_time: start,
    end_time: end
  };
  const value =
    column &&
    attributeValue(
      column,
      told,
      key => tags.get(key),
      () => undefined
    );
  return column?.format === 'execution' && value !== undefined ? Number(value) : value;
}

function newest(a: Run, b: Run): number {
  return b.start - a.start || (a.id < b.id ? -1 : 1);
}
