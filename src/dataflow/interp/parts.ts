/** What an object gives to whoever goes through it. */
import {
  BEHIND,
  ELEMENTS,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Machine } from './machine';

/** A view of a dict shows what the dict holds by now. */
export function refresh(machine: Machine, object: Obj): void {
  if (object.traits.live) {
    const behind = object.fields?.get(BEHIND) ?? NONE;
    const parts = behind.objects.map(source => machine.heap.elements(source));
    const pairs = machine.heap
      .elements(object)
      .objects.filter(({ traits }) => traits.placed);
    const into = object.traits.live === 'parts' ? [object, ...pairs] : pairs;
    into.forEach(one => machine.heap.hold(one, ELEMENTS, objectsOf(parts)));
  }
}

/** What an object gives when it is copied element by element. */
export function partsOf(machine: Machine, object: Obj): Value {
  refresh(machine, object);
  const parts = machine.heap.elements(object);
  return object.form === 'opaque' && !object.traits.numeric && !object.traits.flat
    ? join(parts, one(object))
    : parts;
}
