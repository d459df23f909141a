import type { Diagnostic, Graph, Input, Step, StepGraph } from '../types';
import type { Machine } from './interp/machine';
import { fileFlow } from './files';
import { isHeldTogether, together } from './together';
import { findings } from './findings';
import { orderEdges, starInputs } from './order';
import type { CellFacts } from './facts';
import type { Found } from './interp/recorder';

/** What a step's program needs besides its inputs to hand its values on unharmed. */
export interface StepDetail {
  name: string;
  /**
   * Names the step does not use, but loads and hands on: they share an object with a
   * value that it changes.
   */
  carried: readonly Input[];
  /** Names that share an object: they come out of one handoff, that of step `from`. */
  together: readonly { names: readonly string[]; from: string }[];
  /** Modules and settings of earlier steps to be repeated in this one. */
  settings: readonly { step: string; cell: string; at: number; path: string }[];
}

export interface Flow extends Graph {
  details: readonly StepDetail[];
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** The graph that the linked program shows. */
export function flowOf(
  machine: Machine,
  steps: readonly Step[],
  facts: readonly (readonly CellFacts[])[]
): Flow {
  const { recorder } = machine;
  const name = (index: number) => steps[index]!.name;
  const input = (found: Found): Input => ({
    name: found.name,
    from: name(found.from),
    by:
      found.origin === 'value'
        ? 'value'
        : found.origin === 'import'
          ? 'import'
          : 'source',
    uncertain: found.uncertain
  });
  const files = fileFlow(recorder.events);
  const stars = starInputs(recorder);
  const order = orderEdges(recorder);
  const graphs: StepGraph[] = recorder.steps.map((record, index) => {
    const inputs = [
      ...[...record.inputs.values()].map(input),
      ...(stars[index] ?? []).map(({ name: id, from }): Input => ({
        name: id,
        from: name(from),
        by: 'import',
        uncertain: true
      })),
      ...(files.inputs[index] ?? []).map(({ path, from }): Input => ({
        name: path,
        from: name(from),
        by: 'file',
        uncertain: false
      }))
    ].sort(byName);
    const needed = new Set(inputs.map(one => one.from));
    const after = [...(order[index] ?? [])]
      .sort((a, b) => a - b)
      .map(name)
      .filter(one => !needed.has(one) && one !== name(index));
    return {
      name: name(index),
      cells: steps[index]!.cells.map(cell => cell.id),
      parameters: [],
      inputs,
      outputs: [...record.outputs].sort(),
      after: [...new Set(after)]
    };
  });
  const details = recorder.steps.map((record, index): StepDetail => ({
    name: name(index),
    carried: [...record.carried.values()].map(input).sort(byName),
    together: together(record)
      .filter(group => isHeldTogether(group, record))
      .map(group => ({ names: group.names, from: name(group.from) })),
    settings: recorder.events
      .filter(event => event.kind === 'sets' && event.step < index)
      .map(({ step, cell, at, path }) => ({ step: name(step), cell, at, path }))
  }));
  const diagnostics: Diagnostic[] = findings(machine, steps, facts, files.cycles);
  return { steps: graphs, diagnostics, details };
}
