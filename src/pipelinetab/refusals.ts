import type { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';
import type { Notebook } from '../notebook';
import type { PipelineModel, Ready } from './model';

const QUIET = 1000; // ms without a change of the cells before anything is asked

/** Has the notebook in front looked through for what an export would refuse, once typing pauses. */
export class RefusalWatch implements IDisposable {
  constructor(private readonly _model: PipelineModel) {
    _model.changed.connect(this._follow, this);
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

  private async _ask({ panel, notebook }: Ready): Promise<void> {
    try {
      const found = await this._model.analysisOf(panel)?.refusals(notebook);
      if (found && !this._isDisposed) {
        this._model.amend(notebook, found);
      }
    } catch {
      // The export itself says what is wrong; the next change tries again.
    }
  }

  private _notebook: Notebook | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _isDisposed = false;
}
