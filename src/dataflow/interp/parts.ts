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

/** What a library's data gives; null where somebody's function may give anything. */
export function batchOf(machine: Machine, object: Obj): Obj | null {
  const { heap } = machine;
  const { fresh, data, collates } = object.traits;
  const { objects } = heap.elements(object);
  const isTold = objects.every(({ traits }) => traits.data ?? traits.numeric);
  if (!data || object.form !== 'opaque' || (collates && !isTold)) {
    return null;
  }
  const batch = heap.makeExtra(machine.module, `of ${object.id}`, 'opaque', 'tensor');
  if (!fresh) {
    // It may lie in the memory of what the data was made from.
    const held = heap
      .reach([object])
      .filter(
        ({ form, traits }) =>
          (form === 'opaque' || form === 'instance') &&
          (traits.numeric ?? traits.unknown)
      );
    heap.hold(batch, ELEMENTS, { objects: held, text: null });
  }
  return batch;
}

/** An element of data. */
export const dataOf = (machine: Machine, object: Obj): Value =>
  one(batchOf(machine, object) ?? object);

/** What an object gives when it is copied element by element. */
export function partsOf(machine: Machine, object: Obj): Value {
  refresh(machine, object);
  const batch = batchOf(machine, object);
  if (batch) {
    return one(batch);
  }
  const parts = machine.heap.elements(object);
  return object.form === 'opaque' && !object.traits.flat && !isApart(object)
    ? join(parts, one(object))
    : parts;
}

/** Whether its elements are told from itself: the rows of an array are views of it. */
const isApart = ({ traits }: Obj): boolean =>
  Boolean(traits.numeric && (!traits.views || traits.table));

/** What it gives when its elements are copied: of an array, numbers. */
export const copiedParts = (machine: Machine, object: Obj): Value =>
  object.traits.numeric ? machine.heap.elements(object) : partsOf(machine, object);
