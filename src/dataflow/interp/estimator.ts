/** Estimators of libraries, and what fitting changes in them. */
import type { Obj, Value } from '../../domain';
import { STOCHASTIC } from '../../libraries';
import type { Machine } from './machine';

export const isEstimator = ({ type }: Obj): boolean =>
  type === 'estimator' || type === STOCHASTIC;

/** What may change in an estimator's parts: estimators in it, not its data and columns. */
export function fitted(machine: Machine, parts: Value): Obj[] {
  const living = (object: Obj): boolean =>
    isEstimator(object) ||
    object.kind === 'instance' ||
    (object.kind === 'opaque' && (object.type === '' || object.type === 'random'));
  return machine.heap
    .reach(parts.objects)
    .filter(
      object =>
        living(object) ||
        (object.kind === 'container' && machine.heap.reach([object]).some(living))
    );
}
