import type { TopLevelSpec } from 'vega-lite';
import { config, RUNS } from './config';
import { axisLabels, places, type Axis } from './scales';

export interface ParallelOptions {
  axes: readonly Axis[];
  names: readonly string[];
  colours: readonly string[];
  /** Indices of the runs that stand out; empty for all. */
  selected: readonly number[];
  /** Index of the run whose line is the thickest. */
  best?: number;
  width: number;
}

const weightOpacity = {
  field: 'weight',
  type: 'quantitative',
  legend: null,
  scale: { domain: [0, 1], range: [0.12, 0.95] }
} as const;

/** Signal that holds what is brushed: `{axis: [numbers], at: [low, high]}`. */
export const BRUSH = 'brush';

/** Where the lines go, as Vega's rows; the weight says which stand out. */
export function parallelValues(options: ParallelOptions): object[] {
  const chosen = new Set(options.selected);
  return places(options.axes).map(place => ({
    ...place,
    name: options.names[place.run],
    weight: chosen.size === 0 || chosen.has(place.run) ? 1 : 0,
    isBest: place.run === options.best
  }));
}

/** Parallel coordinates: a line a run over all axes, with a brush on any of them. */
export function parallelSpec(options: ParallelOptions): TopLevelSpec {
  const domain = options.axes.map((_, i) => i);
  const x = {
    field: 'axis',
    type: 'ordinal' as const,
    scale: { domain, padding: 0.15 },
    axis: null
  };
  const y = {
    field: 'at',
    type: 'quantitative' as const,
    scale: { domain: [-0.02, 1.02] },
    axis: null
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    width: options.width,
    height: 200,
    autosize: { type: 'fit', contains: 'padding' },
    datasets: { [RUNS]: parallelValues(options) as never },
    layer: [
      {
        data: { values: axisLabels(options.axes) },
        encoding: { x },
        layer: [
          { mark: { type: 'rule', color: 'var(--jp-border-color1)', strokeWidth: 1 } },
          textLayer('title', 0, -18, 'normal'),
          textLayer('high', 0, -5, 'normal'),
          textLayer('low', 'height', 11, 'normal')
        ]
      },
      {
        data: { name: RUNS },
        mark: 'line',
        encoding: {
          x,
          y,
          detail: { field: 'run', type: 'nominal' },
          strokeWidth: {
            condition: { test: 'datum.isBest', value: 3 },
            value: 1.4
          },
          color: colour(options),
          opacity: weightOpacity
        }
      },
      {
        data: { name: RUNS },
        params: [{ name: BRUSH, select: { type: 'interval', encodings: ['x', 'y'] } }],
        mark: { type: 'point', filled: true, size: 18, tooltip: true },
        encoding: {
          x,
          y,
          color: colour(options),
          opacity: weightOpacity,
          tooltip: [
            { field: 'name', type: 'nominal', title: 'run' },
            { field: 'text', type: 'nominal', title: 'value' }
          ]
        }
      }
    ],
    config
  } as TopLevelSpec;
}

/** Indices of the runs with a point inside a brush on the axes; all brushed axes count. */
export function brushedRuns(
  axes: readonly Axis[],
  brush: { axis?: readonly number[]; at?: readonly number[] }
): number[] {
  const [a, b] = brush.at ?? [];
  if (!brush.axis?.length || a === undefined || b === undefined) {
    return [];
  }
  const wanted = new Set(brush.axis);
  const inside = new Map<number, number>();
  for (const place of places(axes)) {
    if (
      wanted.has(place.axis) &&
      place.at >= Math.min(a, b) &&
      place.at <= Math.max(a, b)
    ) {
      inside.set(place.run, (inside.get(place.run) ?? 0) + 1);
    }
  }
  return [...inside].filter(([, count]) => count === wanted.size).map(([run]) => run);
}

function colour(options: ParallelOptions): object {
  const domain = options.names.map((_, i) => i);
  const range = [...options.colours];
  return { field: 'run', type: 'nominal', legend: null, scale: { domain, range } };
}

function textLayer(
  field: string,
  y: number | 'height',
  dy: number,
  fontWeight: 'normal'
): object {
  return {
    mark: { type: 'text', dy, fontWeight, baseline: 'middle' },
    encoding: { text: { field, type: 'nominal' }, y: { value: y } }
  };
}
