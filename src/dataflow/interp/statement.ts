/** The statements of a body, one after the other. */
import {
  ELEMENTS,
  type Frame,
  join,
  NONE,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Expr, Stmt } from '../../python';
import { noArguments } from './arguments';
import { assign } from './assign';
import { augmented } from './augmented';
import { runMatch, runTry, runWith } from './blocks';
import { callValue } from './call';
import { define, defineClass, onlyDefines } from './definitions';
import { evaluate } from './expression';
import { truth } from './implicit';
import { importFrom, importPlain } from './imports';
import { runFor, runWhile } from './loops';
import type { Machine } from './machine';
import { remove } from './remove';

export function run(machine: Machine, frame: Frame, body: readonly Stmt[]): void {
  const around = machine.statement;
  runEach(machine, frame, body);
  if (isOfCell(machine, frame) && machine.blocks > 0) {
    machine.statement = around;
    machine.effort.goOn();
  }
}

const isOfCell = ({ activations }: Machine, { outer }: Frame): boolean =>
  !activations.length && !outer;

function runEach(machine: Machine, frame: Frame, body: readonly Stmt[]): void {
  for (const stmt of body) {
    if (!machine.live) {
      return;
    }
    if (isOfCell(machine, frame)) {
      machine.place = { cell: machine.place.cell, at: stmt.at };
      machine.statement = stmt;
      machine.effort.begin();
      machine.outermost = machine.blocks > 0 ? machine.outermost : stmt;
    }
    machine.blocks++;
    statement(machine, frame, stmt);
    machine.blocks--;
  }
}

/** `raise Error` makes one. */
function raised(machine: Machine, frame: Frame, node: Expr): Value {
  const value = evaluate(machine, frame, node);
  const classes = value.objects.filter(({ form }) => form === 'class');
  return classes.length
    ? join(
        value,
        callValue(
          { machine, frame, node },
          { objects: classes, text: null },
          noArguments
        )
      )
    : value;
}

/** A condition, which asks objects whether they are true. */
export function test(machine: Machine, frame: Frame, expr: Expr): void {
  truth({ machine, frame, node: expr }, evaluate(machine, frame, expr));
}

function statement(machine: Machine, frame: Frame, stmt: Stmt): void {
  switch (stmt.kind) {
    case 'expression':
      evaluate(machine, frame, stmt.value);
      return;
    case 'assign': {
      if (stmt.annotation && !frame.scope.isFunction) {
        evaluate(machine, frame, stmt.annotation);
      }
      if (stmt.value) {
        const value = evaluate(machine, frame, stmt.value);
        const isSource =
          stmt.value.kind === 'function' &&
          machine.outermost &&
          onlyDefines(machine.outermost);
        const origin = isSource ? 'source' : 'value';
        stmt.targets.forEach(target => assign(machine, frame, target, value, origin));
      }
      return;
    }
    case 'augmented':
      return augmented(machine, frame, stmt);
    case 'return': {
      const value = stmt.value ? evaluate(machine, frame, stmt.value) : NONE;
      const activation = machine.activation;
      if (activation) {
        machine.returns(activation.frame, value);
        if (activation.node?.generator) {
          const stop = machine.heap.makeExtra(frame, 'stop', 'opaque', 'record');
          machine.heap.hold(stop, ELEMENTS, value);
          machine.raises(value.objects.length ? one(stop) : NONE);
        }
        activation.returns.push(machine.journal.since(activation.mark));
      }
      machine.live = false;
      return;
    }
    case 'raise':
      machine.raises(
        objectsOf(stmt.values.map(value => raised(machine, frame, value)))
      );
      machine.live = false;
      return;
    case 'assert':
      stmt.values.forEach(value => test(machine, frame, value));
      return;
    case 'delete':
      return stmt.targets.forEach(target => remove(machine, frame, target));
    case 'if':
      test(machine, frame, stmt.test);
      machine.alternatives(
        () => run(machine, frame, stmt.then),
        () => run(machine, frame, stmt.otherwise)
      );
      return;
    case 'for':
      return runFor(machine, frame, stmt);
    case 'while':
      return runWhile(machine, frame, stmt);
    case 'try':
      return runTry(machine, frame, stmt);
    case 'with':
      return runWith(machine, frame, stmt);
    case 'match':
      return runMatch(machine, frame, stmt);
    case 'def':
      return define(machine, frame, stmt);
    case 'class':
      return defineClass(machine, frame, stmt);
    case 'import':
      return importPlain(machine, frame, stmt);
    case 'from':
      return importFrom(machine, frame, stmt);
    case 'break':
    case 'continue': {
      const loop = machine.loops[machine.loops.length - 1];
      loop?.[stmt.kind === 'break' ? 'breaks' : 'continues'].push(
        machine.journal.since(loop.mark)
      );
      machine.live = false;
      return;
    }
    default:
      return;
  }
}
