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

  touch(step: number, uncertain: boolean): boolean {
    const last = this.stamps[this.stamps.length - 1];
    if (last?.step === step) {
      const news = last.uncertain && !uncertain;
      last.uncertain &&= uncertain;
      return news;
    }
    this.stamps.push({ step, uncertain });
    return true;
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
