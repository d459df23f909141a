import { PathExt } from '@jupyterlab/coreutils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';
import type { MlflowClient } from '../mlflow';
import type { Store } from '../wire';
import type { KernelTracker } from './kernel';
import type { KernelTrackers } from './kernels';
import type { Stores } from './stores';

/** A store and an experiment in it; null where none is chosen yet. */
export interface Target {
  storeId: string;
  experimentId: string | null;
}

/** What the sidebar is about: the current notebook's store and experiment, or a pinned one. */
export class TrackingSession {
  constructor(
    readonly stores: Stores,
    readonly kernels: KernelTrackers,
    private readonly _notebooks: INotebookTracker
  ) {
    _notebooks.currentChanged.connect(this._update, this);
    kernels.changed.connect(this._update, this);
    stores.changed.connect(this._update, this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get notebook(): NotebookPanel | null {
    return this._notebooks.currentWidget;
  }

  /** Path of the current notebook, null without one. */
  get path(): string | null {
    return this.notebook?.context.localPath ?? null;
  }

  get kernel(): KernelTracker | null {
    return this.kernels.get(this.notebook);
  }

  get store(): Store | null {
    return (
      this.stores.get(this._pinned?.storeId ?? this._kernelStore) ?? this.stores.default
    );
  }

  get client(): MlflowClient | null {
    return this.store ? this.stores.client(this.store.id) : null;
  }

  /** The kernel's or the pinned experiment; null leaves the choice to the view. */
  get experimentId(): string | null {
    if (this._pinned) {
      return this._pinned.experimentId;
    }
    return this.kernel?.state?.experiment?.experiment_id ?? null;
  }

  /** Name that the notebook's first run would give its experiment. */
  get notebookName(): string | null {
    return this.path && PathExt.basename(this.path, '.ipynb');
  }

  get pinned(): Target | null {
    return this._pinned;
  }

  /** Stay with a store and experiment, whatever notebook comes to the front. */
  pin(target: Target): void {
    this._pinned = target;
    this._update();
  }

  /** Follow the current notebook again. */
  follow(): void {
    this._pinned = null;
    this._update();
  }

  private get _kernelStore(): string | null {
    return this.kernel?.state?.store ?? null;
  }

  private _update(): void {
    const wanted = this._kernelStore;
    if (wanted && !this.stores.get(wanted) && wanted !== this._asked) {
      // A kernel turned to a store that the list does not have yet.
      this._asked = wanted;
      void this.stores.refresh();
    }
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private _pinned: Target | null = null;
  private _asked: string | null = null;
}
