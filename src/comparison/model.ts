import { Signal, type ISignal } from '@lumino/signaling';
import type { ComparedRun, Comparison, View } from '../wire';
import { withEnds } from './snapshot';

/** One comparison on screen: what it compares, how it is arranged, and what is selected. */
export class ComparisonModel {
  constructor(payload: Comparison) {
    this._payload = payload;
    this._made = payload.snapshot.taken;
    this._selected = new Set();
  }

  /** Data, arrangement or selection is another. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** A person arranged something: what the output should keep. */
  get arranged(): ISignal<this, Comparison> {
    return this._arranged;
  }

  get payload(): Comparison {
    return this._payload;
  }

  get view(): View {
    return this._payload.view;
  }

  get runs(): readonly ComparedRun[] {
    return this._payload.snapshot.runs;
  }

  get baseline(): ComparedRun | null {
    return this.runs.find(run => run.run_id === this.view.baseline) ?? null;
  }

  /** Ids of runs that came after the comparison was made. */
  get added(): ReadonlySet<string> {
    return this._added;
  }

  /** Ids of the runs that stand out in all views; empty for all. */
  get selected(): ReadonlySet<string> {
    return this._selected;
  }

  select(ids: Iterable<string>): void {
    const next = new Set(ids);
    if (
      next.size === this._selected.size &&
      [...next].every(id => this._selected.has(id))
    ) {
      return;
    }
    this._selected = next;
    this._changed.emit();
  }

  /** Whether open runs move on and new ones come in. */
  get isLive(): boolean {
    return this._isLive && !this.view.frozen;
  }

  set isLive(value: boolean) {
    this._isLive = value;
    this._changed.emit();
  }

  /** Change the arrangement; it is kept in the output. */
  arrange(change: Partial<View>): void {
    this._payload = { ...this._payload, view: { ...this.view, ...change } };
    this._changed.emit();
    this._arranged.emit(this._payload);
  }

  /** Show newer data. Not an arrangement: a live tick never marks the notebook as changed. */
  renew(snapshot: Comparison['snapshot']): void {
    const known = new Set(this.runs.map(run => run.run_id));
    const { total } = this._payload.snapshot;
    // An output holds only the first of very many runs: the others are no news.
    const isPart = total === null || total > known.size;
    for (const run of snapshot.runs) {
      if (!known.has(run.run_id) && (!isPart || run.start_time > this._made)) {
        this._added.add(run.run_id);
      }
    }
    this._payload = { ...this._payload, snapshot };
    this._changed.emit();
  }

  /** Take in what the kernel has read since it gave the first of it; what is newer here stays. */
  complete({ snapshot }: Comparison): void {
    const { curves, runs } = this._payload.snapshot;
    const histories = new Map(snapshot.runs.map(run => [run.run_id, run.metrics]));
    const known = new Set(curves.map(curve => `${curve.run_id} ${curve.metric}`));
    this._payload = {
      ...this._payload,
      snapshot: {
        ...snapshot,
        ...this._payload.snapshot,
        runs: runs.map(run => withEnds(run, histories.get(run.run_id))),
        curves: [
          ...curves,
          ...snapshot.curves.filter(c => !known.has(`${c.run_id} ${c.metric}`))
        ]
      }
    };
    this._changed.emit();
  }

  /** Take over an output that somebody else wrote; its own one is no news. */
  replace(payload: Comparison): void {
    this._payload = payload;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _arranged = new Signal<this, Comparison>(this);
  private readonly _added = new Set<string>();
  private readonly _made: number;
  private _payload: Comparison;
  private _selected: ReadonlySet<string>;
  private _isLive = false;
}
