/** What flows between the steps of a notebook; needs neither Jupyter nor a kernel. */
import { analyze, type Flow, type Options, type StepDetail } from '../dataflow';
import type { PythonParser, IsPython } from '../python';
import {
  type Diagnostic,
  flowFindings,
  kernelFindings,
  type KernelFacts,
  ruleOf,
  together
} from '../diagnostics';
import type { Notebook, Proposal } from '../notebook';
import { type Prepared, prepare, remembering } from './prepare';
import { inOrder, relocate } from './relocate';
import type { Parameter, StepGraph } from '../domain';

/** Steps of a notebook, what flows between them, and what is said of it. */
export interface Graph {
  steps: readonly StepGraph[];
  diagnostics: readonly Diagnostic[];
}

export interface Analysis {
  graph: Graph;
  /** Whether the steps are proposed, for no cell is tagged `step:NAME`. */
  proposed: boolean;
  /** Tags that would make the proposed steps; empty where the cells have their own. */
  proposals: readonly Proposal[];
  /** Those of the findings that only offer something. */
  offers: readonly Diagnostic[];
  /** What a program of each step needs besides the graph, the parameters' step included. */
  details: readonly StepDetail[];
}

/** Names that come from the parameters cell, as parameters of the steps that use them. */
function withParameters(step: StepGraph, parameters: readonly Parameter[]): StepGraph {
  const used = new Set(
    step.inputs.filter(input => input.from === 'parameters').map(input => input.name)
  );
  const known = parameters.filter(({ name }) => used.has(name));
  const names = new Set(known.map(({ name }) => name));
  return {
    ...step,
    parameters: known,
    inputs: step.inputs.filter(
      ({ from, name }) => from !== 'parameters' || !names.has(name)
    ),
    after: step.after.filter(name => name !== 'parameters')
  };
}

/** The graph a person sees: parameters are no step where all of them are plain values. */
export function assemble(
  flow: Flow,
  prepared: Prepared,
  notebook: Notebook,
  kernel?: KernelFacts
): Analysis {
  const steps = flow.steps.map(step => withParameters(step, prepared.parameters));
  const needed = new Set(steps.flatMap(step => step.inputs.map(({ from }) => from)));
  const shown = steps.filter(
    step => step.name !== 'parameters' || needed.has('parameters')
  );
  const python = prepared.steps.flatMap(step => step.cells);
  const found = relocate(flowFindings(flow.facts), python, notebook.cells);
  const cells = { cells: notebook.cells, python };
  const known = kernel ? kernelFindings(cells, flow.steps, kernel) : [];
  const all = [...prepared.diagnostics, ...found, ...known];
  const diagnostics = inOrder(together(inOrder(all, notebook.cells)), notebook.cells);
  return {
    graph: { steps: shown, diagnostics },
    proposed: prepared.proposals.length > 0,
    proposals: prepared.proposals,
    offers: diagnostics.filter(found => ruleOf(found).isOffer),
    details: flow.details
  };
}

/** An analysis with what another room found besides. */
export function withFindings<Found extends Analysis>(
  analysis: Found,
  found: readonly Diagnostic[],
  { cells }: Notebook
): Found {
  if (found.length === 0) {
    return analysis;
  }
  const all = [...analysis.graph.diagnostics, ...found];
  const diagnostics = inOrder(together(inOrder(all, cells)), cells);
  return { ...analysis, graph: { ...analysis.graph, diagnostics } };
}

/** What is told of libraries beside the tables. */
export const optionsOf = (
  { marks, versions }: Notebook,
  kernel?: KernelFacts
): Options => ({
  marks: marks ?? {},
  versions: { ...versions, ...kernel?.versions }
});

/** Whether a text parses without recovery; for magics that Provebook does not know. */
export function parses({ parser }: PythonParser): IsPython {
  return source => {
    const tree = parser.parse(source);
    const whole = tree !== null && !tree.rootNode.hasError;
    tree?.delete();
    return whole;
  };
}

/**
 * Steps, what flows between them, and what was found, of a whole notebook; with what its
 * kernel knows, where that is idle.
 */
export function analyzeNotebook(
  notebook: Notebook,
  python: PythonParser,
  kernel?: KernelFacts
): Analysis {
  const prepared = prepare(notebook, remembering(parses(python)));
  const flow = analyze(python, prepared.steps, optionsOf(notebook, kernel));
  return assemble(flow, prepared, notebook, kernel);
}
