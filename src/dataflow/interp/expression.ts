/** The value of an expression, and its effects. */
import {
  ELEMENTS,
  type Frame,
  join,
  NONE,
  NULL,
  one,
  textValue,
  type Value
} from '../../domain';
import type { Collection, Conditional, Expr, FunctionNode } from '../../python';
import { holdSeed } from './arguments';
import { assign } from './assign';
import { readAttribute } from './attribute';
import { evaluateCall } from './call';
import { comprehension } from './comprehension';
import { asKey, asMapping, awaited, truth } from './implicit';
import { sentTo } from './invoke';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { readName } from './names';
import { operation } from './operation';
import { test } from './statement';
import { subscript } from './subscript';
import { partOfText } from './texts';

/** The value of an expression, and its effects. */
export function evaluate(machine: Machine, frame: Frame, expr: Expr): Value {
  switch (expr.kind) {
    case 'name':
      return readName(machine, frame, expr.id, expr.at);
    case 'const':
      return expr.text === null
        ? expr.value === null
          ? NULL
          : NONE
        : textValue(expr.text);
    case 'op':
      return operation(machine, frame, expr);
    case 'bool':
      return shortCircuit(machine, frame, expr.items);
    case 'conditional':
      return conditional(machine, frame, expr);
    case 'walrus': {
      const value = evaluate(machine, frame, expr.value);
      assign(machine, walrusFrame(frame), expr.target, value);
      return value;
    }
    case 'attribute': {
      const base = evaluate(machine, frame, expr.object);
      return (
        partOfText(base, expr.name) ??
        readAttribute({ machine, frame, node: expr }, base, expr.name)
      );
    }
    case 'subscript':
      return subscript(machine, frame, expr);
    case 'call':
      return evaluateCall(machine, frame, expr);
    case 'collection':
      return collection(machine, frame, expr);
    case 'comprehension':
      return comprehension(machine, frame, expr);
    case 'star':
      return evaluate(machine, frame, expr.value);
    case 'await':
      return awaited(
        { machine, frame, node: expr },
        evaluate(machine, frame, expr.value)
      );
    case 'yield':
      return yielded(machine, frame, expr.value, expr.from);
    case 'function':
      return makeFunction(machine, frame, expr);
  }
}

function walrusFrame(frame: Frame): Frame {
  let at = frame;
  while (at.scope.kind === 'comprehension' && at.outer) {
    at = at.outer;
  }
  return at;
}

export function makeFunction(
  machine: Machine,
  frame: Frame,
  node: FunctionNode
): Value {
  const object = machine.heap.make(frame, node, 'function', 'unknown');
  machine.trail.put(object, 'node', node);
  machine.trail.put(object, 'frame', frame);
  machine.pending.add(object);
  for (const param of node.params) {
    if (param.fallback) {
      machine.heap.hold(
        object,
        `default ${param.name}`,
        evaluate(machine, frame, param.fallback)
      );
    }
  }
  return one(object);
}

function shortCircuit(machine: Machine, frame: Frame, items: readonly Expr[]): Value {
  const [first, ...rest] = items;
  let value = evaluate(machine, frame, first!);
  for (const item of rest) {
    let other = NONE;
    truth({ machine, frame, node: item }, value);
    machine.alternatives(
      () => undefined,
      () => {
        other = evaluate(machine, frame, item);
      }
    );
    value = join(value, other);
  }
  return value;
}

function conditional(machine: Machine, frame: Frame, expr: Conditional): Value {
  test(machine, frame, expr.test);
  let [then, otherwise] = [NONE, NONE];
  machine.alternatives(
    () => {
      then = evaluate(machine, frame, expr.then);
    },
    () => {
      otherwise = evaluate(machine, frame, expr.otherwise);
    }
  );
  return join(then, otherwise);
}

function collection(machine: Machine, frame: Frame, expr: Collection): Value {
  const object = machine.heap.make(frame, expr, 'container', expr.sort);
  const placed =
    expr.sort === 'tuple' && expr.items.every(({ kind }) => kind !== 'star');
  expr.items.forEach((item, index) => {
    const keyNode = expr.keys?.[index];
    const key = keyNode ? evaluate(machine, frame, keyNode) : NONE;
    const value = evaluate(machine, frame, item);
    const site = { machine, frame, node: item };
    if (expr.keys || expr.sort === 'set') {
      asKey(site, expr.keys ? key : value);
    }
    if (item.kind === 'star' || (expr.keys && !keyNode)) {
      machine.heap.hold(object, ELEMENTS, iterate(site, value));
      machine.heap.hold(object, ELEMENTS, expr.keys ? asMapping(site, value) : NONE);
    } else if (expr.keys) {
      machine.heap.hold(object, key.text === null ? ELEMENTS : `[${key.text}]`, value);
      machine.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
      if (expr.keys.every(Boolean)) {
        holdSeed(machine, object, key.text, value);
      }
    } else {
      machine.heap.hold(object, placed ? `[${index}]` : ELEMENTS, value);
    }
  });
  const holdsAny = [...(object.fields?.values() ?? [])].some(value => value !== NULL);
  return expr.sort === 'tuple' && !holdsAny ? NONE : one(object);
}

/** `yield x` gives x to whoever consumes, and gets what is sent. */
function yielded(
  machine: Machine,
  frame: Frame,
  expr: Expr | null,
  from: boolean
): Value {
  const value = expr ? evaluate(machine, frame, expr) : NONE;
  const target = machine.activation?.frame;
  if (target) {
    const given = from && expr ? iterate({ machine, frame, node: expr }, value) : value;
    machine.returns(target, given);
    if (from) {
      machine.returns(target, value);
      return given; // what it returned is among what it gave
    }
    return sentTo(machine, target);
  }
  return NONE;
}
