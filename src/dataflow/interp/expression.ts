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
import type { Collection, Expr, FunctionNode, Op, Subscript } from '../../python';
import { assign, byAttribute } from './assign';
import { NUMERIC, readAttribute, runDunders } from './attribute';
import { evaluateCall } from './call';
import { comprehension } from './comprehension';
import { consume, iterate } from './iterate';
import type { Machine } from './machine';
import { joinTexts, partOfPath } from './texts';
import { readGlobal, readName } from './names';

/** The value of an expression, and its effects. */
export function evaluate(m: Machine, frame: Frame, expr: Expr): Value {
  switch (expr.kind) {
    case 'name':
      return readName(m, frame, expr.id, expr.at);
    case 'const':
      return expr.text === null ? NONE : textValue(expr.text);
    case 'op':
      return operation(m, frame, expr);
    case 'bool':
      return shortCircuit(m, frame, expr.items);
    case 'conditional':
      return conditional(m, frame, expr.test, expr.then, expr.otherwise);
    case 'walrus': {
      const value = evaluate(m, frame, expr.value);
      assign(m, walrusFrame(frame), expr.target, value);
      return value;
    }
    case 'attribute': {
      const base = evaluate(m, frame, expr.object);
      return (
        partOfPath(base, expr.name) ?? readAttribute(m, frame, expr, base, expr.name)
      );
    }
    case 'subscript':
      return subscript(m, frame, expr);
    case 'call':
      return evaluateCall(m, frame, expr);
    case 'collection':
      return collection(m, frame, expr);
    case 'comprehension':
      return comprehension(m, frame, expr);
    case 'star':
      return evaluate(m, frame, expr.value);
    case 'await':
      return awaited(m, evaluate(m, frame, expr.value));
    case 'yield':
      return yielded(m, frame, expr.value, expr.from);
    case 'function':
      return makeFunction(m, frame, expr);
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
function awaited(m: Machine, value: Value): Value {
  return joinAll(
    value.objects.map(object =>
      object.kind === 'generator' ? consume(m, object) : one(object)
    )
  );
}

export function makeFunction(m: Machine, frame: Frame, node: FunctionNode): Value {
  const object = m.heap.make(frame, node, 'function', '');
  m.trail.put(object, 'node', node);
  m.trail.put(object, 'frame', frame);
  m.pending.add(object);
  for (const param of node.params) {
    if (param.fallback) {
      m.heap.hold(object, `default ${param.name}`, evaluate(m, frame, param.fallback));
    }
  }
  return one(object);
}

function shortCircuit(m: Machine, frame: Frame, items: readonly Expr[]): Value {
  const [first, ...rest] = items;
  let value = evaluate(m, frame, first!);
  for (const item of rest) {
    let other = NONE;
    m.alternatives(
      () => undefined,
      () => {
        other = evaluate(m, frame, item);
      }
    );
    value = join(value, other);
  }
  return value;
}

function conditional(m: Machine, frame: Frame, test: Expr, a: Expr, b: Expr): Value {
  evaluate(m, frame, test);
  let [then, otherwise] = [NONE, NONE];
  m.alternatives(
    () => {
      then = evaluate(m, frame, a);
    },
    () => {
      otherwise = evaluate(m, frame, b);
    }
  );
  return join(then, otherwise);
}

function operation(m: Machine, frame: Frame, expr: Op): Value {
  const values = expr.items.map(item => evaluate(m, frame, item));
  const all = objectsOf(values);
  const returned = runDunders(m, frame, expr, all);
  if (expr.sort === 'slice') {
    return all;
  }
  if (expr.sort === 'compare' && values.some(value => value.objects.length)) {
    values.slice(1).forEach(value =>
      value.objects.forEach(object => {
        if (object.kind === 'generator') {
          consume(m, object); // `x in generator`
        }
      })
    );
    if (all.objects.some(object => NUMERIC.has(object.type))) {
      return join(returned, one(m.heap.make(frame, expr, 'opaque', 'ndarray')));
    }
    return join(returned, one(m.heap.make(frame, expr, 'opaque', 'number')));
  }
  if (!all.objects.length || expr.sort === 'format') {
    return all.objects.length ? NONE : joinTexts(expr, values);
  }
  return join(returned, sum(m, frame, expr, all));
}

/** `[a] + [b]` makes a list that holds what both hold; numbers share nothing. */
function sum(m: Machine, frame: Frame, expr: Op, all: Value): Value {
  const kind = all.objects.find(object => NUMERIC.has(object.type));
  const type = kind?.type ?? all.objects.find(object => object.type)?.type ?? '';
  const known = all.objects.every(object => object.kind === 'container');
  const result = m.heap.make(frame, expr, known ? 'container' : 'opaque', type);
  if (!kind && expr.shares) {
    for (const object of all.objects) {
      m.heap.hold(result, ELEMENTS, partsOf(m, object));
    }
  }
  return one(result);
}

/** Types that are gone through, and are no part of what comes out. */
const SPENT = new Set(['iterator', 'view', 'pairs', 'file', 'buffer', 'random']);

/** A view of a dict shows what the dict holds by now. */
export function refresh(m: Machine, object: Obj): void {
  if (object.type === 'view' || object.type === 'pairs') {
    const behind = object.fields?.get(BEHIND) ?? NONE;
    const parts = behind.objects.map(source => m.heap.elements(source));
    const pairs = m.heap
      .elements(object)
      .objects.filter(({ type }) => type === 'tuple');
    const into = object.type === 'view' ? [object, ...pairs] : pairs;
    into.forEach(one => m.heap.hold(one, ELEMENTS, objectsOf(parts)));
  }
}

/** What an object gives when it is copied element by element. */
export function partsOf(m: Machine, object: Obj): Value {
  refresh(m, object);
  const parts = m.heap.elements(object);
  return object.kind === 'opaque' &&
    !NUMERIC.has(object.type) &&
    !SPENT.has(object.type)
    ? join(parts, one(object))
    : parts;
}

function collection(m: Machine, frame: Frame, expr: Collection): Value {
  const object = m.heap.make(frame, expr, 'container', expr.sort);
  const placed =
    expr.sort === 'tuple' && expr.items.every(({ kind }) => kind !== 'star');
  expr.items.forEach((item, index) => {
    const keyNode = expr.keys?.[index];
    const key = keyNode ? evaluate(m, frame, keyNode) : NONE;
    const value = evaluate(m, frame, item);
    if (item.kind === 'star' || (expr.keys && !keyNode)) {
      m.heap.hold(object, ELEMENTS, iterate(m, frame, item, value));
    } else if (expr.keys) {
      m.heap.hold(object, key.text === null ? ELEMENTS : `[${key.text}]`, value);
      m.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
    } else {
      m.heap.hold(object, placed ? `[${index}]` : ELEMENTS, value);
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

function subscript(m: Machine, frame: Frame, expr: Subscript): Value {
  const base = evaluate(m, frame, expr.object);
  const index = expr.index.map(item => evaluate(m, frame, item));
  const text = index.length === 1 ? index[0]!.text : null;
  const [only] = expr.index;
  const place =
    only?.kind === 'const' && typeof only.value === 'number' ? only.value : -1;
  let result = runDunders(m, frame, expr, base, '__getitem__', index);
  for (const object of base.objects) {
    if (object.type === 'globals') {
      if (text === null) {
        m.recorder.dynamic('globals', expr.at, frame);
      } else {
        result = join(result, readGlobal(m, text, frame.scope, expr.at));
      }
    } else if (expr.slice && object.kind === 'container') {
      const copy = m.heap.make(frame, expr, 'container', object.type);
      m.heap.hold(copy, ELEMENTS, m.heap.elements(object));
      result = join(result, one(copy));
    } else if (object.kind === 'opaque' && picks(object, index)) {
      const copy = m.newFrame(frame.scope, frame, frame, expr, m.heap);
      const inner = m.heap.makeExtra(copy, object.type, 'opaque', object.type);
      m.heap.hold(inner, ELEMENTS, m.heap.elements(object));
      result = join(result, one(inner));
    } else if (object.kind === 'opaque' && VIEWED.has(object.type)) {
      result = join(result, join(one(object), m.heap.elements(object)));
    } else if (object.type === 'tuple' && place >= 0) {
      result = join(result, m.heap.part(object, `[${place}]`));
    } else if (object.kind !== 'library') {
      if (object.type === 'defaultdict') {
        m.heap.touch(object, true); // a key that is missing is made
      }
      const part =
        text === null || byAttribute(m, object, '[]')
          ? m.heap.elements(object)
          : m.heap.part(object, `[${text}]`);
      result = join(result, part);
      if (object.kind === 'opaque' && object.type !== 'number') {
        result = join(result, one(object));
      }
    }
  }
  return base.text === null ? result : NONE;
}

/** `yield x` gives x to whoever consumes, and gets what is sent. */
function yielded(m: Machine, frame: Frame, expr: Expr | null, from: boolean): Value {
  const value = expr ? evaluate(m, frame, expr) : NONE;
  const target = m.activation?.frame;
  if (target) {
    const given = from && expr ? iterate(m, frame, expr, value) : value;
    m.returns(target, given);
    if (from) {
      m.returns(target, value);
    }
  }
  return NONE;
}

export { BEHIND };
