import type { Diagnostic, Step } from '../types';
import type { CellFacts } from './facts';
import type { FileFlow } from './files';
import { crossingFindings } from './findings/crossing';
import { callFindings } from './findings/calls';
import { nameFindings } from './findings/names';
import { lines } from './findings/place';
import { syntaxFindings } from './findings/syntax';
import { updateFindings } from './findings/updates';
import type { Machine } from './interp/machine';

/** What there is to say about the flow, each thing once. */
export function findings(
  machine: Machine,
  steps: readonly Step[],
  facts: readonly (readonly CellFacts[])[],
  cycles: FileFlow['cycles']
): Diagnostic[] {
  const place = lines(facts);
  const names = steps.map(step => step.name);
  const all = [
    ...syntaxFindings(facts, place, machine.recorder.unread),
    ...nameFindings(machine.recorder, place),
    ...updateFindings(machine.recorder, names, place, facts),
    ...crossingFindings(machine.recorder, names, place, facts),
    ...callFindings(machine.recorder, cycles, names, place)
  ];
  const seen = new Set<string>();
  return all.filter(({ id, cell, line, message }) => {
    const key = JSON.stringify([id, cell, line, message]);
    return !seen.has(key) && seen.add(key);
  });
}
