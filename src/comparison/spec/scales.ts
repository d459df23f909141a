const TICKS = 6; // most labels along an axis

/** One axis of a chart. */
export interface Axis {
  title: string;
  /** An arrow towards the better end, where one is. */
  better?: string;
  /** Values in the order of the runs; undefined where a run has none. */
  values: readonly (number | string | undefined)[];
}

interface Place {
  axis: number;
  run: number;
  /** Height on the axis, 0 to 1. */
  at: number;
  text: string;
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

/** Where a value lies between the least, 0, and the greatest, 1: numbers by size, words in order. */
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
      title: titleOf(axis),
      low: cut(low),
      high: low === high ? '' : cut(high)
    };
  });
}

/** Name of an axis, with an arrow towards its better end. */
export function titleOf({ title, better }: Axis): string {
  return better ? `${cut(title)} ${better}` : cut(title);
}

/** What stands along an axis: round numbers, or words, of which some are left out. */
export function ticksOf(axis: Axis): { at: number; text: string }[] {
  const scale = scaleOf(axis);
  const numbers = numbersOf(axis);
  return numbers
    ? roundNumbers(Math.min(...numbers), Math.max(...numbers)).map(value => ({
        at: scale(value),
        text: short(value)
      }))
    : spread(wordsOf(axis), TICKS).map(word => ({ at: scale(word), text: cut(word) }));
}

// Multiples of 1, 2 or 5 times a power of ten.
function roundNumbers(low: number, high: number): number[] {
  if (low === high) {
    return [low];
  }
  const rough = (high - low) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find(factor => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

// The first, the last, and as many between them as there is room for.
function spread<T>(items: readonly T[], most: number): T[] {
  const every = Math.max(1, (items.length - 1) / (most - 1));
  const count = Math.min(items.length, most);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * every)]!);
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

// As many digits as an axis bears.
function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

// Names are as long as somebody made them.
function cut(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}
