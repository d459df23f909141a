/** `for` and `while`. */
import type { Frame } from '../../domain';
import type { Expr, For, While } from '../../python';
import { assign } from './assign';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { finish, rounds } from './rounds';
import { run, test as truthOf } from './statement';

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
  truthOf(machine, frame, test); // at least once, so what it binds is bound
  const start = machine.journal.mark;
  const breaks = rounds(
    machine,
    { once: false, ends: !forever },
    () => truthOf(machine, frame, test),
    () => run(machine, frame, stmt.body)
  );
  finish(machine, start, breaks, () => run(machine, frame, stmt.otherwise));
}
