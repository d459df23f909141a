/** What a library may change because it was told that it need not copy. */
import { ELEMENTS, NONE, type Obj, type Value } from '../../domain';
import type { Arguments } from './arguments';
import { isEstimator } from './estimator';
import type { Machine } from './machine';

/** Methods that may work in place, which `frame.dropna(**options)` leaves open. */
const IN_PLACE = new Set(
  'dropna fillna ffill bfill interpolate reset_index set_index sort_values sort_index rename rename_axis set_axis drop drop_duplicates replace clip where mask query eval'.split(
    ' '
  )
);

export function spreadInPlace(
  machine: Machine,
  object: Obj,
  name: string,
  args: Arguments
): void {
  if (IN_PLACE.has(name) && args.nodes.some(({ star }) => star === '**')) {
    machine.heap.touch(object, true);
  }
}

/** `overwrite_a=True`, `copy=False`: the data given may be changed. */
const overwrites = ({ keywords, off }: Arguments): boolean =>
  [...keywords.keys()].some(name =>
    /^copy(?:_[xX])?$/.test(name)
      ? off.has(name)
      : name.startsWith('overwrite_') && !off.has(name)
  );

/** What a library may do to data that it need not copy. */
export function overwritten(machine: Machine, args: Arguments, result: Value): void {
  if (!overwrites(args)) {
    return;
  }
  for (const object of result.objects) {
    if (isEstimator(object)) {
      machine.trail.put(object, 'overwrites', true);
    } else if (object.type === 'ndarray' && args.positional[0]) {
      machine.heap.hold(object, ELEMENTS, args.positional[0]);
      machine.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(isEstimator)) {
    machine.heap.touchAll(args.positional[0] ?? NONE, true);
  }
}
