import type { TopLevelSpec } from 'vega-lite';
import type { CurvePoint } from '../data/curves';
import { config, RUNS } from './config';

export interface CurvesOptions {
  points: readonly CurvePoint[];
  /** Run ids in the order of their colours. */
  runs: readonly string[];
  names: readonly string[];
  colours: readonly string[];
  metric: string;
  axis: 'step' | 'time';
  isLog: boolean;
  /** Ids of the runs that stand out; empty for all. */
  selected: readonly string[];
  width: number;
}

/** The curves as Vega's rows; the weight says which stand out. */
export function curveValues(options: CurvesOptions): object[] {
  const order = new Map(options.runs.map((run, i) => [run, i]));
  const chosen = new Set(options.selected);
  return options.points
    .filter(point => !options.isLog || point.y > 0)
    .map(point => ({
      x: point.x,
      y: point.y,
      run: order.get(point.run) ?? 0,
      name: options.names[order.get(point.run) ?? 0],
      weight: chosen.size === 0 || chosen.has(point.run) ? 1 : 0
    }));
}

/** Curves of one metric, a line a run. Names are data, never part of an expression. */
export function curvesSpec(options: CurvesOptions): TopLevelSpec {
  const domain = options.runs.map((_, i) => i);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    width: options.width,
    height: 200,
    autosize: { type: 'fit', contains: 'padding' },
    datasets: { [RUNS]: curveValues(options) as never },
    data: { name: RUNS },
    mark: { type: 'line', strokeWidth: 1.6, tooltip: true, clip: true },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: options.axis === 'step' ? 'step' : 'seconds',
        scale: { zero: false, nice: false },
        axis: { grid: false, tickCount: 5 }
      },
      y: {
        field: 'y',
        type: 'quantitative',
        title: options.metric,
        scale: { zero: false, type: options.isLog ? 'log' : 'linear' },
        axis: { tickCount: 5 }
      },
      color: {
        field: 'run',
        type: 'nominal',
        legend: null,
        scale: { domain, range: [...options.colours] }
      },
      opacity: {
        field: 'weight',
        type: 'quantitative',
        legend: null,
        scale: { domain: [0, 1], range: [0.15, 1] }
      },
      tooltip: [
        { field: 'name', type: 'nominal', title: 'run' },
        {
          field: 'x',
          type: 'quantitative',
          title: options.axis === 'step' ? 'step' : 'seconds'
        },
        { field: 'y', type: 'quantitative', title: 'value', format: '.5~g' }
      ]
    },
    config
  };
}
