/** How bindings are written, so that ways through the program can be joined. */
import { type Binding, type Frame, joinBindings, sameBinding } from './frame';

/** What some names are bound to at a place, where that differs from the start. */
export type Delta = Map<Frame, Map<string, Binding | undefined>>;

interface Entry {
  frame: Frame;
  name: string;
  before: Binding | undefined;
}

/**
 * All bindings as they are written, so that a branch can be run, taken back, and joined
 * with the others at the cost of what it changed rather than of all there is.
 */
export class Journal {
  private entries: Entry[] = [];
  /** For each `try` being run: every binding made in it, as an exception may follow any. */
  readonly tries: Delta[] = [];

  get mark(): number {
    return this.entries.length;
  }

  set(frame: Frame, name: string, binding: Binding | undefined): void {
    const before = frame.vars.get(name);
    this.entries.push({ frame, name, before });
    put(frame, name, binding);
    for (const seen of this.tries) {
      const names = within(seen, frame);
      names.set(
        name,
        names.has(name)
          ? joinBindings(names.get(name), binding)
          : joinBindings(before, binding)
      );
    }
  }

  since(mark: number): Delta {
    const delta: Delta = new Map();
    for (let at = mark; at < this.entries.length; at++) {
      const { frame, name } = this.entries[at]!;
      within(delta, frame).set(name, frame.vars.get(name));
    }
    return delta;
  }

  /** Forget what was written since. */
  rollback(mark: number): void {
    for (let at = this.entries.length - 1; at >= mark; at--) {
      const { frame, name, before } = this.entries[at]!;
      put(frame, name, before);
    }
    this.entries.length = mark;
  }

  /** Continue with what all ways together may have led to. */
  merge(ways: readonly Delta[]): void {
    const frames = new Set(ways.flatMap(way => [...way.keys()]));
    for (const frame of frames) {
      const names = new Set(ways.flatMap(way => [...(way.get(frame)?.keys() ?? [])]));
      for (const name of names) {
        const base = frame.vars.get(name);
        const at = (way: Delta) => {
          const own = way.get(frame);
          return own?.has(name) ? own.get(name) : base;
        };
        let result = at(ways[0]!);
        for (let index = 1; index < ways.length; index++) {
          result = joinBindings(result, at(ways[index]!));
        }
        if (!sameBinding(base, result)) {
          this.set(frame, name, result);
        }
      }
    }
  }
}

function put(frame: Frame, name: string, binding: Binding | undefined): void {
  const vars = frame.vars as Map<string, Binding>;
  if (binding) {
    vars.set(name, binding);
  } else {
    vars.delete(name);
  }
}

function within(delta: Delta, frame: Frame): Map<string, Binding | undefined> {
  let names = delta.get(frame);
  if (!names) {
    delta.set(frame, (names = new Map()));
  }
  return names;
}
