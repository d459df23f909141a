import { Signal, type ISignal } from '@lumino/signaling';
import type { Experiment, MlflowClient } from '../mlflow';

const MOST = 5000;

/** The experiments of one store, the one changed last first. */
export class Experiments {
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get all(): readonly Experiment[] {
    return this._all;
  }

  get error(): unknown {
    return this._error;
  }

  get isLoading(): boolean {
    return this._request !== null;
  }

  /** Whether the list of this store has been read. */
  get isLoaded(): boolean {
    return this._isLoaded;
  }

  get(id: string | null): Experiment | undefined {
    return this._all.find(experiment => experiment.id === id);
  }

  byName(name: string | null): Experiment | undefined {
    return this._all.find(experiment => experiment.name === name);
  }

  setClient(client: MlflowClient | null): void {
    if (client !== this._client) {
      this._client = client;
      this._all = [];
      this._isLoaded = false;
      this._error = null;
      void this.load();
    }
  }

  async load(): Promise<void> {
    this._request?.abort();
    const client = this._client;
    const request = client && new AbortController();
    this._request = request;
    this._changed.emit();
    if (!client || !request) {
      return;
    }
    let error: unknown = null;
    let all: Experiment[] = [];
    try {
      let pageToken: string | null = null;
      do {
        const page = await client.searchExperiments({ pageToken }, request.signal);
        all = all.concat(page.items);
        pageToken = page.next;
      } while (pageToken && all.length < MOST);
    } catch (reason) {
      error = reason;
    }
    if (this._request === request) {
      this._request = null;
      this._error = request.signal.aborted ? this._error : error;
      if (!error) {
        this._all = all;
        this._isLoaded = true;
      }
      this._changed.emit();
    }
  }

  /** Give up a request under way. */
  cancel(): void {
    this._request?.abort();
  }

  private readonly _changed = new Signal<this, void>(this);
  private _client: MlflowClient | null = null;
  private _all: readonly Experiment[] = [];
  private _request: AbortController | null = null;
  private _error: unknown = null;
  private _isLoaded = false;
}
