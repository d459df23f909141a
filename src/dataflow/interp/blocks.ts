import { type Frame, type Delta, join, NONE, one, type Value } from '../../domain';
import type { Expr, Match, Try, With } from '../../python';
import { assign } from './assign';
import { classMember, runDunders } from './attribute';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { run } from './statement';

/** A handler starts from what any moment of the body may have left. */
export function runTry(m: Machine, frame: Frame, stmt: Try): void {
  const start = m.journal.mark;
  const exits = abruptExits(m);
  const seen: Delta = new Map();
  m.journal.tries.push(seen);
  run(m, frame, stmt.body);
  m.journal.tries.pop();
  const ends: Delta[] = [];
  if (m.live) {
    run(m, frame, stmt.otherwise);
  }
  if (m.live) {
    ends.push(m.journal.since(start));
  }
  m.journal.rollback(start);
  const raised: Delta[] = [seen];
  for (const handler of stmt.handlers) {
    m.live = true;
    m.journal.merge([seen]);
    const inHandler: Delta = new Map();
    m.journal.tries.push(inHandler);
    handler.types.forEach(type => evaluate(m, frame, type));
    if (handler.name) {
      const error = m.heap.make(frame, handler, 'opaque', 'number');
      m.bind(frame, handler.name, one(error));
    }
    run(m, frame, handler.body);
    if (m.live && handler.name) {
      m.unbind(frame, handler.name);
    }
    m.journal.tries.pop();
    if (m.live) {
      ends.push(m.journal.since(start));
    }
    raised.push(inHandler);
    m.journal.rollback(start);
  }
  if (stmt.finally.length) {
    runFinally(m, frame, stmt, [...raised, ...ends], exits());
  }
  m.proceed(ends);
  if (m.live && stmt.finally.length) {
    run(m, frame, stmt.finally);
  }
}

/** The lists of ways out as they stand; called again, it gives what was added. */
function abruptExits(m: Machine): () => Delta[] {
  const loop = m.loops[m.loops.length - 1];
  const lists = [loop?.breaks, loop?.continues, m.activation?.returns];
  const before = lists.map(list => list?.length ?? 0);
  return () => lists.flatMap((list, index) => list?.slice(before[index]) ?? []);
}

/** What `finally` binds holds also after a return, a break, or an error. */
function runFinally(
  m: Machine,
  frame: Frame,
  stmt: Try,
  from: readonly Delta[],
  exits: readonly Delta[]
): void {
  const start = m.journal.mark;
  m.live = true;
  m.journal.merge([new Map(), ...from]);
  const inside = m.journal.mark;
  run(m, frame, stmt.finally);
  const after = m.journal.since(inside);
  for (const exit of exits) {
    for (const [place, names] of after) {
      const own = exit.get(place);
      exit.set(place, new Map([...(own ?? []), ...names]));
    }
  }
  m.journal.rollback(start);
}

/** Whether leaving the block may swallow an error raised in it. */
function maySwallow(m: Machine, context: Expr, value: Value): boolean {
  const callee = context.kind === 'call' ? context.callee : context;
  const name =
    callee.kind === 'name' ? callee.id : callee.kind === 'attribute' ? callee.name : '';
  return (
    name === 'suppress' ||
    name === 'raises' ||
    name === 'capture' ||
    value.objects.some(
      object =>
        object.kind === 'generator' ||
        (object.owner && classMember(m, object.owner, '__exit__').objects.length > 0)
    )
  );
}

export function runWith(m: Machine, frame: Frame, stmt: With): void {
  const contexts: { node: Expr; value: Value }[] = [];
  const start = m.journal.mark;
  let swallows = false;
  for (const item of stmt.items) {
    const value = evaluate(m, frame, item.context);
    contexts.push({ node: item.context, value });
    swallows ||= maySwallow(m, item.context, value);
    m.recorder.enters(value);
    let entered = runDunders(m, frame, item.context, value, '__enter__', []);
    entered = join(
      entered,
      runDunders(m, frame, item.context, value, '__aenter__', [])
    );
    for (const object of value.objects) {
      if (object.kind === 'generator') {
        entered = join(entered, iterate(m, frame, item.context, one(object)));
      } else if (object.kind !== 'instance' || !entered.objects.length) {
        entered = join(entered, one(object));
      }
    }
    if (item.target) {
      assign(m, frame, item.target, entered);
    }
  }
  const seen: Delta = new Map();
  m.journal.tries.push(seen);
  run(m, frame, stmt.body);
  m.journal.tries.pop();
  if (swallows) {
    const ends = m.live ? [m.journal.since(start)] : [];
    const entered = m.journal.since(start);
    m.journal.rollback(start);
    seen.forEach((names, place) => {
      entered.set(place, new Map([...(entered.get(place) ?? []), ...names]));
    });
    m.proceed([...ends, entered]);
  }
  const wasLive = m.live;
  m.live = true;
  for (const { node, value } of contexts) {
    runDunders(m, frame, node, value, '__exit__', [NONE, NONE, NONE]);
  }
  m.live = wasLive;
}

export function runMatch(m: Machine, frame: Frame, stmt: Match): void {
  const subject = evaluate(m, frame, stmt.subject);
  const from = (index: number): void => {
    const one = stmt.cases[index];
    if (!one) {
      return;
    }
    one.pattern.looks.forEach(look => evaluate(m, frame, look));
    const bind = () => {
      if (one.pattern.captures.length) {
        const parts = m.heap.reach(subject.objects);
        for (const capture of one.pattern.captures) {
          const value = capture.whole ? subject : { objects: parts, text: null };
          m.bind(frame, capture.name, value);
        }
      }
    };
    const matched = () => {
      bind();
      if (one.guard) {
        evaluate(m, frame, one.guard);
      }
      run(m, frame, one.body);
    };
    if (one.pattern.irrefutable && !one.guard) {
      matched();
      return;
    }
    m.alternatives(matched, () => {
      // A pattern that fails, or its guard, may have bound some of its names before.
      m.alternatives(bind, () => undefined);
      from(index + 1);
    });
  };
  from(0);
}
