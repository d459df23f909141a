/** Calls of which nothing is known, and functions that are called back. */
import { ELEMENTS, NONE, type Obj, objectsOf, one, type Value } from '../../domain';
import { positional } from './arguments';
import { callValue } from './call';
import { type CallSite, placeAt } from './callsite';
import { callFunction } from './invoke';
import { consume } from './iterate';
import type { Machine } from './machine';

/**
 * A call of which nothing is known: it may call, change and connect all that it is given,
 * and give any of it back.
 */
export function unknownCall(site: CallSite, given: readonly Value[]): Value {
  const { machine } = site;
  const all = objectsOf(given);
  const reached = machine.heap.reach(all.objects);
  for (const object of reached) {
    callBack(site, object, all);
  }
  machine.heap.touchDeep(all);
  const stores = all.objects.filter(
    object =>
      object.form === 'container' ||
      object.form === 'instance' ||
      object.form === 'opaque'
  );
  if (stores.length > 1) {
    stores.forEach(object => machine.heap.hold(object, ELEMENTS, all));
  }
  // What may be anything already may be this too: a chain of calls stays one object.
  const result =
    all.objects.find(object => object.blurred) ??
    machine.heap.makeExtra(placeAt(site, machine), 'unknown', 'opaque', 'unknown');
  machine.heap.hold(result, ELEMENTS, all);
  machine.trail.put(result, 'blurred', true);
  return one(result);
}

/** Run what was passed and can be run, with anything it may be given. */
export function callBack(site: CallSite, object: Obj, given: Value): Value {
  const { machine } = site;
  return machine.settled.result(object, given, () => runBack(site, object, given));
}

function runBack(site: CallSite, object: Obj, given: Value): Value {
  const { machine } = site;
  if (object.form === 'generator' && !machine.consuming.has(object)) {
    machine.consuming.add(object);
    const result = consume(machine, object);
    machine.consuming.delete(object);
    return result;
  }
  if (
    object.form === 'function' &&
    object.node?.kind === 'function' &&
    !machine.callingBack.has(object)
  ) {
    machine.callingBack.add(object);
    const params = object.node.params.filter(param => !param.star).length;
    const parts = besides(machine, given, object);
    const args = positional(Array<Value>(Math.max(params, 1)).fill(parts));
    const result = callFunction(site, object, { ...args, spread: parts });
    machine.callingBack.delete(object);
    return objectsOf([
      result,
      ...result.objects.map(one =>
        one.form === 'generator' ? consume(machine, one) : NONE
      )
    ]);
  }
  // A method that is being called back already reaches itself through what it is given.
  if (object.form === 'method' && !machine.callingBack.has(object)) {
    machine.callingBack.add(object);
    const parts = besides(machine, given, object);
    const params =
      object.owner?.node?.kind === 'function' ? object.owner.node.params.length : 2;
    const args = positional(Array<Value>(Math.max(params - 1, 1)).fill(parts));
    const result = callValue(site, one(object), args);
    machine.callingBack.delete(object);
    return result;
  }
  if (object.form === 'class') {
    machine.pending.add(object);
  }
  return NONE;
}

/** The values beside the object itself, and what they hold. */
function besides(machine: Machine, given: Value, object: Obj): Value {
  const others = given.objects.filter(one => one !== object);
  return objectsOf([
    { objects: others, text: null },
    ...others.map(one => machine.heap.elements(one))
  ]);
}
