import type { ICellModel } from '@jupyterlab/cells';
import type { INotebookModel } from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

const QUIET = 150; // ms without a change before anything is computed
const LONGEST = 1000; // ms after which somebody who never pauses gets an answer

type SharedCell = ICellModel['sharedModel'];
type CellChange = Parameters<Parameters<SharedCell['changed']['connect']>[0]>[1];

/**
 * Calls back when sources, tags or order of a notebook's cells have changed and typing
 * pauses. Outputs do not count: they stream while a cell trains.
 */
export class NotebookWatch implements IDisposable {
  constructor(
    private readonly _model: INotebookModel,
    private readonly _onQuiet: () => void
  ) {
    _model.cells.changed.connect(this._onCells, this);
    _model.metadataChanged.connect(this._later, this);
    this._connect();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._stop();
    Signal.clearData(this);
  }

  private _connect(): void {
    for (const cell of this._model.cells) {
      cell.sharedModel.changed.connect(this._onCell, this); // at most once each
    }
  }

  private _onCells(): void {
    this._connect();
    this._later();
  }

  private _onCell(_: SharedCell, change: CellChange): void {
    if (
      change.sourceChange ||
      change.metadataChange ||
      'executionCountChange' in change
    ) {
      this._later();
    }
  }

  private _later(): void {
    this._first ||= performance.now();
    const waited = performance.now() - this._first;
    this._stop();
    this._timer = setTimeout(
      () => this._whenIdle(),
      Math.max(0, Math.min(QUIET, LONGEST - waited))
    );
  }

  // Keys pressed meanwhile go first.
  private _whenIdle(): void {
    const run = () => {
      this._first = 0;
      this._idle = 0;
      this._onQuiet();
    };
    if (typeof requestIdleCallback === 'function') {
      this._idle = requestIdleCallback(run, { timeout: 500 });
    } else {
      run();
    }
  }

  private _stop(): void {
    clearTimeout(this._timer);
    if (this._idle) {
      cancelIdleCallback(this._idle);
      this._idle = 0;
    }
  }

  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _idle = 0;
  private _first = 0;
  private _isDisposed = false;
}
