import type { TopLevelSpec } from 'vega-lite';
import { config, RUNS } from './config';
import { BRUSH } from './parallel';
import type { Axis } from './scales';

export interface ScatterOptions {
  x: Axis;
  y: Axis;
  names: readonly string[];
  colours: readonly string[];
  selected: readonly number[];
  width: number;
}

/** The points as Vega's rows; the weight says which stand out. */
export function scatterValues(options: ScatterOptions): object[] {
  const chosen = new Set(options.selected);
  const isX = isNumeric(options.x);
  const isY = isNumeric(options.y);
  return options.names.flatMap((name, run) => {
    const x = options.x.values[run];
    const y = options.y.values[run];
    if (x === undefined || y === undefined) {
      return [];
    }
    const weight = chosen.size === 0 || chosen.has(run) ? 1 : 0;
    return [
      {
        run,
        name,
        x: isX ? Number(x) : String(x),
        y: isY ? Number(y) : String(y),
        weight
      }
    ];
  });
}

/** A point a run, by two of its values; numbers where all are numbers, else words. */
/**
 * A name of the store's as a row's head in a tooltip. Vega's tooltip takes the heads `title` and
 * `image` for itself, and fetches the latter; ours is `run`.
 */
const asKey = (title: string): string => ` ${title}`;

export function scatterSpec(options: ScatterOptions): TopLevelSpec {
  const isX = isNumeric(options.x);
  const isY = isNumeric(options.y);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    width: options.width,
    height: 200,
    autosize: { type: 'fit', contains: 'padding' },
    datasets: { [RUNS]: scatterValues(options) },
    data: { name: RUNS },
    params: [{ name: BRUSH, select: { type: 'interval' } }],
    mark: { type: 'point', filled: true, size: 60, tooltip: true },
    encoding: {
      x: position('x', options.x.title, isX),
      y: position('y', options.y.title, isY),
      color: {
        field: 'run',
        type: 'nominal',
        legend: null,
        scale: { domain: options.names.map((_, i) => i), range: [...options.colours] }
      },
      opacity: {
        field: 'weight',
        type: 'quantitative',
        legend: null,
        scale: { domain: [0, 1], range: [0.2, 0.95] }
      },
      tooltip: [
        { field: 'name', type: 'nominal', title: 'run' },
        {
          field: 'x',
          type: isX ? 'quantitative' : 'nominal',
          title: asKey(options.x.title)
        },
        {
          field: 'y',
          type: isY ? 'quantitative' : 'nominal',
          title: asKey(options.y.title)
        }
      ]
    },
    config
  } as TopLevelSpec;
}

/** Indices of the runs inside a brush, `{x: [...], y: [...]}` as Vega's signal has it. */
export function brushedPoints(
  options: Pick<ScatterOptions, 'x' | 'y'>,
  brush: { x?: readonly (number | string)[]; y?: readonly (number | string)[] }
): number[] {
  if (!brush.x?.length || !brush.y?.length) {
    return [];
  }
  return options.x.values
    .map((_, run) => run)
    .filter(
      run => inside(options.x, run, brush.x!) && inside(options.y, run, brush.y!)
    );
}

function inside(axis: Axis, run: number, range: readonly (number | string)[]): boolean {
  const value = axis.values[run];
  if (value === undefined) {
    return false;
  }
  if (!isNumeric(axis)) {
    return range.includes(String(value));
  }
  const ends = range.map(Number);
  return Number(value) >= Math.min(...ends) && Number(value) <= Math.max(...ends);
}

function isNumeric(axis: Axis): boolean {
  return axis.values.every(
    v => v === undefined || (v !== '' && !Number.isNaN(Number(v)))
  );
}

function position(field: 'x' | 'y', title: string, isNumber: boolean): object {
  return {
    field,
    title,
    type: isNumber ? 'quantitative' : 'nominal',
    ...(isNumber ? { scale: { zero: false } } : {}),
    axis: { tickCount: 5, grid: isNumber }
  };
}
