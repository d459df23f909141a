import type { FlowFacts } from '../../dataflow';
import type { Diagnostic } from '../../domain';
import { callFindings } from './calls';
import { crossingFindings } from './crossing';
import { figureFindings } from './figures';
import { nameFindings } from './names';
import { pathFindings } from './paths';
import { Sources } from './place';
import { randomFindings } from './random';
import { starFindings } from './stars';
import { syntaxFindings } from './syntax';
import { trackingFindings } from './tracking';
import { aliasFindings, updateFindings } from './updates';

/** What there is to say about the flow, each thing once. */
export function flowFindings({
  machine,
  steps,
  cells,
  cycles,
  needs
}: FlowFacts): Diagnostic[] {
  const { recorder } = machine;
  const sources = new Sources(cells);
  const names = steps.map(step => step.name);
  const all = [
    ...syntaxFindings(cells, sources.place, recorder.unread),
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
