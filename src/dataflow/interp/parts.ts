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

/** Types whose arithmetic makes something that shares nothing with its operands. */
export const NUMERIC = new Set(['frame', 'ndarray', 'number', 'tensor']);

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
