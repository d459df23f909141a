/** What an export would refuse of one notebook, kept while its cells stay as they are. */
import { type Analysis, withFindings } from '../../analysis';
import type { Diagnostic } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import { RefusalFinder } from '../../project';
import type { PythonParser } from '../../python';

export class Refused {
  constructor(python: PythonParser) {
    this._finder = new RefusalFinder(python);
  }

  /** The analysis of cells as they are now, with what was found of those that are the same. */
  with(analysis: Analysis, notebook: Notebook): Analysis {
    this._analysis = analysis;
    const now = new Map(notebook.cells.map(({ id, source }) => [id, source]));
    this._found = this._found.filter(
      ({ cell }) => cell === null || now.get(cell) === this._sources.get(cell)
    );
    this._sources = now;
    return withFindings(analysis, this._found, notebook);
  }

  /** Null where nothing new is found, and where others than these were analysed last. */
  look(notebook: Notebook): Analysis | null {
    const { _analysis: analysis } = this;
    const isLast =
      notebook.cells.length === this._sources.size &&
      notebook.cells.every(({ id, source }) => this._sources.get(id) === source);
    if (!analysis || !isLast) {
      return null;
    }
    const found = this._finder.find(analysis, notebook);
    if (JSON.stringify(found) === JSON.stringify(this._found)) {
      return null;
    }
    this._found = found;
    return withFindings(analysis, found, notebook);
  }

  private readonly _finder: RefusalFinder;
  private _analysis: Analysis | null = null;
  private _found: readonly Diagnostic[] = [];
  private _sources: ReadonlyMap<string, string> = new Map();
}
