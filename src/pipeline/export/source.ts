/** All that the exporter knows of a notebook: its steps, what flows, and their statements. */
import { analyze, type Flow, type StepDetail } from '../dataflow';
import type { PythonParser } from '../dataflow/syntax/parser';
import { assemble, parses } from '..';
import type { Notebook } from '../notebook/read';
import { prepare, remembering } from '../prepare';
import type {
  Diagnostic,
  Graph,
  Input,
  Parameter,
  StepGraph,
  StepRole
} from '../types';
import { plainCellOf } from './cell';
import { type Aliases, aliasesOf } from './mlflowcalls';
import { type CellPieces, type Piece, piecesOf } from './pieces';

export interface SourceStep {
  name: string;
  role: StepRole;
  /** Inputs as the analysis has them: parameters are not taken out. */
  flow: StepGraph;
  detail: StepDetail;
  cells: readonly CellPieces[];
  pieces: readonly Piece[];
  /** Modules that stand-ins for IPython's commands need. */
  modules: readonly string[];
  refused: readonly { cell: string; line: number; command: string }[];
}

export interface Source {
  notebook: Notebook;
  steps: readonly SourceStep[];
  parameters: readonly Parameter[];
  diagnostics: readonly Diagnostic[];
  graph: Graph;
  aliases: Aliases;
  /** The cells as the analysis saw them, by id. */
  python: ReadonlyMap<string, string>;
}

export function sourceOf(notebook: Notebook, python: PythonParser): Source {
  const prepared = prepare(notebook, remembering(parses(python)));
  const flow: Flow = analyze(python, prepared.steps, {
    marks: notebook.marks ?? {}
  });
  const { graph } = assemble(flow, prepared, notebook);
  const sources = new Map(notebook.cells.map(cell => [cell.id, cell]));
  const steps = prepared.steps.map((step, index): SourceStep => {
    const plain = step.cells.map(({ id }) => plainCellOf(sources.get(id)!));
    const cells = plain.map(cell => piecesOf(python, cell.id, cell.python));
    return {
      name: step.name,
      role: step.role,
      flow: flow.steps[index]!,
      detail: flow.details[index]!,
      cells,
      pieces: cells.flatMap(cell => cell.pieces),
      modules: [...new Set(plain.flatMap(cell => cell.modules))],
      refused: plain.flatMap(cell =>
        cell.refused.map(one => ({ cell: cell.id, ...one }))
      )
    };
  });
  const body = steps.flatMap(step => step.pieces.map(piece => piece.stmt));
  const modules = steps.flatMap(step =>
    step.modules.map(name => [name, name] as const)
  );
  const aliases = new Map([...modules, ...aliasesOf(body)]);
  return {
    notebook,
    steps,
    parameters: prepared.parameters,
    diagnostics: graph.diagnostics,
    graph,
    aliases,
    python: new Map(
      prepared.steps.flatMap(step => step.cells).map(cell => [cell.id, cell.python])
    )
  };
}

/** Names that a step takes by their value, those it only hands on included. */
export function valueInputs(step: SourceStep): readonly Input[] {
  return [...step.flow.inputs, ...step.detail.carried].filter(
    ({ by }) => by === 'value'
  );
}
