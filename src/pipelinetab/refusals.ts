import type { Contents } from '@jupyterlab/services';
import type { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';
import type { Notebook } from '../notebook';
import { NotebookFolder } from './beside';
import type { PipelineModel, Ready } from './model';

const QUIET = 1000; // ms without a change of the cells before anything is asked

/** Has the notebook in front looked through for what an export would refuse, once typing pauses. */
export class RefusalWatch implements IDisposable {
  constructor(
    private readonly _model: PipelineModel,
    contents: Contents.IManager | null = null
  ) {
    this._folder = contents && new NotebookFolder(contents);
    _model.changed.connect(this._follow, this);
    contents?.fileChanged.connect(this._onFile, this);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    clearTimeout(this._timer);
    Signal.clearData(this);
  }

  private _follow(): void {
    const ready = this._model.isSeen ? this._model.ready : null;
    if (ready?.notebook !== this._notebook) {
      clearTimeout(this._timer);
      this._notebook = ready?.notebook ?? null;
      this._timer = ready ? setTimeout(() => void this._ask(ready), QUIET) : undefined;
    }
  }

  /** Something may be there now, or no more. */
  private _onFile(): void {
    this._notebook = null;
    this._follow();
  }

  private async _ask({ panel, notebook }: Ready): Promise<void> {
    try {
      const around = this._folder?.look(panel.context.localPath);
      const found = await this._model.analysisOf(panel)?.refusals(notebook, around);
      if (found && !this._isDisposed) {
        this._model.amend(notebook, found);
      }
    } catch {
      // The export itself says what is wrong; the next change tries again.
    }
  }

  private readonly _folder: NotebookFolder | null;
  private _notebook: Notebook | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _isDisposed = false;
}
