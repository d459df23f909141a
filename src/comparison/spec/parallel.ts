import type { TopLevelSpec } from 'vega-lite';
import { config, RUNS } from './config';

/** One axis of the parallel coordinates. */
export interface Axis {
  title: string;
  /** An arrow towards the better end, where one is. */
  better?: string;
  /** Values in the order of the runs; undefined where a run has none. */
  values: readonly (number | string | undefined)[];
}

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

interface Place {
  axis: number;
  run: number;
  /** Height on the axis, 0 to 1. */
  at: number;
  text: string;
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

/** Where each run's value lies on each axis; runs without a value have no place there. */
export function places(axes: readonly Axis[]): Place[] {
  return axes.flatMap((axis, i) => {
    const scale = scaleOf(axis);
    return axis.values.flatMap((value, run) => {
      const at = value === undefined ? NaN : scale(value);
      return Number.isFinite(at) ? [{ axis: i, run, at, text: String(value) }] : [];
    });
  });
}

function scaleOf(axis: Axis): (value: number | string) => number {
  const numbers = numbersOf(axis);
  if (numbers) {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return value => (high === low ? 0.5 : (Number(value) - low) / (high - low));
  }
  const words = wordsOf(axis);
  const place = new Map(words.map((word, i) => [word, i]));
  return value =>
    words.length === 1 ? 0.5 : (place.get(String(value)) ?? NaN) / (words.length - 1);
}

/** What stands above and below each axis. */
export function axisLabels(
  axes: readonly Axis[]
): { axis: number; title: string; low: string; high: string }[] {
  return axes.map((axis, i) => {
    const numbers = numbersOf(axis);
    const words = wordsOf(axis);
    const low = numbers ? short(Math.min(...numbers)) : (words[0] ?? '');
    const high = numbers ? short(Math.max(...numbers)) : (words.at(-1) ?? '');
    return {
      axis: i,
      title: axis.better ? `${cut(axis.title)} ${axis.better}` : cut(axis.title),
      low: cut(low),
      high: low === high ? '' : cut(high)
    };
  });
}

// Numbers where every value is one; a parameter that mixes both is shown as words.
function numbersOf(axis: Axis): number[] | null {
  const values = axis.values.filter(value => value !== undefined && value !== 'NaN');
  const numbers = values.map(Number).filter(Number.isFinite);
  const isAll = values.every(
    v => typeof v === 'number' || (v !== '' && !Number.isNaN(Number(v)))
  );
  return numbers.length && isAll ? numbers : null;
}

function wordsOf(axis: Axis): string[] {
  return [...new Set(axis.values.filter(v => v !== undefined).map(String))].sort();
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

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function cut(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}
