import {
  type Frame,
  ELEMENTS,
  type Obj,
  NONE,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Expr } from '../../python';
import { positional } from './arguments';
import { callValue } from './call';
import { callFunction } from './invoke';
import { consume } from './iterate';
import type { Machine } from './machine';

/**
 * A call of which nothing is known: it may call, change and connect all that it is given,
 * and give any of it back.
 */
export function unknownCall(
  m: Machine,
  frame: Frame,
  site: Expr,
  given: readonly Value[]
): Value {
  const all = objectsOf(given);
  const reached = m.heap.reach(all.objects);
  for (const object of reached) {
    callBack(m, frame, site, object, all);
  }
  m.heap.touchDeep(all);
  const stores = all.objects.filter(
    object =>
      object.kind === 'container' ||
      object.kind === 'instance' ||
      object.kind === 'opaque'
  );
  if (stores.length > 1) {
    stores.forEach(object => m.heap.hold(object, ELEMENTS, all));
  }
  // What may be anything already may be this too: a chain of calls stays one object.
  const result =
    all.objects.find(object => object.blurred) ??
    m.heap.makeExtra(
      m.newFrame(frame.scope, frame, frame, site, m),
      'unknown',
      'opaque',
      ''
    );
  m.heap.hold(result, ELEMENTS, all);
  m.trail.put(result, 'blurred', true);
  return one(result);
}

/** Run what was passed and can be run, with anything it may be given. */
export function callBack(
  m: Machine,
  frame: Frame,
  site: Expr,
  object: Obj,
  given: Value
): Value {
  return m.settled.result(object, given, () => runBack(m, frame, site, object, given));
}

function runBack(
  m: Machine,
  frame: Frame,
  site: Expr,
  object: Obj,
  given: Value
): Value {
  if (object.kind === 'generator' && !m.consuming.has(object)) {
    m.consuming.add(object);
    const result = consume(m, object);
    m.consuming.delete(object);
    return result;
  }
  if (
    object.kind === 'function' &&
    object.node?.kind === 'function' &&
    !m.callingBack.has(object)
  ) {
    m.callingBack.add(object);
    const params = object.node.params.filter(param => !param.star).length;
    const parts = besides(m, given, object);
    const args = positional(Array<Value>(Math.max(params, 1)).fill(parts));
    const result = callFunction(m, frame, site, object, { ...args, spread: parts });
    m.callingBack.delete(object);
    return objectsOf([
      result,
      ...result.objects.map(one => (one.kind === 'generator' ? consume(m, one) : NONE))
    ]);
  }
  // A method that is being called back already reaches itself through what it is given.
  if (object.kind === 'method' && !m.callingBack.has(object)) {
    m.callingBack.add(object);
    const parts = besides(m, given, object);
    const params =
      object.owner?.node?.kind === 'function' ? object.owner.node.params.length : 2;
    const args = positional(Array<Value>(Math.max(params - 1, 1)).fill(parts));
    const result = callValue(m, frame, site, one(object), args);
    m.callingBack.delete(object);
    return result;
  }
  if (object.kind === 'class') {
    m.pending.add(object);
  }
  return NONE;
}

/** The values beside the object itself, and what they hold. */
function besides(m: Machine, given: Value, object: Obj): Value {
  const others = given.objects.filter(one => one !== object);
  return objectsOf([
    { objects: others, text: null },
    ...others.map(one => m.heap.elements(one))
  ]);
}
