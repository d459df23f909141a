import type { IDisposable } from '@lumino/disposable';
import { Poll } from '@lumino/polling';
import { isOpen, thinned, type MlflowClient } from '../mlflow';
import type { ITrackingSession } from '../session';
import type { ComparedRun, Snapshot, TrackingMessage } from '../wire';
import { POINTS, readCurves } from './histories';
import type { ComparisonModel } from './model';
import { readRuns } from './readruns';

const INTERVAL = 3000;
const SHARE = 20; // how much longer than it takes to read is waited before the next time
const LONGEST = 60_000;
const CURVES = 3; // metrics whose curves a comparison keeps up to date

/** Keeps a comparison current: kernels' metrics at once, the rest by asking the store. */
export class ComparisonLive implements IDisposable {
  constructor(
    private readonly _model: ComparisonModel,
    private readonly _session: ITrackingSession
  ) {
    this._poll = new Poll({
      auto: false,
      factory: () => this.update(),
      frequency: { interval: INTERVAL, backoff: true, max: LONGEST },
      name: 'provebook:comparison',
      standby: 'when-hidden'
    });
    _session.kernels.messaged.connect(this._hear, this);
    _model.changed.connect(this._sync, this);
    this._sync();
  }

  /** Whether the output is in view; nothing is asked while nobody looks. */
  set isSeen(value: boolean) {
    this._isSeen = value;
    this._sync();
  }

  /** Read the runs again, and those that match by now. Throws as the client does. */
  async update(): Promise<void> {
    const { payload } = this._model;
    const began = Date.now();
    const { stores } = this._session;
    const client = stores.client(payload.store);
    const { runs, total } = await readRuns(client, stores.get(payload.store), payload);
    const curves = await this._curves(client, runs);
    this._model.renew({
      ...payload.snapshot,
      taken: Date.now(),
      total: Math.max(total ?? payload.snapshot.total ?? 0, runs.length),
      runs: inOrder(runs, this._model.runs),
      curves
    });
    // 10,000 runs are megabytes: what takes long is asked less often.
    const interval = Math.min(
      Math.max(INTERVAL, SHARE * (Date.now() - began)),
      LONGEST
    );
    if (!this.isDisposed && interval !== this._poll.frequency.interval) {
      this._poll.frequency = { interval, backoff: true, max: LONGEST };
    }
  }

  get isDisposed(): boolean {
    return this._poll.isDisposed;
  }

  dispose(): void {
    this._session.kernels.messaged.disconnect(this._hear, this);
    this._model.changed.disconnect(this._sync, this);
    this._poll.dispose();
  }

  private async _curves(
    client: MlflowClient,
    runs: readonly ComparedRun[]
  ): Promise<Snapshot['curves']> {
    const { curves, taken } = this._model.payload.snapshot;
    const before = new Map(this._model.runs.map(run => [run.run_id, run]));
    const metrics = [...new Set(curves.map(curve => curve.metric))].slice(0, CURVES);
    const moved = runs
      .filter(run => {
        const known = before.get(run.run_id);
        return (
          isOpen(run) || (known ? known.status !== run.status : run.start_time > taken)
        );
      })
      .map(run => run.run_id);
    if (!moved.length) {
      return curves;
    }
    let next = curves;
    for (const metric of metrics) {
      const fresh = await readCurves(client, moved, metric);
      const ids = new Set(fresh.map(curve => curve.run_id));
      next = [...next.filter(c => c.metric !== metric || !ids.has(c.run_id)), ...fresh];
    }
    return next;
  }

  private _hear(_: unknown, { message }: { message: TrackingMessage }): void {
    if (!this._model.isLive || message.store !== this._model.payload.store) {
      return;
    }
    const ids = new Set(this._model.runs.map(run => run.run_id));
    const metrics = message.metrics.filter(metric => ids.has(metric.run_id));
    if (metrics.length) {
      this._model.renew(withLogged(this._model.payload.snapshot, metrics));
    }
    if (
      message.runs.some(run => ids.has(run.run_id)) ||
      !this._model.payload.query.runs
    ) {
      void this._poll.refresh();
    }
  }

  private _sync(): void {
    const isOn = this._isSeen && this._model.isLive;
    if (isOn !== this._isOn) {
      this._isOn = isOn;
      void (isOn ? this._start() : this._poll.stop());
    }
  }

  // What was read just now is not read again while its charts are being drawn.
  private _start(): Promise<void> {
    const { query, snapshot } = this._model.payload;
    const wanted = query.runs?.length ?? query.max_runs;
    const isWhole =
      snapshot.runs.length >= Math.min(wanted, snapshot.total ?? Infinity);
    const age = Math.max(0, Date.now() - snapshot.taken);
    const interval = isWhole ? Math.max(0, INTERVAL - age) : 0;
    return this._poll.schedule({ interval, phase: 'started' });
  }

  private readonly _poll: Poll;
  private _isSeen = false;
  private _isOn = false;
}

/** A snapshot with metrics put in as a kernel logged them. */
function withLogged(
  snapshot: Snapshot,
  logged: readonly TrackingMessage['metrics'][number][]
): Snapshot {
  const runs = snapshot.runs.map(run => {
    const own = logged.filter(metric => metric.run_id === run.run_id);
    const metrics = new Map(Object.entries(run.metrics));
    for (const { key, value } of own) {
      metrics.set(key, { ...metrics.get(key), last: value });
    }
    return own.length ? { ...run, metrics: Object.fromEntries(metrics) } : run;
  });
  const curves = snapshot.curves.map(curve => {
    const own = logged.filter(m => m.run_id === curve.run_id && m.key === curve.metric);
    const points = own.map(
      m =>
        [m.step, m.timestamp, m.value] as Snapshot['curves'][number]['points'][number]
    );
    return own.length
      ? { ...curve, points: thinned([...curve.points, ...points], POINTS * 2) }
      : curve;
  });
  return { ...snapshot, taken: Date.now(), runs, curves };
}

// Runs stay where a person saw them; new ones come last.
function inOrder(runs: ComparedRun[], before: readonly ComparedRun[]): ComparedRun[] {
  const place = new Map(before.map((run, i) => [run.run_id, i]));
  const at = (run: ComparedRun) => place.get(run.run_id) ?? before.length;
  return runs.sort((a, b) => at(a) - at(b));
}
