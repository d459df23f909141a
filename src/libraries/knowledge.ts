import { type Kind, methodsOf, traitsOf } from '../domain';
import { type Effect, readEffect } from './effect';
import type { Marks } from './marks';
import { ATTRIBUTES, CLASSES, COPYING, FUNCTIONS, METHODS } from './merged';
import { BUILTIN_NAMES } from './names';
import { REFUSES_SINCE } from './saving';
import { headOf } from './words';
import { reaches, type Versions } from './versions';

const IN_PLACE = /[^_]_$/;

const HEADS = new Set(Object.keys(FUNCTIONS).map(headOf));

/**
 * What is known of libraries, with what the user marked before what is shipped; where they
 * behave differently by version, as those of the environment do, or as the older.
 */
export class Knowledge {
  constructor(
    private readonly marks: Marks = {},
    private readonly versions: Versions = {}
  ) {}

  isBuiltin(name: string): boolean {
    return BUILTIN_NAMES.has(name);
  }

  /** By full path, else by the nearest module: 'numpy.*'. */
  function(path: string): Effect | null {
    const words = this.lookup(path);
    if (words !== undefined) {
      return readEffect(words);
    }
    let end = path.length;
    for (;;) {
      end = path.lastIndexOf('.', end - 1);
      if (end < 0) {
        return null;
      }
      const module = path.slice(0, end);
      const last = path.slice(path.lastIndexOf('.') + 1);
      const upper = /^[A-Z]/.test(last) ? this.lookup(`${module}.A*`) : undefined;
      const found = upper ?? this.lookup(`${module}.*`);
      if (found !== undefined) {
        return found ? readEffect(found) : null;
      }
    }
  }

  /** What a function does that is given to somebody, who may call it. */
  givenAway(path: string): Effect | null {
    return this.function(path);
  }

  /** Whether a function that somebody else calls changes what that gives it. */
  changesWhatItIsGiven(path: string): boolean {
    return (this.givenAway(path)?.changes.length ?? 0) > 0;
  }

  /** Whether a path names nothing that is known, in a package of which much is. */
  isAside(path: string): boolean {
    return HEADS.has(headOf(path)) && this.lookup(path) === undefined;
  }

  /** A method called by way of its class, `list.append(rows, 1)`; null for all else. */
  unbound(path: string): { kind: Kind; name: string } | null {
    const end = path.lastIndexOf('.');
    const kind = end > 0 ? CLASSES.get(path.slice(0, end)) : undefined;
    return kind && this.lookup(path) === undefined
      ? { kind, name: path.slice(end + 1) }
      : null;
  }

  private lookup(path: string): string | undefined {
    return own(this.marks.functions, path) ?? own(FUNCTIONS, path);
  }

  /**
   * By the kind of the object; what is not listed is not known. `kind.*_` stands for the
   * names that end in an underscore, which say that they work in place.
   */
  method(kind: Kind, name: string): Effect | null {
    const { methods } = this.marks;
    const owner = methodsOf(kind);
    const words =
      own(methods, `${owner}.${name}`) ??
      own(METHODS, `${kind}.${name}`) ??
      own(METHODS, `${owner}.${name}`) ??
      own(methods, `*.${name}`) ??
      (IN_PLACE.test(name) ? own(METHODS, `${owner}.*_`) : undefined) ??
      own(METHODS, `${owner}.*`);
    return words === undefined ? null : readEffect(words);
  }

  /** Whether a name is that of a method that changes its object or what it is given. */
  isChanging(kind: Kind, name: string): boolean {
    const effect = this.method(kind, name);
    return effect ? effect.changes.length > 0 : !traitsOf(kind).closed;
  }

  /** Null where it is part of the object; 'none' for numbers, texts and what is new. */
  attribute(kind: Kind, name: string): Effect | 'none' | null {
    const words =
      own(ATTRIBUTES, `${kind}.${name}`) ??
      (traitsOf(kind).unknown ? undefined : own(ATTRIBUTES, `*.${name}`)) ??
      null;
    return words === null || words === 'none' ? words : readEffect(words);
  }

  /** Whether MLflow takes a format that refuses some models where it is told none. */
  get refusesModels(): boolean {
    const { name, since } = REFUSES_SINCE;
    return reaches(this.versions[name], since);
  }

  /** Whether what is picked or made from an object of a kind shares no memory with it. */
  copiesOnWrite(kind: Kind): boolean {
    return COPYING.some(
      ({ name, kind: one, since }) =>
        one === kind && (!since || reaches(this.versions[name], since))
    );
  }
}

function own(
  table: Readonly<Record<string, string>> | undefined,
  key: string
): string | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, key)
    ? table[key]
    : undefined;
}
