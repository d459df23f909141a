import { compareValues, sortKey } from '../../mlflow';
import type { ComparedRun, View } from '../../wire';
import { comparedValue, type ComparedColumn } from './columns';

/** Mean and deviation of a metric over a group's runs. */
interface Spread {
  mean: number;
  /** Sample standard deviation; 0 for a single run. */
  deviation: number;
  count: number;
}

/** Runs that share a value of the column they are grouped by. */
export interface Group {
  /** The shared value; undefined for runs that have none. */
  value: number | string | undefined;
  runs: readonly ComparedRun[];
  /** By column id, metrics only. */
  spreads: ReadonlyMap<string, Spread>;
}

/** Runs as the arrangement sorts them, the baseline where it falls. */
export function sortedRuns(
  runs: readonly ComparedRun[],
  columns: readonly ComparedColumn[],
  view: View
): ComparedRun[] {
  const column = columns.find(item => item.id === view.sort?.column);
  if (!view.sort || (!column && view.sort.column !== 'attribute:name')) {
    return [...runs];
  }
  const sign = view.sort.descending ? -1 : 1;
  const keyed = runs.map(run => ({
    run,
    key: column ? sortKey(comparedValue(run, column, view)) : run.name
  }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    return sign * compareValues(a.key, b.key);
  });
  return keyed.map(item => item.run);
}

/** Runs in groups, each with the mean and deviation of its metrics. */
export function groupRuns(
  runs: readonly ComparedRun[],
  by: ComparedColumn,
  columns: readonly ComparedColumn[],
  view: View
): Group[] {
  const groups = new Map<string, ComparedRun[]>();
  for (const run of runs) {
    const key = String(comparedValue(run, by, view));
    const members = groups.get(key);
    if (members) {
      members.push(run);
    } else {
      groups.set(key, [run]);
    }
  }
  const metrics = columns.filter(column => column.kind === 'metric');
  return [...groups.values()].map(members => ({
    value: comparedValue(members[0]!, by, view),
    runs: members,
    spreads: new Map(
      metrics
        .map(column => [column.id, spreadOf(members, column, view)] as const)
        .filter((item): item is readonly [string, Spread] => item[1] !== null)
    )
  }));
}

/** The best finite value of a metric; undefined where no end is better or one run is alone. */
export function bestValue(
  runs: readonly ComparedRun[],
  column: ComparedColumn,
  view: View
): number | undefined {
  const values = finite(runs, column, view);
  if (!column.direction || values.length < 2) {
    return undefined;
  }
  return column.direction === 'lower' ? Math.min(...values) : Math.max(...values);
}

/** How a value stands to the baseline's: difference, share, and whether it is better. */
export interface Delta {
  difference: number;
  /** Of the baseline's size; null where that is 0. */
  relative: number | null;
  isBetter: boolean | null;
}

/** The difference to a baseline; null where either is no finite number or they are equal. */
export function deltaOf(
  value: number | string | undefined,
  base: number | string | undefined,
  direction: ComparedColumn['direction']
): Delta | null {
  if (typeof value !== 'number' || typeof base !== 'number') {
    return null;
  }
  const difference = value - base;
  if (!Number.isFinite(difference) || difference === 0) {
    return null;
  }
  return {
    difference,
    relative: base === 0 ? null : difference / Math.abs(base),
    isBetter: direction && (direction === 'lower') === difference < 0
  };
}

function spreadOf(
  runs: readonly ComparedRun[],
  column: ComparedColumn,
  view: View
): Spread | null {
  const values = finite(runs, column, view);
  if (!values.length) {
    return null;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  return { mean, deviation, count: values.length };
}

function finite(
  runs: readonly ComparedRun[],
  column: ComparedColumn,
  view: View
): number[] {
  return runs
    .map(run => comparedValue(run, column, view))
    .filter(
      (value): value is number => typeof value === 'number' && Number.isFinite(value)
    );
}
