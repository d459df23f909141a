import { Signal, type ISignal } from '@lumino/signaling';
import { isOpen, type MlflowClient, type Run } from '../mlflow';
import type { KernelTracker, ITrackingSession } from '../session';
import type { TrackingMessage } from '../wire';
import { Curve, mergeTracked, withMetrics } from './curves';

const REMEMBERED = 50; // runs whose curves are kept
const SHOWN = 4; // curves asked from the store after a reload

/** The runs that kernels have open, with curves that grow as they log. */
export class ActiveRuns {
  constructor(private readonly _session: ITrackingSession) {
    _session.kernels.messaged.connect((_, { message }) => this._hear(message));
    _session.changed.connect(this._onSession, this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** The innermost open run of the current notebook's kernel. */
  get current(): Run | null {
    const id = this._session.kernel?.state?.active.at(-1);
    const run = id ? this._runs.get(id) : undefined;
    return run && isOpen(run) ? run : null;
  }

  get(id: string): Run | undefined {
    return this._runs.get(id);
  }

  curves(id: string): ReadonlyMap<string, Curve> {
    return this._curves.get(id) ?? new Map();
  }

  /** Left open: its cell has ended and the kernel waits. */
  get isLeftOpen(): boolean {
    return this.current !== null && this._session.kernel?.isBusy === false;
  }

  /** End the current run: in its kernel where that can answer, else in the store. */
  async end(): Promise<void> {
    const run = this.current;
    const kernel = this._session.kernel;
    if (run && kernel && !kernel.isBusy) {
      await endInKernel(kernel);
    } else if (run && this._session.client) {
      await this._session.client.endRun(run.id, 'KILLED', Date.now());
    }
  }

  private _hear(message: TrackingMessage): void {
    for (const tracked of message.runs) {
      this._keep(mergeTracked(tracked, this._runs.get(tracked.run_id)));
    }
    for (const [id, logged] of groupBy(message.metrics, m => m.run_id)) {
      const run = this._runs.get(id);
      if (run) {
        this._keep(withMetrics(run, logged));
      }
      logged.forEach(m => this._curve(id, m.key).push(m.step, Number(m.value)));
    }
    this._changed.emit();
  }

  // After a reload of the browser the kernel's open run is known by id only.
  private _onSession(): void {
    const { client, kernel } = this._session;
    const id = kernel?.state?.active.at(-1);
    if (client && id && !this._runs.has(id) && this._asked !== id) {
      this._asked = id;
      void this._fetch(client, id).catch(error => {
        this._asked = null;
        console.warn('Provebook: the open run could not be read', error);
      });
    }
    this._changed.emit();
  }

  private async _fetch(client: MlflowClient, id: string): Promise<void> {
    const run = await client.getRun(id);
    const live = this._runs.get(id);
    this._keep(
      live ? { ...run, metrics: new Map([...run.metrics, ...live.metrics]) } : run
    );
    this._changed.emit();
    for (const key of [...run.metrics.keys()].slice(0, SHOWN)) {
      const history = await client.metricHistory([id], key);
      this._curve(id, key).prepend(history.get(id) ?? []);
      this._changed.emit();
    }
  }

  private _curve(id: string, key: string): Curve {
    const curves = this._curves.get(id) ?? new Map<string, Curve>();
    this._curves.set(id, curves);
    const curve = curves.get(key) ?? new Curve();
    curves.set(key, curve);
    return curve;
  }

  private _keep(run: Run): void {
    this._runs.delete(run.id); // the newest stands last
    this._runs.set(run.id, run);
    const oldest = this._runs.keys().next().value;
    if (this._runs.size > REMEMBERED && oldest) {
      this._runs.delete(oldest);
      this._curves.delete(oldest);
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _runs = new Map<string, Run>();
  private readonly _curves = new Map<string, Map<string, Curve>>();
  private _asked: string | null = null;
}

async function endInKernel(tracker: KernelTracker): Promise<void> {
  const code = '__import__("mlflow").end_run()';
  const request = { code, silent: true, store_history: false, stop_on_error: false };
  const reply = await tracker.kernel.requestExecute(request).done;
  if (reply.content.status === 'error') {
    throw new Error(`${reply.content.ename}: ${reply.content.evalue}`);
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}
