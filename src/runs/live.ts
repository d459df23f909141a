import type { IDisposable } from '@lumino/disposable';
import { idIsOneOf, type Run } from '../mlflow';
import { StoreChanges, type ProvebookApi } from '../session';
import type { RunList } from './list';

const PAUSE = 1000; // between two looks at least

/**
 * Keeps the list current with what other processes write, while it is seen.
 *
 * A SQLite store tells when it changed (a long poll); others are asked every `interval`
 * milliseconds. Either way three small searches find what is new.
 */
export class LiveWatch implements IDisposable {
  constructor(
    private readonly _list: RunList,
    api: ProvebookApi,
    /** Called when the store fails by itself, and when it answers again. */
    onStore?: () => void
  ) {
    // The list shows the failures of what a person asked for; the store's line these.
    this._changes = new StoreChanges(api, {
      look: signal => this._look(signal),
      pause: PAUSE,
      interval: () => this.interval,
      onStore
    });
    _list.changed.connect(this._onList, this);
  }

  /** Milliseconds between polls where a store cannot tell; 0 for none. */
  interval = 5000;

  get isActive(): boolean {
    return this._isActive;
  }

  /** Whether anybody sees the list; nothing is asked while nobody does. */
  set isActive(value: boolean) {
    if (value !== this._isActive) {
      this._isActive = value;
      this._restart();
    }
  }

  /** Something happened: look soon, without waiting for the next turn. */
  poke(): void {
    this._changes.poke();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._list.changed.disconnect(this._onList, this);
    this._changes.follow(null);
  }

  private _onList(): void {
    if (this._list.target !== this._watched) {
      this._restart();
    }
  }

  private _restart(): void {
    this._watched = this._list.target;
    const isOn = this._isActive && !this._isDisposed;
    this._changes.follow(isOn ? (this._watched?.storeId ?? null) : null);
  }

  private async _look(signal: AbortSignal): Promise<void> {
    const { target, filter, runs, staleIds } = this._list;
    if (!target || this._list.isLoading || this._list.isFilterWrong) {
      return;
    }
    if (this._list.error !== null || !this._list.isLoaded) {
      await this._list.reload(); // the store may be back
      return;
    }
    const ask = async (condition: string, maxResults: number): Promise<Run[]> => {
      const all = filter ? `${condition} AND ${filter}` : condition;
      const query = { experimentIds: [target.experimentId], filter: all, maxResults };
      return (await target.client.searchRuns(query, signal)).items;
    };
    // What a kernel announced says nothing of runs that others began before it.
    const { read } = this._list;
    const newest = read.reduce((time, run) => Math.max(time, run.start), 0);
    const latest = read.reduce((time, run) => Math.max(time, run.end ?? 0), newest);
    const known = new Set(runs.map(run => run.id));
    const begun = await ask(`attributes.start_time >= ${newest}`, 50);
    const ended = await ask(`attributes.end_time > ${latest}`, 100);
    const seen = [...begun, ...ended];
    const stale = staleIds.filter(id => !seen.some(run => run.id === id)).slice(0, 100);
    if (stale.length) {
      seen.push(...(await ask(idIsOneOf(stale), 100)));
    }
    if (target !== this._list.target) {
      return;
    }
    if (seen.some(run => !known.has(run.id))) {
      await this._list.refresh(signal);
    } else if (seen.length) {
      this._list.update(seen);
    }
  }

  private readonly _changes: StoreChanges;
  private _isActive = false;
  private _isDisposed = false;
  private _watched: RunList['target'] = null;
}
