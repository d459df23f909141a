/** What an expression may stand for. */
import type { Obj } from './object';

/**
 * What an expression may stand for: the objects with an identity that matters. Numbers,
 * strings and None have none; a text known in full is kept for paths and names.
 */
export interface Value {
  readonly objects: readonly Obj[];
  readonly text: string | null;
}

export const NONE: Value = { objects: [], text: null };

/** No way leads here: joined with another value, it is that value, its text included. */
export const NOWHERE: Value = { objects: [], text: null };

/** Python's None where it is written, or a number where something else leads here too. */
export const NULL: Value = { objects: [], text: null };

export const textValue = (text: string): Value => ({ objects: [], text });

export const one = (object: Obj): Value => ({ objects: [object], text: null });

export function join(a: Value, b: Value): Value {
  if (a === NOWHERE) {
    return b;
  }
  if (a === b || b === NOWHERE || (b.objects.length === 0 && b.text === a.text)) {
    return a === NONE && b === NULL ? b : a;
  }
  if (a.objects.length === 0) {
    return b.text === a.text ? b : { objects: b.objects, text: null };
  }
  const more = b.objects.filter(object => !a.objects.includes(object));
  const text = a.text === b.text ? a.text : null;
  return more.length || text !== a.text
    ? { objects: [...a.objects, ...more], text }
    : a;
}

export function joinAll(values: readonly Value[]): Value {
  let result = values[0] ?? NONE;
  for (let at = 1; at < values.length; at++) {
    result = join(result, values[at]!);
  }
  return result;
}

/** Every object of all, without a text. */
export function objectsOf(values: readonly Value[]): Value {
  const found = values.filter(value => value.objects.length > 0);
  const [first] = found;
  if (found.length < 2) {
    return !first
      ? NONE
      : first.text === null
        ? first
        : { objects: first.objects, text: null };
  }
  const objects = new Set(found.flatMap(value => value.objects as Obj[]));
  return { objects: [...objects], text: null };
}
