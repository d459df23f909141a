/** Call frames: what names are bound to in a module, a call, a class or a comprehension. */
import type { Scope } from '../python';
import type { Obj, Spot } from './object';
import { join, NOWHERE, type Value } from './value';

/** How a name came to its value. */
export type Origin = 'value' | 'source' | 'import';

export interface Binding {
  value: Value;
  /** Last step that may have bound it; on some path the binding may be as old as `oldest`. */
  step: number;
  oldest: number;
  /** Some path leads here without a binding. */
  maybe: boolean;
  /** Deleted on every path. */
  gone: boolean;
  origin: Origin;
  /** The statement that bound it last. */
  at: Spot;
  /** Of a definition: what the names stood for that it looked up when it ran. */
  uses?: ReadonlyMap<string, Binding | undefined>;
}

/**
 * The variables of a module, a call, a class body or a comprehension: written by way of
 * the journal, all else by way of the trail.
 */
export class Frame {
  readonly vars: ReadonlyMap<string, Binding> = new Map();
  /** Objects and frames made here, by the node that makes them: a loop finds them again. */
  readonly made: ReadonlyMap<object, Obj> = new Map();
  readonly extra: ReadonlyMap<string, Obj> = new Map();
  readonly calls: ReadonlyMap<object, ReadonlyMap<object, Frame>> = new Map();
  /** What a call returned or yielded so far. */
  readonly result: Value = NOWHERE;
  readonly entered: boolean = false;
  /** Stands for its variables where an inner function changes them. */
  readonly cell: Obj | null = null;
  /** For `super()` and `yield`. */
  readonly function: Obj | null = null;

  constructor(
    public scope: Scope,
    /** The frame around it in the text; null for the module. */
    readonly outer: Frame | null
  ) {}
}

const LONG_AGO = -1;

export function joinBindings(
  a: Binding | undefined,
  b: Binding | undefined
): Binding | undefined {
  if (a === b || !b) {
    return a && !b && !a.gone ? { ...a, maybe: true, oldest: LONG_AGO } : a;
  }
  if (!a) {
    return b.gone ? b : { ...b, maybe: true, oldest: LONG_AGO };
  }
  if (a.gone || b.gone) {
    const kept = a.gone ? b : a;
    return kept.maybe || kept.gone ? kept : { ...kept, maybe: true };
  }
  return {
    value: join(a.value, b.value),
    step: Math.max(a.step, b.step),
    oldest: Math.min(a.oldest, b.oldest),
    maybe: a.maybe || b.maybe,
    gone: false,
    origin: a.origin === b.origin ? a.origin : 'value',
    at: a.step > b.step ? a.at : b.at
  };
}

export function sameBinding(a: Binding | undefined, b: Binding | undefined): boolean {
  if (a === b) {
    return true;
  }
  return (
    !!a &&
    !!b &&
    a.step === b.step &&
    a.oldest === b.oldest &&
    a.maybe === b.maybe &&
    a.gone === b.gone &&
    a.value.text === b.value.text &&
    a.value.objects.length === b.value.objects.length &&
    a.value.objects.every(object => b.value.objects.includes(object))
  );
}
