/** What fitting changes in estimators of libraries. */
import type { Obj, Value } from '../../domain';
import type { Machine } from './machine';

const isModel = ({ form, traits }: Obj): boolean =>
  Boolean(traits.fits) || form === 'instance';

/** What may change in an estimator's parts: estimators in it, not its data and columns. */
export function fitted(machine: Machine, parts: Value): Obj[] {
  const living = (object: Obj): boolean =>
    isModel(object) || (object.form === 'opaque' && Boolean(object.traits.living));
  return machine.heap
    .reach(parts.objects)
    .filter(
      object =>
        living(object) ||
        (object.form === 'container' && machine.heap.reach([object]).some(living))
    );
}
