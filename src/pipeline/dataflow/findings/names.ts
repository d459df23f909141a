import type { Diagnostic } from '../../types';
import { diagnostic } from '../../diagnostics';
import type { Recorder } from '../interp/recorder';
import type { Locate } from './place';

/** Names without a value, and names that only the running program knows. */
export function nameFindings(recorder: Recorder, place: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  for (const { name, step, cell, at, later } of recorder.missing) {
    if (recorder.stars.some(star => star.step <= step) || told.has(`${name} ${cell}`)) {
      continue;
    }
    const below = recorder.steps.findIndex(
      (record, index) => index >= step && record.bound.has(name)
    );
    if (later && below >= 0) {
      continue; // the function may be called only when the name is there
    }
    told.add(`${name} ${cell}`);
    found.push(
      below >= 0
        ? diagnostic(
            'defined-below',
            place(cell, at),
            `"${name}" is used here, but only defined further down.`
          )
        : diagnostic(
            'undefined-name',
            place(cell, at),
            `"${name}" is used, but no cell defines it.`
          )
    );
  }
  for (const { name, cell, at } of recorder.dynamics) {
    found.push(
      diagnostic(
        'dynamic-names',
        place(cell, at),
        `"${name}" may read or set any name, so inputs and outputs of this step may be missing.`
      )
    );
  }
  for (const { module, cell, at } of recorder.stars) {
    found.push(
      diagnostic(
        'star-import',
        place(cell, at),
        `Which names "from ${module} import *" brings is not known; it is repeated in every later step.`
      )
    );
  }
  return found;
}
