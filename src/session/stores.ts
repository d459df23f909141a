import type { IDisposable } from '@lumino/disposable';
import { Poll } from '@lumino/polling';
import { Signal, type ISignal } from '@lumino/signaling';
import type { MlflowClient } from '../mlflow';
import type { Store } from '../wire';
import type { ProvebookApi } from './api';

/** The stores that the Jupyter server knows, with their states. */
export class Stores implements IDisposable {
  constructor(readonly api: ProvebookApi) {
    this._poll = new Poll({
      auto: false,
      factory: () => this.refresh(),
      frequency: { interval: 1000, backoff: true, max: 30_000 },
      standby: 'when-hidden',
      name: 'provebook:stores'
    });
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get all(): readonly Store[] {
    return this._stores;
  }

  /** Why the list could not be had; null when it is there. */
  get error(): unknown {
    return this._error;
  }

  get default(): Store | null {
    return this.get(this._default);
  }

  get(id: string | null): Store | null {
    return this._stores.find(store => store.id === id) ?? null;
  }

  client(id: string): MlflowClient {
    let client = this._clients.get(id);
    if (!client) {
      client = this.api.client(id);
      this._clients.set(id, client);
    }
    return client;
  }

  async refresh(): Promise<void> {
    try {
      const list = await this.api.stores();
      this._error = null;
      this._stores = list.stores;
      this._default = list.default;
    } catch (error) {
      this._error = error;
    }
    this._changed.emit();
    if (this._isMoving) {
      void this._poll.start();
    } else {
      void this._poll.stop();
    }
  }

  async restart(id: string): Promise<void> {
    await this.api.restart(id);
    await this.refresh();
  }

  /** Migrate an old file store; the new store is in the list when this resolves. */
  async migrate(id: string): Promise<Store> {
    const store = await this.api.migrate(id);
    await this.refresh();
    return store;
  }

  get isDisposed(): boolean {
    return this._poll.isDisposed;
  }

  dispose(): void {
    this._poll.dispose();
    Signal.clearData(this);
  }

  private get _isMoving(): boolean {
    return this._stores.some(store => store.state === 'starting');
  }

  private readonly _poll: Poll;
  private readonly _changed = new Signal<this, void>(this);
  private readonly _clients = new Map<string, MlflowClient>();
  private _stores: readonly Store[] = [];
  private _default: string | null = null;
  private _error: unknown = null;
}
