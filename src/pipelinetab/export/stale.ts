import { PathExt } from '@jupyterlab/coreutils';
import type { Contents } from '@jupyterlab/services';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { type PipelineRecord, readRecord, RECORD, type Stale } from '../../project';
import type { Notebook } from '../../notebook';
import type { PipelineModel, Ready } from '../model';
import { sameCode } from '../snapshot';
import { ProjectFiles } from './files';

const QUIET = 1000; // ms without a change of the code before anything is compared

/** Follows how the notebook in front differs from its last export, while it is seen. */
export class StaleWatch implements IDisposable {
  constructor(
    private readonly _model: PipelineModel,
    private readonly _contents: Contents.IManager
  ) {
    _model.changed.connect(this._follow, this);
    _contents.fileChanged.connect(this._onFile, this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Null where nothing has changed, and where no export is known. */
  get current(): Stale | null {
    return this._current;
  }

  /** Whether the notebook is what was exported; null where it is not known yet. */
  get isSame(): boolean | null {
    return this._isSame;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._stop();
    Signal.clearData(this);
  }

  private _follow(): void {
    const ready = this._model.isSeen ? this._model.ready : null;
    const folder = ready && folderOf(ready);
    const panel = ready?.panel ?? null;
    if (panel !== this._panel || folder !== this._folder) {
      this._panel = panel;
      this._folder = folder;
      this._begin();
    }
    if (ready && folder !== null) {
      this._compare(ready.notebook);
    }
  }

  /** The record may be another one: it is read again. */
  private _begin(): void {
    this._stop();
    this._record = null;
    this._notebook = null;
    this._set(null, null);
  }

  private _onFile(_: unknown, { oldValue, newValue }: Contents.IChangedArgs): void {
    const record = PathExt.join(this._folder ?? '', RECORD);
    const isOurs = [oldValue?.path, newValue?.path].some(
      path => path && (path === record || record.startsWith(`${path}/`))
    );
    if (this._folder !== null && isOurs) {
      this._begin();
      this._follow();
    }
  }

  private _compare(notebook: Notebook): void {
    if (!this._notebook || !sameCode(this._notebook, notebook)) {
      this._stop();
      const isKnown = this._notebook !== null;
      this._notebook = notebook;
      // Until it is compared, a change is one: nothing says that it has none of consequence.
      this._set(this._current, isKnown ? false : null);
      this._timer = setTimeout(() => void this._look(notebook), QUIET);
    }
  }

  private async _look(notebook: Notebook): Promise<void> {
    const { _round: round } = this;
    const isOver = () => round !== this._round;
    try {
      const record = await (this._record ??= this._read());
      const analysis = this._panel && this._model.analysisOf(this._panel);
      const found =
        record && analysis && !isOver()
          ? await analysis.compare(record, notebook)
          : null;
      if (!isOver()) {
        this._set(found, record && analysis ? found === null : null);
      }
    } catch {
      // Export and Verify say what is wrong with a project; the next change tries again.
      if (!isOver()) {
        this._begin();
      }
    }
  }

  private async _read(): Promise<PipelineRecord | null> {
    const files = new ProjectFiles(this._contents, this._folder!);
    const record = await files.read(RECORD);
    return record && readRecord(record);
  }

  private _stop(): void {
    clearTimeout(this._timer);
    this._round += 1;
  }

  private _set(current: Stale | null, isSame: boolean | null): void {
    if (current !== this._current || isSame !== this._isSame) {
      this._current = current;
      this._isSame = isSame;
      this._changed.emit();
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private _current: Stale | null = null;
  private _isSame: boolean | null = null;
  private _panel: Ready['panel'] | null = null;
  private _folder: string | null = null;
  private _record: Promise<PipelineRecord | null> | null = null;
  private _notebook: Notebook | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _round = 0;
  private _isDisposed = false;
}

/** The project's folder, as the server knows it; null before the first export. */
export function folderOf({ panel, folder }: Ready): string | null {
  return folder && PathExt.join(PathExt.dirname(panel.context.localPath), folder);
}
