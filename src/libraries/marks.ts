/** What a person says of functions and methods that the tables do not have, or have wrong. */
import { isEffect } from './effect';

/** Entries by path ('mylib.scale') and by method ('*.refit', 'estimator.refit'). */
export interface Marks {
  functions?: Readonly<Record<string, string>>;
  methods?: Readonly<Record<string, string>>;
}

function entries(value: unknown): Record<string, string> {
  return Object.fromEntries(
    typeof value === 'object' && value !== null
      ? Object.entries(value).filter(
          ([, words]) => typeof words === 'string' && isEffect(words)
        )
      : []
  );
}

/** Marks out of a notebook's metadata; entries in other words are left out. */
export function readMarks(value: unknown): Marks | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const { functions, methods } = value as Record<string, unknown>;
  return { functions: entries(functions), methods: entries(methods) };
}
