import type { Diagnostic } from '../../types';
import { diagnostic } from '../../diagnostics';
import type { CellFacts } from '../facts';
import type { Obj } from '../heap/object';
import type { Recorder } from '../interp/recorder';
import type { Locate } from './place';

const HANDLES: Record<string, string> = {
  file: 'an open file',
  connection: 'an open connection',
  run: 'a run'
};

const STUCK: Record<string, string> = {
  generator: 'a generator',
  iterator: 'an iterator',
  logger: 'a logger',
  shell: 'the notebook itself'
};

function kindOf(object: Obj): string {
  return object.kind === 'generator' ? 'generator' : object.type;
}

/** Values that cannot be stored between two steps. */
export function crossingFindings(
  recorder: Recorder,
  names: readonly string[],
  place: Locate,
  facts: readonly (readonly CellFacts[])[]
): Diagnostic[] {
  const found: Diagnostic[] = [];
  recorder.steps.forEach((record, step) => {
    const cell = facts[step]?.[0]?.scope.name ?? '';
    for (const input of record.inputs.values()) {
      if (input.origin === 'import') {
        continue;
      }
      for (const object of input.objects) {
        const kind = kindOf(object);
        const from = names[input.from]!;
        if (HANDLES[kind] && !recorder.closed.has(object)) {
          found.push(
            diagnostic(
              'open-handle',
              place(cell, 0),
              `"${input.name}" is ${HANDLES[kind]} that step "${from}" leaves open.`
            )
          );
        } else if (STUCK[kind]) {
          found.push(
            diagnostic(
              'unpicklable',
              place(cell, 0),
              `"${input.name}" from step "${from}" holds ${STUCK[kind]}, which cannot be stored.`
            )
          );
        }
      }
    }
  });
  return found;
}
