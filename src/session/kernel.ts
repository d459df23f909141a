import type { Kernel, KernelMessage } from '@jupyterlab/services';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { KernelTracking, TrackingMessage } from '../wire';
import type { ProvebookApi } from './api';

const TRACKING_MESSAGE = 'provebook_tracking';

/** What one kernel's MLflow does: asked once from the server, then pushed by the kernel. */
export class KernelTracker implements IDisposable {
  constructor(
    readonly kernel: Kernel.IKernelConnection,
    private readonly _api: ProvebookApi
  ) {
    kernel.iopubMessage.connect(this._onMessage, this);
    kernel.statusChanged.connect(this._onStatus, this);
    kernel.disposed.connect(this.dispose, this);
    void this.refresh();
  }

  /** Emitted with each message of the kernel. */
  get messaged(): ISignal<this, TrackingMessage> {
    return this._messaged;
  }

  /** Emitted when store, experiment or active runs may be others. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Null until the server answered, and where it does not know the kernel. */
  get state(): KernelTracking | null {
    return this._state;
  }

  get isBusy(): boolean {
    return this.kernel.status === 'busy';
  }

  /** Tried to load the magics and found that the kernel does not have Provebook. */
  get isWithoutProvebook(): boolean {
    return this._isWithout && !this._state?.attached;
  }

  set isWithoutProvebook(value: boolean) {
    this._isWithout = value;
    this._changed.emit();
  }

  async refresh(): Promise<void> {
    const heard = this._heard;
    try {
      const state = await this._api.kernel(this.kernel.id);
      if (heard === this._heard && !this._isDisposed) {
        this._state = state;
      }
    } catch (error) {
      console.warn('Provebook: where the kernel tracks is not known', error);
    }
    if (!this._isDisposed) {
      this._changed.emit();
    }
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      Signal.clearData(this);
    }
  }

  private _onMessage(
    _: Kernel.IKernelConnection,
    message: KernelMessage.IIOPubMessage
  ): void {
    if ((message.header.msg_type as string) !== TRACKING_MESSAGE) {
      return;
    }
    const content = message.content as unknown as TrackingMessage;
    if (content.version !== 1) {
      return;
    }
    this._heard += 1;
    const { store, experiment, active } = content;
    const before = JSON.stringify(this._state);
    const python = this._state?.python ?? null; // told by the server only
    this._state = { attached: true, store, python, experiment, active };
    this._messaged.emit(content);
    if (before !== JSON.stringify(this._state)) {
      this._changed.emit();
    }
  }

  private _onStatus(_: Kernel.IKernelConnection, status: Kernel.Status): void {
    if (status === 'restarting' || status === 'autorestarting' || status === 'dead') {
      this._heard += 1;
      this._state = this._state && { ...this._state, experiment: null, active: [] };
      this._changed.emit();
    } else if (status === 'idle' && !this._state?.attached) {
      // A kernel without Provebook's half never speaks: its store may be known by now.
      void this.refresh();
    }
  }

  private readonly _messaged = new Signal<this, TrackingMessage>(this);
  private readonly _changed = new Signal<this, void>(this);
  private _state: KernelTracking | null = null;
  private _heard = 0;
  private _isWithout = false;
  private _isDisposed = false;
}
