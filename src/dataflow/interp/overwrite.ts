/** What a library may change because it was told that it need not copy. */
import { ELEMENTS, NONE, type Obj, type Value } from '../../domain';
import { mayOverwrite, mayWorkInPlace } from '../../libraries';
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

/** `array.astype(float, copy=False)`, which may be the array itself. */
export function uncopied(
  machine: Machine,
  object: Obj,
  args: Arguments,
  result: Value
): void {
  if (overwrites(args)) {
    for (const other of result.objects.filter(({ traits }) => traits.shares)) {
      machine.heap.hold(other, ELEMENTS, { objects: [object], text: null });
      machine.trail.put(other, 'blurred', true);
    }
  }
}

/** What a library may do to data that it need not copy. */
export function overwritten(machine: Machine, args: Arguments, result: Value): void {
  if (!overwrites(args)) {
    return;
  }
  for (const object of result.objects) {
    if (object.traits.fits) {
      machine.trail.put(object, 'overwrites', true);
    } else if (object.traits.shares && args.positional[0]) {
      machine.heap.hold(object, ELEMENTS, args.positional[0]);
      machine.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(({ traits }) => traits.fits)) {
    machine.heap.touchAll(args.positional[0] ?? NONE, true);
  }
}
