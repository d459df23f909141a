import { PathExt } from '@jupyterlab/coreutils';
import type { Contents } from '@jupyterlab/services';
import type { IDisposable } from '@lumino/disposable';
import { Poll } from '@lumino/polling';
import { Signal, type ISignal } from '@lumino/signaling';
import { projectDigest, readRecord, RECORD } from '../../project';
import type { PipelineModel } from '../model';
import { ProjectFiles } from './files';
import { folderOf } from './stale';

const INTERVAL = 10_000; // ms between looks: others than JupyterLab may write too

/** Follows the files of the project of the notebook in front, while it is seen. */
export class ProjectWatch implements IDisposable {
  constructor(
    private readonly _model: PipelineModel,
    private readonly _contents: Contents.IManager
  ) {
    this._poll = new Poll({
      auto: false,
      factory: () => this._look(),
      frequency: { interval: INTERVAL, backoff: true, max: 6 * INTERVAL },
      name: 'provebook:project'
    });
    _model.changed.connect(this._follow, this);
    _contents.fileChanged.connect(this._onFile, this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Digest of the files as they are; null where it is not known. */
  get digest(): string | null {
    return this._digest;
  }

  get isDisposed(): boolean {
    return this._poll.isDisposed;
  }

  dispose(): void {
    this._poll.dispose();
    this._model.changed.disconnect(this._follow, this);
    this._contents.fileChanged.disconnect(this._onFile, this);
    Signal.clearData(this);
  }

  private _follow(): void {
    const ready = this._model.isSeen ? this._model.ready : null;
    const folder = ready && folderOf(ready);
    if (folder !== this._folder) {
      this._folder = folder;
      this._again();
    }
  }

  private _onFile(_: unknown, { oldValue, newValue }: Contents.IChangedArgs): void {
    const folder = this._folder;
    const isOurs = [oldValue?.path, newValue?.path].some(
      path => path && folder !== null && `${path}/`.startsWith(`${folder}/`)
    );
    if (isOurs) {
      this._again();
    }
  }

  /** What was known may be wrong by now. */
  private _again(): void {
    this._stamps = '';
    this._round += 1;
    this._set(null);
    void (this._folder === null ? this._poll.stop() : this._poll.refresh());
  }

  private async _look(): Promise<void> {
    const { _folder: folder, _round: round } = this;
    if (folder === null) {
      return;
    }
    const stamps = await this._stampsIn(folder);
    if (stamps === this._stamps && this._digest !== null) {
      return;
    }
    const files = new ProjectFiles(this._contents, folder);
    const record = await files.read(RECORD);
    const known = record && readRecord(record);
    this._paths = [RECORD, ...Object.keys(known?.files ?? {})];
    const contents = new Map<string, Uint8Array | null>();
    for (const path of this._paths) {
      contents.set(path, await files.read(path));
    }
    const after = await this._stampsIn(folder);
    if (round === this._round) {
      this._stamps = after;
      this._set(known && projectDigest(contents));
    }
  }

  /** When the files were written, and how large they are. */
  private async _stampsIn(folder: string): Promise<string> {
    const folders = new Set(this._paths.map(path => PathExt.dirname(path)));
    const lists = await Promise.all(
      [...folders].map(async inner => {
        const path = PathExt.join(folder, inner);
        const found = await this._contents.get(path, {
          type: 'directory',
          content: true
        });
        const entries = found.content as Contents.IModel[];
        return entries
          .filter(({ type }) => type !== 'directory')
          .map(({ path, size, last_modified: at }) => `${path} ${size} ${at}`);
      })
    );
    return lists.flat().sort().join('\n');
  }

  private _set(digest: string | null): void {
    if (digest !== this._digest) {
      this._digest = digest;
      this._changed.emit();
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _poll: Poll;
  private _digest: string | null = null;
  private _folder: string | null = null;
  private _paths: readonly string[] = [RECORD];
  private _stamps = '';
  private _round = 0;
}
