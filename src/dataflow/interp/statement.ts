import { type Frame, NONE } from '../../domain';
import type { Stmt } from '../../python';
import { assign } from './assign';
import { augmented } from './augmented';
import { define, defineClass } from './definitions';
import { evaluate } from './expression';
import { importFrom, importPlain } from './imports';
import { runFor, runWhile } from './loops';
import type { Machine } from './machine';
import { remove } from './remove';
import { runMatch, runTry, runWith } from './blocks';

export function run(m: Machine, frame: Frame, body: readonly Stmt[]): void {
  for (const stmt of body) {
    if (!m.live) {
      return;
    }
    if (!m.activations.length && !frame.outer) {
      m.place = { cell: m.place.cell, at: stmt.at };
      m.settled.begin();
    }
    statement(m, frame, stmt);
  }
}

function statement(m: Machine, frame: Frame, stmt: Stmt): void {
  switch (stmt.kind) {
    case 'expression':
      evaluate(m, frame, stmt.value);
      return;
    case 'assign': {
      if (stmt.annotation && !frame.scope.isFunction) {
        evaluate(m, frame, stmt.annotation);
      }
      if (stmt.value) {
        const value = evaluate(m, frame, stmt.value);
        const origin = stmt.value.kind === 'function' ? 'source' : 'value';
        stmt.targets.forEach(target => assign(m, frame, target, value, origin));
      }
      return;
    }
    case 'augmented':
      return augmented(m, frame, stmt);
    case 'return': {
      const value = stmt.value ? evaluate(m, frame, stmt.value) : NONE;
      const activation = m.activation;
      if (activation) {
        m.returns(activation.frame, value);
        activation.returns.push(m.journal.since(activation.mark));
      }
      m.live = false;
      return;
    }
    case 'raise':
      stmt.values.forEach(value => evaluate(m, frame, value));
      m.live = false;
      return;
    case 'assert':
      stmt.values.forEach(value => evaluate(m, frame, value));
      return;
    case 'delete':
      return stmt.targets.forEach(target => remove(m, frame, target));
    case 'if':
      evaluate(m, frame, stmt.test);
      m.alternatives(
        () => run(m, frame, stmt.then),
        () => run(m, frame, stmt.otherwise)
      );
      return;
    case 'for':
      return runFor(m, frame, stmt);
    case 'while':
      return runWhile(m, frame, stmt);
    case 'try':
      return runTry(m, frame, stmt);
    case 'with':
      return runWith(m, frame, stmt);
    case 'match':
      return runMatch(m, frame, stmt);
    case 'def':
      return define(m, frame, stmt);
    case 'class':
      return defineClass(m, frame, stmt);
    case 'import':
      return importPlain(m, frame, stmt);
    case 'from':
      return importFrom(m, frame, stmt);
    case 'break':
    case 'continue': {
      const loop = m.loops[m.loops.length - 1];
      loop?.[stmt.kind === 'break' ? 'breaks' : 'continues'].push(
        m.journal.since(loop.mark)
      );
      m.live = false;
      return;
    }
    default:
      return;
  }
}
