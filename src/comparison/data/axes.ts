import type { ComparedRun, View } from '../../wire';
import type { Axis } from '../spec/scales';
import { comparedValue, type ComparedColumn } from './columns';

const AXES = 7;
const ARROWS = { lower: '↓', higher: '↑' } as const;

/** An axis of a column, by which a person finds it again. */
export interface ColumnAxis extends Axis {
  id: string;
}

/**
 * What differs, parameters before metrics, so that lines lead from causes to results. A
 * parameter that all its runs share, while others lack it, would be an axis with one point.
 */
export function axesOf(
  runs: readonly ComparedRun[],
  columns: readonly ComparedColumn[],
  view: View
): ColumnAxis[] {
  const all = columns
    .map(column => ({
      kind: column.kind,
      id: column.id,
      title: column.key,
      better: column.direction ? ARROWS[column.direction] : '',
      values: runs.map(run => comparedValue(run, column, view))
    }))
    .filter(axis => new Set(axis.values.filter(value => value !== undefined)).size > 1);
  const metrics = all.filter(axis => axis.kind === 'metric').slice(0, 3);
  const params = all
    .filter(axis => axis.kind === 'param')
    .slice(0, AXES - metrics.length);
  return [...params, ...metrics];
}
