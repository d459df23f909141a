/** The graph of steps, and what the diagnostics look at. */
import type { Input, Step, StepGraph } from '../../domain';
import type { Machine } from '../interp/machine';
import type { FlowFacts, Needs } from './facts';
import { fileFlow } from './files';
import { placed } from './workingfolder';
import type { Event } from '../interp/events';
import { detailsOf, type StepDetail } from './details';
import { orderEdges, starInputs } from './order';
import type { ParsedCell } from '../../python';
import type { Found } from '../interp/records';

export interface Flow {
  steps: readonly StepGraph[];
  details: readonly StepDetail[];
  facts: FlowFacts;
}

/** Whether there is a way between two steps that does not begin with certain names. */
function needsOf(graphs: readonly StepGraph[]): Needs {
  const place = new Map(graphs.map((graph, index) => [graph.name, index]));
  const before = ({ inputs, after }: StepGraph, without?: ReadonlySet<string>) => [
    ...inputs.filter(({ name }) => !without?.has(name)).map(({ from }) => from),
    ...after
  ];
  return (step, earlier, without) => {
    const queue = before(graphs[step]!, without);
    const seen = new Set<string>();
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const index = place.get(name) ?? -1;
      if (index === earlier) {
        return true;
      }
      if (index > earlier && !seen.has(name)) {
        seen.add(name);
        queue.push(...before(graphs[index]!));
      }
    }
    return false;
  };
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** The graph that the linked program shows. */
export function flowOf(
  machine: Machine,
  steps: readonly Step[],
  cells: readonly (readonly ParsedCell[])[]
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
    uncertain: found.uncertain,
    ...(found.call && { call: found.call })
  });
  const isShared = (index: number) => steps[index]!.role !== 'step';
  const events = placed(recorder.events);
  const files = fileFlow(events);
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
    const after = [...(order[index] ?? []), ...(files.after[index] ?? [])]
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
  const details = detailsOf(machine, events, cells, name, isShared, input);
  const needs = needsOf(graphs);
  const facts = factsOf(machine, events, steps, cells, files.cycles, needs);
  return { steps: graphs, details, facts };
}

function factsOf(
  machine: Machine,
  events: readonly Event[],
  steps: readonly Step[],
  cells: readonly (readonly ParsedCell[])[],
  cycles: FlowFacts['cycles'],
  needs: Needs
): FlowFacts {
  const { runs, missing, dynamics, stars, closed, cuts, unread } = machine.recorder;
  return {
    ...{ steps, cells, records: machine.recorder.steps, cycles, needs },
    ...{ events, runs, missing, dynamics, stars, closed, cuts, unread },
    isBound: name => machine.module.vars.has(name),
    nameOf: module => moduleName(machine, module)
  };
}

/** The name under which the notebook has a module. */
function moduleName({ module }: Machine, path: string): string | null {
  for (const [name, { value }] of module.vars) {
    if (value.objects.some(one => one.form === 'library' && one.path === path)) {
      return name;
    }
  }
  return null;
}
