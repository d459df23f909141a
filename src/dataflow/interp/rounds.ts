/** A body that is run until another round finds nothing new. */
import type { Delta } from '../../domain';
import type { Machine } from './machine';

/** Rounds until nothing new is found; each round only adds, so few are needed. */
const MOST_ROUNDS = 8;

interface Rounds {
  /** Whether the body runs at least once. */
  once: boolean;
  /** Whether the loop ends by itself, not only by `break`. */
  ends: boolean;
}

/**
 * Run a body until another round finds nothing new. After it stands what zero, one or
 * more rounds may lead to.
 */
export function rounds(
  machine: Machine,
  loop: Rounds,
  head: () => void,
  body: () => void
): Delta[] {
  const start = machine.journal.mark;
  const own = { mark: start, breaks: [] as Delta[], continues: [] as Delta[] };
  let before: Delta = new Map();
  let ends: Delta[] = [];
  machine.loops.push(own);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { growth } = machine.heap;
    own.breaks = [];
    own.continues = [];
    machine.live = true;
    head();
    const headed = machine.journal.since(start);
    body();
    ends = machine.live
      ? [...own.continues, machine.journal.since(start)]
      : own.continues;
    machine.journal.rollback(start);
    machine.journal.merge([before, headed, ...ends]);
    const after = machine.journal.since(start);
    const stable = growth === machine.heap.growth && equal(before, after);
    before = after;
    if (stable) {
      break;
    }
  }
  machine.loops.pop();
  machine.journal.rollback(start);
  machine.proceed(!loop.ends ? [] : loop.once ? ends : [new Map(), before]);
  return own.breaks;
}

function equal(a: Delta, b: Delta): boolean {
  if (a.size !== b.size) {
    return false;
  }
  for (const [frame, names] of b) {
    const others = a.get(frame);
    if (!others || others.size !== names.size) {
      return false;
    }
    for (const [name, binding] of names) {
      const other = others.get(name);
      const same =
        other === binding ||
        (other &&
          binding &&
          other.oldest === binding.oldest &&
          other.maybe === binding.maybe &&
          other.gone === binding.gone &&
          other.value.objects.length === binding.value.objects.length);
      if (!same) {
        return false;
      }
    }
  }
  return true;
}

/** A comprehension's clause: no `break`, and nothing after it. */
export function repeat(machine: Machine, body: () => void): void {
  if (machine.live) {
    rounds(machine, { once: false, ends: true }, () => undefined, body);
    machine.live = true;
  }
}

/** After the loop: its `else` when it ended by itself, and all its breaks. */
export function finish(
  machine: Machine,
  start: number,
  breaks: Delta[],
  otherwise: () => void
): void {
  if (machine.live) {
    otherwise();
  }
  const ends = machine.live ? [machine.journal.since(start), ...breaks] : breaks;
  machine.journal.rollback(start);
  machine.proceed(ends);
}
