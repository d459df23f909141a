/** The abstract objects that values are made of. */
import type { ClassDef, Comprehension, FunctionNode } from '../python';
import type { Frame } from './frame';
import { type Kind, type Traits, traitsOf } from './kinds';
import type { Trail } from './trail';
import type { Value } from './value';

/**
 * How an object is followed:
 * - container: its elements are known one by one (list, dict, tuple, set);
 * - instance: of a class of the notebook;
 * - opaque: anything else; its parts are not told from itself;
 * - function, class, method: of the notebook;
 * - library: a module, or a name in one;
 * - generator: runs when it is consumed.
 */
export type Form =
  | 'container'
  | 'instance'
  | 'opaque'
  | 'function'
  | 'class'
  | 'method'
  | 'library'
  | 'generator';

/** As it is written: `mylab.scale()`, `.refit()`. */
export const shown = ({ of, name }: UnknownCall): string =>
  of === 'methods' ? `.${name}()` : `${name}()`;

/** A change in place: in which step, and whether it is only possible. */
export interface Stamp {
  readonly step: number;
  readonly uncertain: boolean;
  readonly at: Spot;
  /** The call that nothing is known of, which may have made it. */
  readonly call: UnknownCall | null;
}

/** A call that nothing is known of: a function by its path, or a method by its name alone. */
export interface UnknownCall {
  readonly of: 'functions' | 'methods';
  readonly name: string;
}

/** A statement of a cell, by where it begins. */
export interface Spot {
  cell: string;
  at: number;
}

/** A call or other expression that makes an object. */
export interface Site extends Spot {
  end: number;
}

/** Elements under an unknown key. */
export const ELEMENTS = '*';
/** Held, but not seen by iteration or attributes: the list behind an iterator. */
export const BEHIND = '.behind';

/**
 * One abstract object: all that one place of the program makes. It is written by way of
 * the trail only.
 */
export class Obj {
  /** In the order of steps. */
  readonly stamps: readonly Stamp[] = [];
  readonly fields: ReadonlyMap<string, Value> | null = null;
  readonly node: FunctionNode | ClassDef | Comprehension | null = null;
  /** Where a function or generator was made; for a class, its body. */
  readonly frame: Frame | null = null;
  /** The class of an instance, or the one that a function is a method of. */
  readonly owner: Obj | null = null;
  /** How a function was decorated: 'property', 'classmethod', ... */
  readonly decoration: string = '';
  /** Made with `copy=False`: an estimator that may work on the data it is given. */
  readonly overwrites: boolean = false;
  /** May be any of the objects it holds: an unknown call gives back what it was given. */
  readonly blurred: boolean = false;
  /** Whose memory it has as long as neither is changed: what views it may see them change. */
  readonly origins: readonly Obj[] = [];
  /** What made it, for objects whose making may need a word. */
  readonly site: Site | null = null;
  /** Elements, where literals in the text say how many. */
  readonly size: number = 0;
  /** Holds the `*args` or `**kwargs` of a call. */
  readonly packed: boolean = false;
  /** Whether it was given a seed of its own when it was made; null where nobody looked. */
  readonly seeded: boolean | null = null;
  /** Made of something that may draw random numbers when it is fitted, or may not. */
  readonly unsure: boolean = false;
  /** A model that may not be saved unless it is said how. */
  readonly untrusted: boolean = false;
  /** For the search through what an object holds. */
  mark = 0;

  constructor(
    readonly id: number,
    readonly form: Form,
    /** What kind of thing it is. */
    readonly kind: Kind,
    readonly madeIn: number,
    /** Of what a library has under a name; the name of a collection's method. */
    readonly path: string
  ) {}

  get traits(): Traits {
    return traitsOf(this.kind);
  }

  touch(
    trail: Trail,
    step: number,
    uncertain: boolean,
    at: Spot,
    call: UnknownCall | null
  ): boolean {
    const last = this.stamps[this.stamps.length - 1];
    if (last?.step === step) {
      const news = last.uncertain && !uncertain;
      if (news) {
        trail.put(last, 'uncertain', false);
        trail.put(last, 'at', at);
        trail.put(last, 'call', null);
      }
      return news;
    }
    trail.push(this.stamps, { step, uncertain, at, call: uncertain ? call : null });
    return true;
  }

  /** The change in a step. */
  stampIn(step: number): Stamp | null {
    return this.stamps.find(stamp => stamp.step === step) ?? null;
  }

  /** The last change before a step. */
  stampBefore(step: number): Stamp | null {
    for (let at = this.stamps.length - 1; at >= 0; at--) {
      const stamp = this.stamps[at]!;
      if (stamp.step < step) {
        return stamp;
      }
    }
    return null;
  }
}
