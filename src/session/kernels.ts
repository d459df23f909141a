import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';
import type { TrackingMessage } from '../wire';
import type { ProvebookApi } from './api';
import { KernelTracker } from './kernel';

/** The trackers of all open notebooks' kernels; they outlive a switch of notebooks. */
export class KernelTrackers {
  constructor(
    notebooks: INotebookTracker,
    private readonly _api: ProvebookApi
  ) {
    notebooks.widgetAdded.connect((_, panel) => this._add(panel));
    notebooks.forEach(panel => this._add(panel));
  }

  /** A kernel's message, whichever notebook it belongs to. */
  get messaged(): ISignal<this, { tracker: KernelTracker; message: TrackingMessage }> {
    return this._messaged;
  }

  /** A tracker was made, changed or disposed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get(panel: NotebookPanel | null): KernelTracker | null {
    return this._trackers.get(panel?.sessionContext.session?.kernel?.id ?? '') ?? null;
  }

  byId(kernelId: string): KernelTracker | null {
    return this._trackers.get(kernelId) ?? null;
  }

  private _add(panel: NotebookPanel): void {
    const track = () => this._track(panel);
    panel.sessionContext.kernelChanged.connect(track);
    panel.disposed.connect(() => panel.sessionContext.kernelChanged.disconnect(track));
    track();
  }

  private _track(panel: NotebookPanel): void {
    const kernel = panel.sessionContext.session?.kernel;
    if (kernel && !this._trackers.has(kernel.id)) {
      const tracker = new KernelTracker(kernel, this._api);
      tracker.messaged.connect((_, message) =>
        this._messaged.emit({ tracker, message })
      );
      tracker.changed.connect(() => this._changed.emit());
      kernel.disposed.connect(() => {
        // A second connection of the same kernel may have come meanwhile.
        if (this._trackers.get(kernel.id) === tracker) {
          this._trackers.delete(kernel.id);
        }
        this._track(panel);
      });
      this._trackers.set(kernel.id, tracker);
    }
    this._changed.emit();
  }

  private readonly _trackers = new Map<string, KernelTracker>();
  private readonly _messaged = new Signal<
    this,
    { tracker: KernelTracker; message: TrackingMessage }
  >(this);
  private readonly _changed = new Signal<this, void>(this);
}
