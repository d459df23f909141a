import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { isAbort, isOpen } from '../../mlflow';
import type { TrackingSession } from '../../session/session';
import { readPipelineRun } from './pipelinerun';
import type { PipelineRun } from './state';

const LEAST_PAUSE = 500; // ms between looks, however often the store changes
const POLL = 3000; // where a store cannot tell that it changed
const MOST_PAUSE = 30_000;

interface Target {
  storeId: string;
  name: string;
}

/** Follows the newest run of one pipeline while somebody sees it. */
export class RunWatch implements IDisposable {
  constructor(private readonly _session: TrackingSession) {
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
    this._stop?.abort();
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
    this._stop?.abort();
    this._target = target;
    if (!target || this._shown?.name !== target.name) {
      this._set(null);
    }
    if (target && !this._isDisposed) {
      this._stop = new AbortController();
      void this._loop(target, this._stop.signal);
    }
  }

  private async _loop(target: Target, signal: AbortSignal): Promise<void> {
    const { api } = this._session.stores;
    const client = this._session.stores.client(target.storeId);
    let token: string | null = null;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const before: string | null = token;
        const answer = await api.changes(target.storeId, token, signal);
        token = answer.token;
        if (token !== before || !answer.supported) {
          const found = await readPipelineRun(client, target.name, signal);
          this._shown = target;
          this._set(found);
        }
        failures = 0;
        const isRunning = this._current !== null && isOpen(this._current.parent);
        const polling = isRunning ? POLL : 4 * POLL;
        await pause(answer.supported ? LEAST_PAUSE : polling, signal);
      } catch (error) {
        if (signal.aborted || isAbort(error)) {
          return;
        }
        failures += 1; // the tab Runs tells of a store that fails
        token = null;
        await pause(Math.min(1000 * 2 ** failures, MOST_PAUSE), signal);
      }
    }
  }

  private _set(current: PipelineRun | null): void {
    if (current !== this._current) {
      this._current = current;
      this._changed.emit();
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private _current: PipelineRun | null = null;
  private _name: string | null = null;
  private _target: Target | null = null;
  private _shown: Target | null = null;
  private _asked = false;
  private _stop: AbortController | null = null;
  private _isDisposed = false;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
