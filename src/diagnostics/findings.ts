/** Runs the rules over what is known of a notebook. */
import type { FlowFacts } from '../dataflow';
import type { StepGraph } from '../domain';
import { flowView } from './facts/flowview';
import { type Diagnostic, type DiagnosticId, RULES } from './registry';
import {
  type CellFacts,
  diagnosticOf,
  type Finding,
  type KernelFacts,
  type Rule
} from './rule';

const found = (
  look: (rule: Rule<DiagnosticId>) => Finding[] | undefined
): Diagnostic[] =>
  RULES.flatMap(rule => (look(rule) ?? []).map(one => diagnosticOf(rule, one)));

/** What the cells show without knowing what flows between them. */
export const cellFindings = (facts: CellFacts): Diagnostic[] =>
  found(rule => rule.inCells?.(facts));

/** What there is to say about the flow, each thing once. */
export function flowFindings(facts: FlowFacts): Diagnostic[] {
  const flow = flowView(facts);
  const seen = new Set<string>();
  return found(rule => rule.inFlow?.(flow)).filter(({ id, cell, line, message }) => {
    const key = JSON.stringify([id, cell, line, message]);
    return !seen.has(key) && seen.add(key);
  });
}

/** What the kernel shows beyond the text; for a kernel that is idle. */
export const kernelFindings = (
  cells: CellFacts,
  steps: readonly StepGraph[],
  kernel: KernelFacts
): Diagnostic[] => found(rule => rule.inKernel?.({ ...cells, ...kernel, steps }));
