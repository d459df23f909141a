/** What a library may change because it was told that it need not copy. */
import { ELEMENTS, type Obj, objectsOf, one, type Value } from '../../domain';
import { mayOverwrite, mayWorkInPlace, sharesMemory } from '../../libraries';
import type { Arguments } from './arguments';
import type { Machine } from './machine';

/** `frame.dropna(**options)`, which may work in place. */
export function spreadInPlace(
  machine: Machine,
  object: Obj,
  name: string,
  args: Arguments
): void {
  if (mayWorkInPlace(name) && args.nodes.some(({ star }) => star === '**')) {
    machine.heap.touch(object, true);
  }
}

const overwrites = ({ keywords, off }: Arguments): boolean =>
  [...keywords.keys()].some(name => mayOverwrite(name, off.has(name)));

/** What a library may do to data that it need not copy. */
export function overwritten(machine: Machine, args: Arguments, result: Value): void {
  if (!overwrites(args)) {
    return;
  }
  for (const object of result.objects) {
    if (object.traits.fits) {
      machine.trail.put(object, 'overwrites', true);
    } else if (object.traits.shares && args.positional.length) {
      machine.heap.hold(object, ELEMENTS, objectsOf(args.positional));
      machine.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(({ traits }) => traits.fits)) {
    args.positional.forEach(value => machine.heap.touchAll(value, true));
  }
}

/** `copy=False`, `deep=False`, or a value that may be. */
const mayShare = (nodes: Arguments['nodes']): boolean =>
  nodes.some(
    ({ keyword, value }) =>
      keyword !== null &&
      sharesMemory(keyword) &&
      !(value.kind === 'const' && (value.value || value.text))
  );

/** `frame.astype(float, copy=False)`: what may work on the memory of the object. */
export function shared(
  machine: Machine,
  object: Obj,
  args: Arguments,
  result: Value
): void {
  if (object.traits.shares && mayShare(args.nodes)) {
    for (const other of result.objects) {
      const apart =
        machine.known.copiesOnWrite(object.kind) &&
        machine.known.copiesOnWrite(other.kind);
      if (other !== object && other.traits.shares && !apart) {
        machine.heap.hold(other, ELEMENTS, one(object));
        machine.trail.put(other, 'blurred', true);
      }
    }
  }
}
