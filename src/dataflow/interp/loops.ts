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
function rounds(m: Machine, loop: Rounds, head: () => void, body: () => void): Delta[] {
  const start = m.journal.mark;
  const own = { mark: start, breaks: [] as Delta[], continues: [] as Delta[] };
  let before: Delta = new Map();
  let ends: Delta[] = [];
  m.loops.push(own);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const facts = m.heap.facts;
    own.breaks = [];
    own.continues = [];
    m.live = true;
    head();
    const headed = m.journal.since(start);
    body();
    ends = m.live ? [...own.continues, m.journal.since(start)] : own.continues;
    m.journal.rollback(start);
    m.journal.merge([before, headed, ...ends]);
    const after = m.journal.since(start);
    const stable = facts === m.heap.facts && equal(before, after);
    before = after;
    if (stable) {
      break;
    }
  }
  m.loops.pop();
  m.journal.rollback(start);
  m.proceed(!loop.ends ? [] : loop.once ? ends : [new Map(), before]);
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
export function repeat(m: Machine, body: () => void): void {
  if (m.live) {
    rounds(m, { once: false, ends: true }, () => undefined, body);
    m.live = true;
  }
}

/** After the loop: its `else` when it ended by itself, and all its breaks. */
function finish(
  m: Machine,
  start: number,
  breaks: Delta[],
  otherwise: () => void
): void {
  if (m.live) {
    otherwise();
  }
  const ends = m.live ? [m.journal.since(start), ...breaks] : breaks;
  m.journal.rollback(start);
  m.proceed(ends);
}

/** `for x in [1, 2]` and `for i in range(3)` run; a loop over anything else may not. */
export function runsOnce(m: Machine, source: Expr): boolean {
  if (source.kind === 'collection') {
    return source.items.some(item => item.kind !== 'star') && source.keys === null;
  }
  if (source.kind === 'call' && source.callee.kind === 'name') {
    const { id } = source.callee;
    if (m.module.vars.has(id)) {
      return false; // the notebook's own function of that name
    }
    const first = source.args[0]?.value;
    if (id === 'range' && source.args.length === 1 && first?.kind === 'const') {
      return typeof first.value === 'number' && first.value > 0;
    }
    return (id === 'enumerate' || id === 'reversed') && !!first && runsOnce(m, first);
  }
  return source.kind === 'const' && !!source.text;
}

export function runFor(m: Machine, frame: Frame, stmt: For): void {
  const source = evaluate(m, frame, stmt.source);
  const start = m.journal.mark;
  const breaks = rounds(
    m,
    { once: runsOnce(m, stmt.source), ends: true },
    () => undefined,
    () => {
      assign(m, frame, stmt.target, iterate(m, frame, stmt.source, source));
      run(m, frame, stmt.body);
    }
  );
  finish(m, start, breaks, () => run(m, frame, stmt.otherwise));
}

export function runWhile(m: Machine, frame: Frame, stmt: While): void {
  const { test } = stmt;
  const forever = test.kind === 'const' && !!test.value;
  evaluate(m, frame, test); // at least once, so what it binds is bound
  const start = m.journal.mark;
  const breaks = rounds(
    m,
    { once: false, ends: !forever },
    () => evaluate(m, frame, test),
    () => run(m, frame, stmt.body)
  );
  finish(m, start, breaks, () => run(m, frame, stmt.otherwise));
}
