/** What an export would refuse of one notebook, kept while its cells stay as they are. */
import { type Analysis, withFindings } from '../../analysis';
import type { Diagnostic } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import { RefusalFinder, type Surroundings } from '../../project';
import type { PythonParser } from '../../python';

/** What lies beside a notebook. */
export type Beside = Pick<Surroundings, 'read' | 'list'>;

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

  /**
   * Null where nothing new is found, and where others than these were analysed last, also by
   * the time that what lies beside the notebook is known.
   */
  async look(notebook: Notebook, around: Beside | null): Promise<Analysis | null> {
    if (!this._analysis || !this._isLast(notebook)) {
      return null;
    }
    const found = around
      ? await this._finder.findAround(this._analysis, notebook, around)
      : this._finder.find(this._analysis, notebook);
    const { _analysis: analysis } = this;
    if (
      !this._isLast(notebook) ||
      JSON.stringify(found) === JSON.stringify(this._found)
    ) {
      return null;
    }
    this._found = found;
    return withFindings(analysis, found, notebook);
  }

  private _isLast({ cells }: Notebook): boolean {
    return (
      cells.length === this._sources.size &&
      cells.every(({ id, source }) => this._sources.get(id) === source)
    );
  }

  private readonly _finder: RefusalFinder;
  private _analysis: Analysis | null = null;
  private _found: readonly Diagnostic[] = [];
  private _sources: ReadonlyMap<string, string> = new Map();
}
