import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import {
  filterProblem,
  isAbort,
  isOpen,
  MlflowError,
  type MlflowClient,
  type Page,
  type Run
} from '../mlflow';
import { DEFAULT_SORT, orderBy, sortRuns, WHEN, type Sort } from './columns';
import { missingParents, treeRows, type RunRow } from './tree';

export const PAGE = 50; // more than a panel shows at once
const MORE = 500; // later pages: a person who scrolls wants many
const WHOLE = 1000; // MLflow's page when all runs are wanted
const RELOAD = 1000; // rows that a silent reload asks for at most

/** What the list is about. */
export interface ListTarget {
  client: MlflowClient;
  storeId: string;
  experimentId: string;
}

/** The runs of one experiment under a filter and a sort, loaded page by page. */
export class RunList implements IDisposable {
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get target(): ListTarget | null {
    return this._target;
  }

  get filter(): string {
    return this._filter;
  }

  get sort(): Sort {
    return this._sort;
  }

  /** A request that a person waits for is under way. */
  get isLoading(): boolean {
    return this._request !== null;
  }

  /** Why the last request failed; null after one that did not. */
  get error(): unknown {
    return this._error;
  }

  /** Whether the filter, as it is, can find nothing: its own fault, not the store's. */
  get isFilterWrong(): boolean {
    const isRefused = this._error instanceof MlflowError && this._error.isBadRequest;
    return filterProblem(this._filter) !== null || isRefused;
  }

  get hasMore(): boolean {
    return this._next !== null;
  }

  /** Whether the first page has been shown. */
  get isLoaded(): boolean {
    return this._isLoaded;
  }

  /** Loaded runs in sorted order. */
  get runs(): readonly Run[] {
    return this._runs;
  }

  get rows(): readonly RunRow[] {
    this._rows ??= treeRows(this._runs, this._ancestors, this._collapsed);
    return this._rows;
  }

  /** Whether any run stands under another. */
  get isTree(): boolean {
    return this.rows.some(row => row.children > 0);
  }

  find(id: string): Run | undefined {
    return this._runs.find(run => run.id === id) ?? this._ancestors.get(id);
  }

  setTarget(target: ListTarget | null): void {
    const same =
      target?.storeId === this._target?.storeId &&
      target?.experimentId === this._target?.experimentId;
    if (!same) {
      this._target = target;
      this._filter = '';
      this._forget();
      void this.reload();
    }
  }

  setFilter(filter: string): void {
    if (filter.trim() !== this._filter) {
      this._filter = filter.trim();
      void this.reload();
    }
  }

  setSort(sort: Sort): void {
    this._sort = sort;
    if (this._isLoaded && !this.hasMore && !this._request) {
      this._show(sortRuns(this._runs, sort));
    } else {
      void this.reload();
    }
  }

  toggle(id: string): void {
    if (!this._collapsed.delete(id)) {
      this._collapsed.add(id);
    }
    this._show(this._runs);
  }

  /** Search again from the top; what is on screen stays until the answer is there. */
  async reload(): Promise<void> {
    if (!this._target || filterProblem(this._filter)) {
      this._request?.abort();
      this._request = null;
      this._changed.emit();
      return;
    }
    this._next = null; // its token belongs to another order or filter
    await this._load(async signal => {
      const order = orderBy(this._sort);
      const page = order
        ? await this._search(order, PAGE, null, signal)
        : await this._all(signal);
      await this._adopt(page.items, signal);
      this._next = page.next;
      this._isLoaded = true;
      this._show(order ? page.items : sortRuns(page.items, this._sort));
    });
  }

  /** Load the next page, if there is one and none is under way. */
  async more(): Promise<void> {
    const order = orderBy(this._sort);
    if (!this._next || this._request || this._error || !order) {
      return;
    }
    await this._load(async signal => {
      const page = await this._search(order, MORE, this._next, signal);
      await this._adopt(page.items, signal);
      const have = new Set(this._runs.map(run => run.id));
      this._next = page.next;
      this._show([...this._runs, ...page.items.filter(run => !have.has(run.id))]);
    });
  }

  /** Give up the request under way; what is loaded stays. */
  cancel(): void {
    this._request?.abort();
  }

  /** Search again what is on screen; nothing that a person waits for. */
  async refresh(signal: AbortSignal): Promise<void> {
    const target = this._target;
    if (!target || !this._isLoaded || this._request) {
      return;
    }
    const order = orderBy(this._sort);
    if (!order) {
      const page = await this._all(signal);
      this._settle(target, () => this._show(sortRuns(page.items, this._sort)));
      return;
    }
    const size = Math.min(Math.max(this._runs.length, PAGE), RELOAD);
    const page = await this._search(order, size, null, signal);
    await this._adopt(page.items, signal);
    this._settle(target, () => {
      const fresh = new Set(page.items.map(run => run.id));
      const tail = this._runs.slice(size).filter(run => !fresh.has(run.id));
      if (this._runs.length <= size) {
        this._next = page.next;
      }
      this._show([...page.items, ...tail]);
    });
  }

  /**
   * Put in runs as known from elsewhere. Those on screen are replaced; others come to the
   * top where that is their place: newest first, with no filter. Not `isWhole`: told by a
   * kernel, to be read from the store yet.
   */
  update(runs: readonly Run[], isWhole = true): void {
    for (const { id } of runs) {
      if (isWhole) {
        this._unread.delete(id);
      } else {
        this._unread.add(id);
      }
    }
    const byId = new Map(runs.map(run => [run.id, run]));
    const isNewestFirst = this._sort.column === WHEN && this._sort.descending;
    const next = this._runs.map(run => {
      const newer = byId.get(run.id);
      byId.delete(run.id);
      return newer ?? run;
    });
    if (this._isLoaded && isNewestFirst && !this._filter) {
      const fresh = [...byId.values()].filter(
        r => r.experimentId === this._target?.experimentId
      );
      next.unshift(...fresh.sort((a, b) => b.start - a.start));
    }
    const isComplete = this._isLoaded && !this.hasMore;
    this._show(isComplete && !isNewestFirst ? sortRuns(next, this._sort) : next);
  }

  /** The loaded runs that the store told of: not those that only a kernel announced. */
  get read(): readonly Run[] {
    return this._runs.filter(run => !this._unread.has(run.id));
  }

  /** Whether a kernel told of a run that no search has found yet. */
  isUnread(id: string): boolean {
    return this._unread.has(id);
  }

  /** Ids of the loaded runs that the store may know better, the least known first. */
  get staleIds(): string[] {
    const shown = this._runs.filter(run => isOpen(run) || this._unread.has(run.id));
    const rank = (run: Run) => Number(!this._unread.has(run.id));
    return shown.sort((a, b) => rank(a) - rank(b)).map(run => run.id);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._request?.abort();
    Signal.clearData(this);
  }

  private async _load(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this._request?.abort();
    const request = new AbortController();
    this._request = request;
    this._error = null;
    this._changed.emit();
    try {
      await work(request.signal);
    } catch (error) {
      if (this._request === request && !isAbort(error)) {
        this._error = error;
      }
    }
    if (this._request === request) {
      this._request = null;
      this._changed.emit();
    }
  }

  private _search(
    order: string[],
    size: number,
    token: string | null,
    signal: AbortSignal
  ): Promise<Page<Run>> {
    const { client, experimentId } = this._target!;
    const query = {
      filter: this._filter,
      orderBy: order,
      maxResults: size,
      pageToken: token
    };
    return client.searchRuns({ experimentIds: [experimentId], ...query }, signal);
  }

  private async _all(signal: AbortSignal): Promise<Page<Run>> {
    const items: Run[] = [];
    let next: string | null = null;
    do {
      const page: Page<Run> = await this._search(
        ['attributes.start_time DESC'],
        WHOLE,
        next,
        signal
      );
      items.push(...page.items);
      next = page.next;
    } while (next);
    return { items, next: null };
  }

  // Parents that the search did not find are fetched, generation by generation.
  private async _adopt(items: readonly Run[], signal: AbortSignal): Promise<void> {
    items.forEach(run => this._unread.delete(run.id));
    const { client, experimentId } = this._target!;
    // The list on screen may be replaced by one that lacks the parents it knows.
    const loaded = new Map(this._runs.map(run => [run.id, run]));
    for (const { parent } of items) {
      let run = loaded.get(parent ?? '');
      while (run && !this._ancestors.has(run.id)) {
        this._ancestors.set(run.id, run);
        run = loaded.get(run.parent ?? '');
      }
    }
    const known = {
      has: (id: string) => this._ancestors.has(id) || this._orphaned.has(id)
    };
    let missing = missingParents(items, known);
    while (missing.length) {
      const ids = missing.slice(0, 100);
      const filter = `attributes.run_id IN (${ids.map(id => `'${id.replace(/[^\w-]/g, '')}'`).join(',')})`;
      const query = { experimentIds: [experimentId], filter, maxResults: ids.length };
      const page = await client.searchRuns(query, signal);
      page.items.forEach(run => this._ancestors.set(run.id, run));
      ids.forEach(id => this._ancestors.has(id) || this._orphaned.add(id));
      missing = [...missing.slice(100), ...missingParents(page.items, known)];
    }
  }

  private _settle(target: ListTarget, apply: () => void): void {
    // An answer that a person's own request has overtaken is dropped.
    if (this._target === target && !this._request) {
      this._error = null;
      apply();
    }
  }

  private _forget(): void {
    this._runs = [];
    this._ancestors.clear();
    this._orphaned.clear();
    this._unread.clear();
    this._rows = null;
    this._next = null;
    this._isLoaded = false;
  }

  private _show(runs: readonly Run[]): void {
    this._runs = runs;
    this._rows = null;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _ancestors = new Map<string, Run>();
  private readonly _orphaned = new Set<string>();
  private readonly _unread = new Set<string>();
  private readonly _collapsed = new Set<string>();
  private _target: ListTarget | null = null;
  private _filter = '';
  private _sort: Sort = DEFAULT_SORT;
  private _runs: readonly Run[] = [];
  private _rows: RunRow[] | null = null;
  private _next: string | null = null;
  private _request: AbortController | null = null;
  private _error: unknown = null;
  private _isLoaded = false;
  private _isDisposed = false;
}
