import type { ClassDef, Comprehension, FunctionNode } from '../syntax/ast';
import type { Frame } from './frame';
import type { Value } from './value';

/**
 * What an object is:
 * - container: its elements are known one by one (list, dict, tuple, set);
 * - instance: of a class of the notebook;
 * - opaque: anything else; its parts are not told from itself;
 * - function, class, method: of the notebook;
 * - library: a module, or a name in one;
 * - generator: runs when it is consumed.
 */
export type ObjectKind =
  | 'container'
  | 'instance'
  | 'opaque'
  | 'function'
  | 'class'
  | 'method'
  | 'library'
  | 'generator';

/** A change in place: in which step, and whether it is only possible. */
export interface Stamp {
  step: number;
  uncertain: boolean;
  at: Spot;
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

/** One abstract object: all that one place of the program makes. */
export class Obj {
  /** In the order of steps. */
  readonly stamps: Stamp[] = [];
  fields: Map<string, Value> | null = null;
  /** A library's type ('pandas.DataFrame'), or a name's path for a library object. */
  type: string;
  node: FunctionNode | ClassDef | Comprehension | null = null;
  /** Where a function or generator was made; for a class, its body. */
  frame: Frame | null = null;
  /** The class of an instance, or the one that a function is a method of. */
  owner: Obj | null = null;
  /** How a function was decorated: 'property', 'classmethod', ... */
  role = '';
  /** May be any of the objects it holds: an unknown call gives back what it was given. */
  blurred = false;
  /** What made it, for objects whose making may need a word. */
  site: Site | null = null;
  /** Elements, where literals in the text say how many. */
  size = 0;
  /** Holds the `*args` or `**kwargs` of a call. */
  packed = false;
  /** For the search through what an object holds. */
  mark = 0;

  constructor(
    readonly id: number,
    readonly kind: ObjectKind,
    type: string,
    readonly madeIn: number
  ) {
    this.type = type;
  }

  touch(step: number, uncertain: boolean, at: Spot): boolean {
    const last = this.stamps[this.stamps.length - 1];
    if (last?.step === step) {
      const news = last.uncertain && !uncertain;
      if (news) {
        last.uncertain = false;
        last.at = at;
      }
      return news;
    }
    this.stamps.push({ step, uncertain, at });
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
