import type { Diagnostic, Step } from '../types';
import type { CellFacts } from './facts';
import type { FileFlow } from './files';
import { callFindings } from './findings/calls';
import { crossingFindings } from './findings/crossing';
import { figureFindings } from './findings/figures';
import { nameFindings } from './findings/names';
import { pathFindings } from './findings/paths';
import { Sources } from './findings/place';
import { randomFindings } from './findings/random';
import { starFindings } from './findings/stars';
import { syntaxFindings } from './findings/syntax';
import { trackingFindings } from './findings/tracking';
import { aliasFindings, type Needs, updateFindings } from './findings/updates';
import type { Machine } from './interp/machine';

/** What there is to say about the flow, each thing once. */
export function findings(
  machine: Machine,
  steps: readonly Step[],
  facts: readonly (readonly CellFacts[])[],
  cycles: FileFlow['cycles'],
  needs: Needs
): Diagnostic[] {
  const { recorder } = machine;
  const sources = new Sources(facts);
  const names = steps.map(step => step.name);
  const all = [
    ...syntaxFindings(facts, sources.place, recorder.unread),
    ...nameFindings(recorder, names, sources),
    ...starFindings(recorder, sources),
    ...updateFindings(recorder, names, sources, needs),
    ...aliasFindings(recorder, sources),
    ...crossingFindings(recorder, names, sources),
    ...callFindings(recorder, cycles, names, sources),
    ...pathFindings(machine, steps, sources),
    ...trackingFindings(recorder, names, sources),
    ...randomFindings(machine, sources),
    ...figureFindings(recorder.events, names, sources)
  ];
  const seen = new Set<string>();
  return all.filter(({ id, cell, line, message }) => {
    const key = JSON.stringify([id, cell, line, message]);
    return !seen.has(key) && seen.add(key);
  });
}
