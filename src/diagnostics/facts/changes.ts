/** What steps change in place of what they are given. */
import type { FoundName } from '../../dataflow';
import type { Obj, Spot } from '../../domain';
import { remembered } from '../../python';
import type { FlowView } from './flowview';

export interface Change {
  object: Obj;
  at: Spot;
}

/** Where a step changes something that the name stands for or holds. */
export function changeIn(found: FoundName, step: number): Change | null {
  for (const object of found.objects) {
    const stamp = object.stampIn(step);
    if (stamp && !stamp.uncertain && !object.traits.small) {
      return { object, at: stamp.at };
    }
  }
  return null;
}

export interface ParallelUpdate {
  step: number;
  input: FoundName;
  change: Change;
}

/** Steps that change one object one after the other, and could run side by side if not. */
export const parallelUpdates = remembered(
  ({ records, needs }: FlowView): ParallelUpdate[] =>
    records.flatMap((record, step) => {
      const inputs = [...record.inputs.values()];
      return inputs.flatMap(input => {
        const inPlace =
          input.from > input.bound && !records[input.from]!.bound.has(input.name);
        const change = changeIn(input, step);
        if (!inPlace || !change) {
          return [];
        }
        const same = inputs.filter(one => one.objects.includes(change.object));
        const names = new Set(same.map(one => one.name));
        return needs(step, input.from, names) ? [] : [{ step, input, change }];
      });
    })
);
