/** The analysis of a notebook that somebody is writing. */
import { Dataflow } from '../dataflow';
import type { PythonParser, Cell } from '../python';
import { type Analysis, assemble, optionsOf, parses } from './analyze';
import type { KernelFacts } from '../diagnostics';
import type { Notebook } from '../notebook';
import { prepare, remembering, type Transform } from './prepare';

function same(a: Cell, b: Cell): boolean {
  return (
    a.source === b.source &&
    a.kind === b.kind &&
    a.executionCount === b.executionCount &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}

/** Looks again only at what a change concerns; one for each open notebook. */
export class LiveAnalysis {
  constructor(python: PythonParser) {
    this._transform = remembering(parses(python));
    this._dataflow = new Dataflow(python);
  }

  /** With what the kernel knows, where it is idle. */
  update(notebook: Notebook, kernel?: KernelFacts): Analysis {
    const cells = notebook.cells.map(cell => this._unchanged(cell));
    this._cells = new Map(cells.map(cell => [cell.id, cell]));
    const current = { ...notebook, cells };
    const prepared = prepare(current, this._transform);
    this._dataflow.options = optionsOf(notebook, kernel);
    return assemble(this._dataflow.update(prepared.steps), prepared, current, kernel);
  }

  /** The object of the last time, by which answers about it are kept. */
  private _unchanged(cell: Cell): Cell {
    const last = this._cells.get(cell.id);
    return last && same(last, cell) ? last : cell;
  }

  private readonly _transform: Transform;
  private readonly _dataflow: Dataflow;
  private _cells = new Map<string, Cell>();
}
