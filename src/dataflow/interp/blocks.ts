/** `try`, `with` and `match`. */
import { type Delta, type Frame, join, NONE, one, type Value } from '../../domain';
import type { Expr, Match, Try, With } from '../../python';
import { assign } from './assign';
import type { CallSite } from './callsite';
import { evaluate } from './expression';
import { asPattern, awaited } from './implicit';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { classMember } from './members';
import { runDunders } from './specialmethods';
import { run, test } from './statement';

/** A handler starts from what any moment of the body may have left. */
export function runTry(machine: Machine, frame: Frame, stmt: Try): void {
  const start = machine.journal.mark;
  const exits = abruptExits(machine);
  const seen: Delta = new Map();
  machine.journal.tries.push(seen);
  run(machine, frame, stmt.body);
  machine.journal.tries.pop();
  const ends: Delta[] = [];
  if (machine.live) {
    run(machine, frame, stmt.otherwise);
  }
  if (machine.live) {
    ends.push(machine.journal.since(start));
  }
  machine.journal.rollback(start);
  const raised: Delta[] = [seen];
  for (const handler of stmt.handlers) {
    machine.live = true;
    machine.journal.merge([seen]);
    const inHandler: Delta = new Map();
    machine.journal.tries.push(inHandler);
    handler.types.forEach(type => evaluate(machine, frame, type));
    if (handler.name) {
      const error = machine.heap.make(frame, handler, 'opaque', 'number');
      machine.bind(frame, handler.name, join(one(error), machine.thrown));
    }
    run(machine, frame, handler.body);
    if (machine.live && handler.name) {
      machine.unbind(frame, handler.name);
    }
    machine.journal.tries.pop();
    if (machine.live) {
      ends.push(machine.journal.since(start));
    }
    raised.push(inHandler);
    machine.journal.rollback(start);
  }
  if (stmt.finally.length) {
    runFinally(machine, frame, stmt, [...raised, ...ends], exits());
  }
  machine.proceed(ends);
  if (machine.live && stmt.finally.length) {
    run(machine, frame, stmt.finally);
  }
}

/** The lists of ways out as they stand; called again, it gives what was added. */
function abruptExits(machine: Machine): () => Delta[] {
  const loop = machine.loops[machine.loops.length - 1];
  const lists = [loop?.breaks, loop?.continues, machine.activation?.returns];
  const before = lists.map(list => list?.length ?? 0);
  return () => lists.flatMap((list, index) => list?.slice(before[index]) ?? []);
}

/** What `finally` binds holds also after a return, a break, or an error. */
function runFinally(
  machine: Machine,
  frame: Frame,
  stmt: Try,
  from: readonly Delta[],
  exits: readonly Delta[]
): void {
  const start = machine.journal.mark;
  machine.live = true;
  machine.journal.merge([new Map(), ...from]);
  const inside = machine.journal.mark;
  run(machine, frame, stmt.finally);
  const after = machine.journal.since(inside);
  for (const exit of exits) {
    for (const [place, names] of after) {
      const own = exit.get(place);
      exit.set(place, new Map([...(own ?? []), ...names]));
    }
  }
  machine.journal.rollback(start);
}

/** Whether leaving the block may swallow an error raised in it. */
function maySwallow(machine: Machine, context: Expr, value: Value): boolean {
  const callee = context.kind === 'call' ? context.callee : context;
  const name =
    callee.kind === 'name' ? callee.id : callee.kind === 'attribute' ? callee.name : '';
  return (
    name === 'suppress' ||
    name === 'raises' ||
    name === 'capture' ||
    machine.heap
      .told(value.objects)
      .some(
        object =>
          object.form === 'generator' ||
          (object.owner &&
            classMember(machine, object.owner, '__exit__').objects.length > 0)
      )
  );
}

export function runWith(machine: Machine, frame: Frame, stmt: With): void {
  const contexts: { site: CallSite; value: Value }[] = [];
  const start = machine.journal.mark;
  let swallows = false;
  for (const item of stmt.items) {
    const value = evaluate(machine, frame, item.context);
    const site = { machine, frame, node: item.context };
    contexts.push({ site, value });
    swallows ||= maySwallow(machine, item.context, value);
    machine.recorder.enters(value);
    let entered = runDunders(site, value, '__enter__', []);
    entered = join(entered, awaited(site, runDunders(site, value, '__aenter__', [])));
    for (const object of machine.heap.told(value.objects)) {
      if (object.form === 'generator') {
        entered = join(entered, iterate(site, one(object)));
      } else if (!value.objects.includes(object)) {
        continue;
      } else if (object.form !== 'instance' || !entered.objects.length) {
        entered = join(entered, one(object));
        if (object.traits.lends) {
          entered = join(entered, machine.heap.elements(object));
        }
        if (object.traits.unknown && object.form === 'opaque') {
          machine.heap.touchAll(one(object), true);
        } else if (machine.known.method(object.kind, '__enter__')?.changes.length) {
          machine.heap.touch(object, false);
        }
      }
    }
    if (item.target) {
      assign(machine, frame, item.target, entered);
    }
  }
  const seen: Delta = new Map();
  machine.journal.tries.push(seen);
  run(machine, frame, stmt.body);
  machine.journal.tries.pop();
  if (swallows) {
    const ends = machine.live ? [machine.journal.since(start)] : [];
    const entered = machine.journal.since(start);
    machine.journal.rollback(start);
    seen.forEach((names, place) => {
      entered.set(place, new Map([...(entered.get(place) ?? []), ...names]));
    });
    machine.proceed([...ends, entered]);
  }
  const wasLive = machine.live;
  machine.live = true;
  for (const { site, value } of contexts) {
    const nothing = [NONE, NONE, NONE];
    runDunders(site, value, '__exit__', nothing);
    awaited(site, runDunders(site, value, '__aexit__', nothing));
    for (const object of value.objects.filter(({ traits }) => traits.lends)) {
      runDunders(site, machine.heap.elements(object), 'close');
    }
  }
  machine.live = wasLive;
}

export function runMatch(machine: Machine, frame: Frame, stmt: Match): void {
  const subject = evaluate(machine, frame, stmt.subject);
  const from = (index: number): void => {
    const one = stmt.cases[index];
    if (!one) {
      return;
    }
    one.pattern.looks.forEach(look => evaluate(machine, frame, look));
    const site = { machine, frame, node: stmt };
    runDunders(site, subject, '__eq__', [NONE]);
    const read = one.pattern.looks.length ? asPattern(site, subject) : NONE;
    const bind = () => {
      if (one.pattern.captures.length) {
        const parts = machine.heap.reach([...subject.objects, ...read.objects]);
        for (const capture of one.pattern.captures) {
          const value = capture.whole ? subject : { objects: parts, text: null };
          machine.bind(frame, capture.name, value);
        }
      }
    };
    const matched = () => {
      bind();
      if (one.guard) {
        test(machine, frame, one.guard);
      }
      run(machine, frame, one.body);
    };
    if (one.pattern.irrefutable && !one.guard) {
      matched();
      return;
    }
    machine.alternatives(matched, () => {
      // A pattern that fails, or its guard, may have bound some of its names before.
      machine.alternatives(bind, () => undefined);
      from(index + 1);
    });
  };
  from(0);
}
