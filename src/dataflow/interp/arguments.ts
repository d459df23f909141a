/** The arguments of a call as values. */
import { NONE, objectsOf, type Value } from '../../domain';
import type { Argument } from '../../python';

/** The arguments of a call as values. */
export interface Arguments {
  positional: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  /** Elements of `*args` and values of `**kwargs`, which may go to any parameter. */
  spread: Value | null;
  /** Keywords given as a literal False or None: `inplace=False`. */
  off: ReadonlySet<string>;
  nodes: readonly Argument[];
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

/** Everything that is passed. */
export function allOf(args: Arguments): Value {
  return objectsOf([
    ...args.positional,
    ...args.keywords.values(),
    args.spread ?? NONE
  ]);
}
