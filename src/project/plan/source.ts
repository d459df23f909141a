/** All that the exporter knows of a notebook: its steps, what flows, and their statements. */
import { Dataflow, type StepDetail } from '../../dataflow';
import {
  type PythonParser,
  type Cell,
  type CellPieces,
  type Piece,
  piecesOf
} from '../../python';
import {
  assemble,
  optionsOf,
  type Graph,
  parses,
  prepare,
  remembering,
  type Transform
} from '../../analysis';
import type { Diagnostic } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import type { Input, Parameter, Step, StepGraph, StepRole } from '../../domain';
import { type Has, type PlainCell, plainCellOf, type Refused } from '../stepfile/cell';
import { namesAbove } from './namesabove';
import { type Aliases, aliasesOf } from '../stepfile/mlflowcalls';

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
  refused: readonly (Refused & { cell: string })[];
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
  /** One statement of a cell as it reads by itself. */
  piece(cell: string, text: string): Piece | undefined;
}

/** A cell as it was read, for as long as its text is the same. */
interface ReadCell {
  source: string;
  plain: PlainCell;
  pieces: CellPieces;
}

/** Reads a notebook; where that is being written, only the cells that have changed. */
export class SourceReader {
  constructor(private readonly _python: PythonParser) {
    this._transform = remembering(parses(_python));
    this._dataflow = new Dataflow(_python);
  }

  read(notebook: Notebook): Source {
    const prepared = prepare(notebook, this._transform);
    this._dataflow.options = optionsOf(notebook);
    const flow = this._dataflow.update(prepared.steps);
    const { graph } = assemble(flow, prepared, notebook);
    const python = prepared.steps.flatMap(step => step.cells);
    const sources = new Map(notebook.cells.map(cell => [cell.id, cell]));
    const above = namesAbove(notebook.cells, this._transform);
    this._cells = new Map(
      python.map(({ id }) => [id, this._cell(sources.get(id)!, above(id))])
    );
    const steps = prepared.steps.map((step, index) =>
      this._step(step, flow.steps[index]!, flow.details[index]!)
    );
    return {
      notebook,
      steps,
      parameters: prepared.parameters,
      diagnostics: graph.diagnostics,
      graph,
      aliases: aliasesIn(steps),
      python: new Map(python.map(cell => [cell.id, cell.python])),
      piece: (cell, text) => piecesOf(this._python, cell, text).pieces[0]
    };
  }

  private _cell(cell: Cell, has: Has): ReadCell {
    const known = this._cells.get(cell.id);
    if (
      known?.source === cell.source &&
      [...known.plain.asked].every(([name, answer]) => has(name) === answer)
    ) {
      return known;
    }
    const plain = plainCellOf(cell, has);
    const pieces = piecesOf(this._python, cell.id, plain.python);
    return { source: cell.source, plain, pieces };
  }

  private _step(step: Step, flow: StepGraph, detail: StepDetail): SourceStep {
    const read = step.cells.map(({ id }) => this._cells.get(id)!);
    const cells = read.map(({ pieces }) => pieces);
    return {
      name: step.name,
      role: step.role,
      flow,
      detail,
      cells,
      pieces: cells.flatMap(cell => cell.pieces),
      modules: [...new Set(read.flatMap(({ plain }) => plain.modules))],
      refused: read.flatMap(({ plain }) =>
        plain.refused.map(one => ({ cell: plain.id, ...one }))
      )
    };
  }

  private readonly _transform: Transform;
  private readonly _dataflow: Dataflow;
  private _cells = new Map<string, ReadCell>();
}

function aliasesIn(steps: readonly SourceStep[]): Aliases {
  const body = steps.flatMap(step => step.pieces.map(piece => piece.stmt));
  const modules = steps.flatMap(step =>
    step.modules.map(name => [name, name] as const)
  );
  return new Map([...modules, ...aliasesOf(body)]);
}

export const sourceOf = (notebook: Notebook, python: PythonParser): Source =>
  new SourceReader(python).read(notebook);

/** Names that a step takes by their value, those it only hands on included. */
export function valueInputs(step: SourceStep): readonly Input[] {
  return [...step.flow.inputs, ...step.detail.carried].filter(
    ({ by }) => by === 'value'
  );
}
