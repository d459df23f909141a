import {
  attributeOf,
  attributeValue,
  columnOf,
  directionOf,
  isSystemTag,
  metricRank,
  toNumber,
  type Column,
  type Direction
} from '../../mlflow';
import { COMPARISON, type ComparedRun, type View } from '../../wire';
import { own } from './own';

/** A column of the comparison's table. */
export interface ComparedColumn extends Column {
  /** Better end of a metric; null where neither its name nor the person says. */
  direction: Direction | null;
  /** Whether the runs have different values in it. */
  differs: boolean;
}

const USUAL_METRICS = 12; // shown where nobody asked for more

/** Columns that the arrangement shows, metrics first, in a stable order. */
export function comparedColumns(
  runs: readonly ComparedRun[],
  view: View
): ComparedColumn[] {
  const hidden = new Set(view.hidden);
  const pinned = view.pinned ?? [];
  const all = allColumns(runs, view).filter(column => !hidden.has(column.id));
  const shown = view.only_differences
    ? all.filter(column => column.differs || pinned.includes(column.id))
    : all;
  const rank = (column: Column) =>
    pinned.includes(column.id) ? pinned.indexOf(column.id) : Infinity;
  return shown.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Every column that the runs offer, hidden ones too. */
export function allColumns(runs: readonly ComparedRun[], view: View): ComparedColumn[] {
  const metrics = view.metrics ?? usualMetrics(runs);
  const params = view.params ?? keysOf(runs, run => run.params);
  const tags = keysOf(runs, run => run.tags).filter(key => !isSystemTag(key));
  const ids = [
    ...metrics.map(key => `metric:${key}`),
    ...params.map(key => `param:${key}`),
    ...tags.map(key => `tag:${key}`),
    ...[...COMPARISON.keys()].filter(
      id => attributeOf(id)!.always || runs.some(run => valueIn(run, id))
    )
  ];
  return ids.map(id => {
    const column = columnOf(id)!;
    const direction = column.kind === 'metric' ? directionIn(view, column.key) : null;
    return {
      ...column,
      direction,
      differs: differs(runs, { ...column, direction }, view)
    };
  });
}

/** All metrics of the runs, the commonest and most telling first. */
function metricsOf(runs: readonly ComparedRun[]): string[] {
  const keys = keysOf(runs, run => run.metrics);
  const count = (key: string) =>
    runs.filter(run => Object.hasOwn(run.metrics, key)).length;
  const counts = new Map(keys.map(key => [key, count(key)]));
  return keys.sort(
    (a, b) => counts.get(b)! - counts.get(a)! || metricRank(a) - metricRank(b)
  );
}

/** What a run has in a column, numbers as numbers; undefined where it has nothing. */
export function comparedValue(
  run: ComparedRun,
  column: Pick<ComparedColumn, 'id' | 'kind' | 'key' | 'direction'>,
  view: View
): number | string | undefined {
  switch (column.kind) {
    case 'metric':
      return metricValue(run, column.key, column.direction, view);
    case 'param':
      return own(run.params, column.key);
    case 'tag':
      return own(run.tags, column.key);
    default:
      return valueIn(run, column.id);
  }
}

function directionIn(view: View, metric: string): Direction | null {
  return own(view.directions ?? {}, metric) ?? directionOf(metric);
}

function metricValue(
  run: ComparedRun,
  key: string,
  direction: Direction | null,
  view: View
): number | undefined {
  const metric = own(run.metrics, key);
  if (!metric) {
    return undefined;
  }
  const which = view.aggregate ?? 'last';
  const end =
    direction === 'lower'
      ? metric.min
      : direction === 'higher'
        ? metric.max
        : undefined;
  const value = which === 'best' ? end : which === 'last' ? metric.last : metric[which];
  return toNumber(value ?? metric.last);
}

function valueIn(run: ComparedRun, id: string): number | string | undefined {
  const column = attributeOf(id);
  return (
    column &&
    attributeValue(
      column,
      run,
      key => own(run.tags, key),
      list => namesOf(run, list)
    )
  );
}

function namesOf(run: ComparedRun, list: 'models' | 'datasets'): string | undefined {
  const names =
    list === 'models'
      ? run.models.map(model => model.name)
      : run.datasets.map(data => `${data.name} ${data.digest}`);
  return names.join(', ') || undefined;
}

function differs(
  runs: readonly ComparedRun[],
  column: Omit<ComparedColumn, 'differs'>,
  view: View
): boolean {
  if (attributeOf(column.id)?.tells === false) {
    return false; // always others: no difference that tells
  }
  const values = new Set(runs.map(run => String(comparedValue(run, column, view))));
  return values.size > 1;
}

function usualMetrics(runs: readonly ComparedRun[]): string[] {
  return metricsOf(runs).slice(0, USUAL_METRICS);
}

function keysOf(
  runs: readonly ComparedRun[],
  pick: (run: ComparedRun) => object
): string[] {
  return [...new Set(runs.flatMap(run => Object.keys(pick(run))))];
}
