/** What an object holds after something is stored in it. */
import { ELEMENTS, type Obj, objectsOf, type Value } from '../../domain';
import { trace } from './gradients';
import type { Machine } from './machine';
import { classMember } from './members';

/** A change of every object that the base may be. */
export function store(
  machine: Machine,
  base: Value,
  key: string,
  value: Value,
  slice: boolean
): void {
  machine.heap.touchAll(base, false);
  for (const object of base.objects) {
    if (object.form === 'library') {
      continue;
    }
    if (object.form === 'function' && /^__(?:kw)?defaults__$/.test(key)) {
      const params = object.node?.kind === 'function' ? object.node.params : [];
      const parts = objectsOf(value.objects.map(part => machine.heap.elements(part)));
      params.forEach(({ name }) => machine.heap.hold(object, `default ${name}`, parts));
    }
    const place = byAttribute(machine, object, key) ? ELEMENTS : key;
    machine.heap.hold(
      object,
      place,
      copied(object, key) ? otherThanNumbers(value) : value
    );
    trace(machine, object, value);
    if (slice) {
      value.objects.forEach(part =>
        machine.heap.hold(object, ELEMENTS, machine.heap.elements(part))
      );
    }
  }
}

export function keys(machine: Machine, object: Obj, key: Value): void {
  if (object.form === 'container') {
    machine.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
  }
}

/** `vars(object)[name]`: an attribute, of a class that takes no index itself. */
export const byAttribute = (machine: Machine, object: Obj, key: string): boolean =>
  object.form === 'instance' &&
  (key === ELEMENTS || key.startsWith('[')) &&
  !(object.owner && classMember(machine, object.owner, '__getitem__').objects.length);

/** Columns and elements of arrays are copied in; other objects are kept as they are. */
const copied = (object: Obj, key: string): boolean =>
  Boolean(object.traits.copies) && (key === ELEMENTS || key.startsWith('['));

const otherThanNumbers = (value: Value): Value => ({
  objects: value.objects.filter(
    ({ form, traits }) => form !== 'opaque' || !traits.copies
  ),
  text: null
});
