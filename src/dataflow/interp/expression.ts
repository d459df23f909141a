import {
  type Frame,
  BEHIND,
  ELEMENTS,
  type Obj,
  join,
  joinAll,
  NONE,
  objectsOf,
  one,
  textValue,
  type Value
} from '../../domain';
import type {
  Collection,
  Conditional,
  Expr,
  FunctionNode,
  Op,
  Subscript
} from '../../python';
import { assign, byAttribute } from './assign';
import { NUMERIC, readAttribute, runDunders } from './attribute';
import { evaluateCall } from './call';
import { comprehension } from './comprehension';
import { consume, iterate } from './iterate';
import { placeAt } from './callsite';
import type { Machine } from './machine';
import { joinTexts, partOfPath } from './texts';
import { readGlobal, readName } from './names';

/** The value of an expression, and its effects. */
export function evaluate(machine: Machine, frame: Frame, expr: Expr): Value {
  switch (expr.kind) {
    case 'name':
      return readName(machine, frame, expr.id, expr.at);
    case 'const':
      return expr.text === null ? NONE : textValue(expr.text);
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
        partOfPath(base, expr.name) ??
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
      return awaited(machine, evaluate(machine, frame, expr.value));
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

/** The value of `await f()`: what the coroutine returns. */
function awaited(machine: Machine, value: Value): Value {
  return joinAll(
    value.objects.map(object =>
      object.kind === 'generator' ? consume(machine, object) : one(object)
    )
  );
}

export function makeFunction(
  machine: Machine,
  frame: Frame,
  node: FunctionNode
): Value {
  const object = machine.heap.make(frame, node, 'function', '');
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
  evaluate(machine, frame, expr.test);
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

function operation(machine: Machine, frame: Frame, expr: Op): Value {
  const values = expr.items.map(item => evaluate(machine, frame, item));
  const all = objectsOf(values);
  if (!all.objects.length) {
    return expr.sort === 'slice' ? all : joinTexts(expr, values);
  }
  const returned = runDunders({ machine, frame, node: expr }, all);
  if (expr.sort === 'slice') {
    return all;
  }
  if (expr.sort === 'compare') {
    values.slice(1).forEach(value =>
      value.objects.forEach(object => {
        if (object.kind === 'generator') {
          consume(machine, object); // `x in generator`
        }
      })
    );
    if (all.objects.some(object => NUMERIC.has(object.type))) {
      return join(returned, one(machine.heap.make(frame, expr, 'opaque', 'ndarray')));
    }
    return join(returned, one(machine.heap.make(frame, expr, 'opaque', 'number')));
  }
  if (expr.sort === 'format') {
    return NONE;
  }
  return join(returned, sum(machine, frame, expr, all));
}

/** `[a] + [b]` makes a list that holds what both hold; numbers share nothing. */
function sum(machine: Machine, frame: Frame, expr: Op, all: Value): Value {
  const kind = all.objects.find(object => NUMERIC.has(object.type));
  const type = kind?.type ?? all.objects.find(object => object.type)?.type ?? '';
  const known = all.objects.every(object => object.kind === 'container');
  const result = machine.heap.make(frame, expr, known ? 'container' : 'opaque', type);
  if (!kind && expr.shares) {
    for (const object of all.objects) {
      machine.heap.hold(result, ELEMENTS, partsOf(machine, object));
    }
  }
  return one(result);
}

/** Types that are gone through, and are no part of what comes out. */
const SPENT = new Set(['iterator', 'view', 'pairs', 'file', 'buffer', 'random']);

/** A view of a dict shows what the dict holds by now. */
export function refresh(machine: Machine, object: Obj): void {
  if (object.type === 'view' || object.type === 'pairs') {
    const behind = object.fields?.get(BEHIND) ?? NONE;
    const parts = behind.objects.map(source => machine.heap.elements(source));
    const pairs = machine.heap
      .elements(object)
      .objects.filter(({ type }) => type === 'tuple');
    const into = object.type === 'view' ? [object, ...pairs] : pairs;
    into.forEach(one => machine.heap.hold(one, ELEMENTS, objectsOf(parts)));
  }
}

/** What an object gives when it is copied element by element. */
export function partsOf(machine: Machine, object: Obj): Value {
  refresh(machine, object);
  const parts = machine.heap.elements(object);
  return object.kind === 'opaque' &&
    !NUMERIC.has(object.type) &&
    !SPENT.has(object.type)
    ? join(parts, one(object))
    : parts;
}

function collection(machine: Machine, frame: Frame, expr: Collection): Value {
  const object = machine.heap.make(frame, expr, 'container', expr.sort);
  const placed =
    expr.sort === 'tuple' && expr.items.every(({ kind }) => kind !== 'star');
  expr.items.forEach((item, index) => {
    const keyNode = expr.keys?.[index];
    const key = keyNode ? evaluate(machine, frame, keyNode) : NONE;
    const value = evaluate(machine, frame, item);
    if (item.kind === 'star' || (expr.keys && !keyNode)) {
      machine.heap.hold(
        object,
        ELEMENTS,
        iterate({ machine, frame, node: item }, value)
      );
    } else if (expr.keys) {
      machine.heap.hold(object, key.text === null ? ELEMENTS : `[${key.text}]`, value);
      machine.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
    } else {
      machine.heap.hold(object, placed ? `[${index}]` : ELEMENTS, value);
    }
  });
  return expr.sort === 'tuple' && !object.fields ? NONE : one(object);
}

/** Types of which a slice is a view, or an element may be one. */
const VIEWED = new Set(['frame', 'ndarray', 'tensor', '']);

/** `frame[["a", "b"]]`, `frame[mask]`, `array[[0, 2]]`: a copy, as a list or mask picks. */
function picks(object: Obj, index: readonly Value[]): boolean {
  return (
    (object.type === 'frame' || object.type === 'ndarray') &&
    index.length === 1 &&
    index[0]!.objects.length > 0 &&
    index[0]!.objects.every(
      ({ kind, type }) =>
        (kind === 'container' && type === 'list') ||
        (kind === 'opaque' && (type === 'frame' || type === 'ndarray'))
    )
  );
}

function subscript(machine: Machine, frame: Frame, expr: Subscript): Value {
  const base = evaluate(machine, frame, expr.object);
  const index = expr.index.map(item => evaluate(machine, frame, item));
  const text = index.length === 1 ? index[0]!.text : null;
  const [only] = expr.index;
  const place =
    only?.kind === 'const' && typeof only.value === 'number' ? only.value : -1;
  if (!base.objects.length) {
    return NONE;
  }
  const site = { machine, frame, node: expr };
  let result = runDunders(site, base, '__getitem__', index);
  for (const object of base.objects) {
    if (object.type === 'globals') {
      if (text === null) {
        machine.recorder.dynamic('globals', expr.at, frame);
      } else {
        result = join(result, readGlobal(machine, text, frame.scope, expr.at));
      }
    } else if (expr.slice && object.kind === 'container') {
      const copy = machine.heap.make(frame, expr, 'container', object.type);
      machine.heap.hold(copy, ELEMENTS, machine.heap.elements(object));
      result = join(result, one(copy));
    } else if (object.kind === 'opaque' && picks(object, index)) {
      const copy = placeAt(site, machine.heap);
      const inner = machine.heap.makeExtra(copy, object.type, 'opaque', object.type);
      machine.heap.hold(inner, ELEMENTS, machine.heap.elements(object));
      result = join(result, one(inner));
    } else if (object.kind === 'opaque' && VIEWED.has(object.type)) {
      result = join(result, join(one(object), machine.heap.elements(object)));
    } else if (object.type === 'tuple' && place >= 0) {
      result = join(result, machine.heap.part(object, `[${place}]`));
    } else if (object.kind !== 'library') {
      if (object.type === 'defaultdict') {
        machine.heap.touch(object, true); // a key that is missing is made
      }
      const part =
        text === null || byAttribute(machine, object, '[]')
          ? machine.heap.elements(object)
          : machine.heap.part(object, `[${text}]`);
      result = join(result, part);
      if (object.kind === 'opaque' && object.type !== 'number') {
        result = join(result, one(object));
      }
    }
  }
  return base.text === null ? result : NONE;
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
    }
  }
  return NONE;
}

export { BEHIND };
