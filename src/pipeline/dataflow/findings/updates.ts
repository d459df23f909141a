import type { Diagnostic } from '../../types';
import { diagnostic } from '../../diagnostics';
import type { CellFacts } from '../facts';
import type { Recorder } from '../interp/recorder';
import type { Locate } from './place';

/** Steps that change one object one after the other, and could run side by side if not. */
export function updateFindings(
  recorder: Recorder,
  names: readonly string[],
  place: Locate,
  facts: readonly (readonly CellFacts[])[]
): Diagnostic[] {
  const found: Diagnostic[] = [];
  recorder.steps.forEach((record, step) => {
    for (const input of record.inputs.values()) {
      const earlier = recorder.steps[input.from]!;
      const inPlace = input.from > input.bound && !earlier.bound.has(input.name);
      const here = input.objects.some(object => record.touched.has(object));
      const other = [...record.inputs.values()].some(
        one =>
          one.from === input.from && one.name !== input.name && one.from === one.bound
      );
      const cell = facts[step]?.[0]?.scope.name;
      if (
        inPlace &&
        here &&
        !other &&
        cell !== undefined &&
        !record.bound.has(input.name)
      ) {
        found.push(
          diagnostic(
            'parallel-update',
            place(cell, 0),
            `"${input.name}" is changed by step "${names[input.from]}" and by step "${names[step]}", which therefore cannot run side by side.`
          )
        );
      }
    }
  });
  return found;
}
