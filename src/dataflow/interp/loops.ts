import type { Frame, Delta } from '../../domain';
import type { Expr, For, While } from '../../python';
import { assign } from './assign';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { run } from './statement';

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
function rounds(
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
    const facts = machine.heap.facts;
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
    const stable = facts === machine.heap.facts && equal(before, after);
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
function finish(
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

/** `for x in [1, 2]` and `for i in range(3)` run; a loop over anything else may not. */
export function runsOnce(machine: Machine, source: Expr): boolean {
  if (source.kind === 'collection') {
    return source.items.some(item => item.kind !== 'star') && source.keys === null;
  }
  if (source.kind === 'call' && source.callee.kind === 'name') {
    const { id } = source.callee;
    if (machine.module.vars.has(id)) {
      return false; // the notebook's own function of that name
    }
    const first = source.args[0]?.value;
    if (id === 'range' && source.args.length === 1 && first?.kind === 'const') {
      return typeof first.value === 'number' && first.value > 0;
    }
    return (
      (id === 'enumerate' || id === 'reversed') && !!first && runsOnce(machine, first)
    );
  }
  return source.kind === 'const' && !!source.text;
}

export function runFor(machine: Machine, frame: Frame, stmt: For): void {
  const source = evaluate(machine, frame, stmt.source);
  const start = machine.journal.mark;
  const breaks = rounds(
    machine,
    { once: runsOnce(machine, stmt.source), ends: true },
    () => undefined,
    () => {
      assign(
        machine,
        frame,
        stmt.target,
        iterate({ machine, frame, node: stmt.source }, source)
      );
      run(machine, frame, stmt.body);
    }
  );
  finish(machine, start, breaks, () => run(machine, frame, stmt.otherwise));
}

export function runWhile(machine: Machine, frame: Frame, stmt: While): void {
  const { test } = stmt;
  const forever = test.kind === 'const' && !!test.value;
  evaluate(machine, frame, test); // at least once, so what it binds is bound
  const start = machine.journal.mark;
  const breaks = rounds(
    machine,
    { once: false, ends: !forever },
    () => evaluate(machine, frame, test),
    () => run(machine, frame, stmt.body)
  );
  finish(machine, start, breaks, () => run(machine, frame, stmt.otherwise));
}
