type ColumnKind = 'attribute' | 'metric' | 'param' | 'tag';

/** A column of runs; `id` is `kind:key`, unique and remembered. */
export interface Column {
  id: string;
  kind: ColumnKind;
  key: string;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export const NAME = 'attribute:name';
export const WHEN = 'attribute:start_time';
export const CELL = 'attribute:cell';

/** The column behind a remembered id; null for text that is none. */
export function columnOf(id: string): Column | null {
  const match = /^(attribute|metric|param|tag):(.+)$/s.exec(id);
  return match ? { id, kind: match[1] as ColumnKind, key: match[2]! } : null;
}

/** Orders values of a column: numbers as numbers, before words; -1, 0 or 1. */
export function compareValues(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1;
  }
  if (typeof a !== typeof b) {
    return typeof a === 'number' ? -1 : 1;
  }
  return String(a).localeCompare(String(b));
}

/** What a value sorts by: text that is a number as that number; undefined comes last. */
export function sortKey(
  value: number | string | undefined
): number | string | undefined {
  if (
    typeof value === 'string' &&
    value.trim() !== '' &&
    !Number.isNaN(Number(value))
  ) {
    return Number(value);
  }
  return typeof value === 'number' && Number.isNaN(value) ? undefined : value;
}
