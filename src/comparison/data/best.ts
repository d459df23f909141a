import type { ComparedRun, View } from '../../wire';
import { comparedValue, type ComparedColumn } from './columns';
import { bestValue } from './rows';

/** The run with the best value of the main metric. */
export interface Best {
  run: ComparedRun;
  column: ComparedColumn;
  value: number;
  /** How many other runs have the same value. */
  others: number;
}

/** Which run is best by the first metric that has a better end; null where none tells. */
export function bestRun(
  runs: readonly ComparedRun[],
  columns: readonly ComparedColumn[],
  view: View
): Best | null {
  const column = mainMetric(columns);
  const value = column && bestValue(runs, column, view);
  if (column === undefined || value === undefined) {
    return null;
  }
  const best = runs.filter(run => comparedValue(run, column, view) === value);
  return { run: best[0]!, column, value, others: best.length - 1 };
}

/** The metric that says which run is best. */
export function mainMetric(
  columns: readonly ComparedColumn[]
): ComparedColumn | undefined {
  return columns.find(column => column.kind === 'metric' && column.direction);
}
