import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { isOpen } from '../../mlflow';
import { StoreChanges, type ITrackingSession } from '../../session';
import { readPipelineRun } from './pipelinerun';
import type { PipelineRun } from './state';

const PAUSE = 500; // ms between looks, however often the store changes
const POLL = 3000; // where a store cannot tell that it changed

interface Target {
  storeId: string;
  name: string;
}

/** Follows the newest run of one pipeline while somebody sees it. */
export class RunWatch implements IDisposable {
  constructor(private readonly _session: ITrackingSession) {
    // The tab Runs tells of a store that fails.
    this._changes = new StoreChanges(_session.stores.api, {
      look: signal => this._look(signal),
      pause: PAUSE,
      interval: () => (this._isRunning ? POLL : 4 * POLL) - PAUSE
    });
    _session.changed.connect(this._follow, this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** The newest run; null without one. */
  get current(): PipelineRun | null {
    return this._current;
  }

  get storeId(): string | null {
    return this._target?.storeId ?? null;
  }

  /** Name of the pipeline to follow; null for none: then nothing is asked of any store. */
  set pipeline(name: string | null) {
    if (name !== this._name) {
      this._name = name;
      this._follow();
    }
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._changes.follow(null);
    Signal.clearData(this);
  }

  private _follow(): void {
    const { store, stores } = this._session;
    if (this._name !== null && !store && !this._asked) {
      this._asked = true; // the list of stores, which the tab Runs asks for else
      void stores.refresh();
    }
    const target: Target | null =
      this._name !== null && store ? { storeId: store.id, name: this._name } : null;
    const isSame =
      target?.storeId === this._target?.storeId && target?.name === this._target?.name;
    if (isSame) {
      return;
    }
    this._target = target;
    if (!target || this._shown?.name !== target.name) {
      this._set(null);
    }
    this._changes.follow(this._isDisposed ? null : (target?.storeId ?? null));
  }

  private async _look(signal: AbortSignal): Promise<void> {
    const target = this._target;
    if (target) {
      const client = this._session.stores.client(target.storeId);
      const found = await readPipelineRun(client, target.name, signal);
      this._shown = target;
      this._set(found);
    }
  }

  private get _isRunning(): boolean {
    return this._current !== null && isOpen(this._current.parent);
  }

  private _set(current: PipelineRun | null): void {
    if (current !== this._current) {
      this._current = current;
      this._changed.emit();
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _changes: StoreChanges;
  private _current: PipelineRun | null = null;
  private _name: string | null = null;
  private _target: Target | null = null;
  private _shown: Target | null = null;
  private _asked = false;
  private _isDisposed = false;
}
