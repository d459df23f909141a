/** Estimators of libraries, and what fitting changes in them. */
import type { Obj, Value } from '../../domain';
import type { Machine } from './machine';

/** What may change in an estimator's parts: estimators in it, not its data and columns. */
export function fitted(machine: Machine, parts: Value): Obj[] {
  const living = ({ form, traits }: Obj): boolean =>
    Boolean(traits.fits) ||
    form === 'instance' ||
    (form === 'opaque' && Boolean(traits.living));
  return machine.heap
    .reach(parts.objects)
    .filter(
      object =>
        living(object) ||
        (object.form === 'container' && machine.heap.reach([object]).some(living))
    );
}
