import type { IDisposable } from '@lumino/disposable';
import { isAbort, type Run } from '../mlflow';
import type { ProvebookApi } from '../session/api';
import type { RunList } from './list';

const LEAST_PAUSE = 1000;
const MOST_PAUSE = 30_000;

/**
 * Keeps the list current with what other processes write, while it is seen.
 *
 * A SQLite store tells when it changed (a long poll); others are asked every `interval`
 * milliseconds. Either way three small searches find what is new.
 */
export class LiveWatch implements IDisposable {
  constructor(
    private readonly _list: RunList,
    private readonly _api: ProvebookApi,
    /** Called when the store fails by itself, and when it answers again. */
    private readonly _onStore: () => void = () => undefined
  ) {
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
    this._wake?.();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._list.changed.disconnect(this._onList, this);
    this._stop?.abort();
  }

  private _onList(): void {
    if (this._list.target !== this._watched) {
      this._restart();
    }
  }

  private _restart(): void {
    this._stop?.abort();
    this._watched = this._list.target;
    if (this._isActive && this._watched && !this._isDisposed) {
      this._stop = new AbortController();
      void this._loop(this._watched.storeId, this._stop.signal);
    }
  }

  private async _loop(storeId: string, signal: AbortSignal): Promise<void> {
    let token: string | null = null;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const before: string | null = token;
        const answer: { token: string | null; supported: boolean } = await this._next(
          storeId,
          token,
          signal
        );
        token = answer.token;
        if (token !== before || !answer.supported) {
          await this._look(signal);
        }
        if (failures) {
          this._onStore();
        }
        failures = 0;
        await this._pause(LEAST_PAUSE, signal, false);
      } catch (error) {
        if (signal.aborted || isAbort(error)) {
          return;
        }
        // The list shows the failures of what a person asked for; the store's line this one.
        failures += 1;
        this._onStore();
        token = null;
        await this._pause(
          Math.min(LEAST_PAUSE * 2 ** failures, MOST_PAUSE),
          signal,
          true
        );
      }
    }
  }

  // Resolves when it is time to look: a change, a poke, or the interval's end.
  private async _next(
    storeId: string,
    token: string | null,
    signal: AbortSignal
  ): Promise<{ token: string | null; supported: boolean }> {
    if (token === '') {
      await this._pause(this.interval || MOST_PAUSE, signal, true);
      return { token, supported: false };
    }
    const answer = await this._api.changes(storeId, token, signal);
    return answer.supported ? answer : { token: '', supported: false };
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
      seen.push(
        ...(await ask(`attributes.run_id IN (${stale.map(id => `'${id}'`)})`, 100))
      );
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

  private _pause(ms: number, signal: AbortSignal, canWake: boolean): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this._wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this._wake = canWake ? done : null;
    });
  }

  private _isActive = false;
  private _isDisposed = false;
  private _watched: RunList['target'] = null;
  private _stop: AbortController | null = null;
  private _wake: (() => void) | null = null;
}
