/** The arguments of a call as values. */
import { NONE, type Obj, objectsOf, type Value } from '../../domain';
import { GENERATOR_KEYWORDS } from '../../libraries';
import type { Argument } from '../../python';
import type { Machine } from './machine';

/** The arguments of a call as values. */
export interface Arguments {
  positional: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  /** Elements of `*args` and values of `**kwargs`, which may go to any parameter. */
  spread: Value | null;
  /** Keywords given as a literal False or None: `inplace=False`. */
  off: ReadonlySet<string>;
  nodes: readonly Argument[];
  /** Seeds in a dict that is given as `**kwargs` and is as it was written. */
  seeds?: ReadonlyMap<string, Value>;
}

const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

const NO_NAMES: ReadonlySet<string> = new Set();

export const positional = (values: readonly Value[]): Arguments => ({
  positional: values,
  keywords: NO_KEYWORDS,
  spread: null,
  off: NO_NAMES,
  nodes: []
});

export const noArguments = positional([]);

/** Keep what a dict has under the keyword of a seed: a number has no object. */
export function holdSeed(
  { heap }: Machine,
  dict: Obj,
  key: string | null,
  value: Value
): void {
  if (
    key !== null &&
    GENERATOR_KEYWORDS.includes(key) &&
    !dict.fields?.has(`[${key}]`)
  ) {
    heap.set(dict, `[${key}]`, value);
  }
}

/** The seeds in a dict that nobody has changed. */
export function seedsIn({ objects }: Value): ReadonlyMap<string, Value> {
  const [dict] = objects;
  const isAsWritten =
    objects.length === 1 && dict!.form === 'container' && !dict!.stamps.length;
  return new Map(
    GENERATOR_KEYWORDS.flatMap(key => {
      const value = isAsWritten ? dict!.fields?.get(`[${key}]`) : undefined;
      return value ? [[key, value] as const] : [];
    })
  );
}

/** Everything that is passed. */
export function allOf(args: Arguments): Value {
  return objectsOf([
    ...args.positional,
    ...args.keywords.values(),
    args.spread ?? NONE
  ]);
}
