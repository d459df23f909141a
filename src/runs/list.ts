import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import {
  filterProblem,
  MlflowError,
  WHEN,
  type Page,
  type Run,
  type Sort
} from '../mlflow';
import { Ancestors } from './ancestors';
import { Announced } from './announced';
import { DEFAULT_SORT, orderBy, sortRuns } from './columns';
import { MORE, PAGE, RELOAD, searchAll, searchPage, type ListTarget } from './paging';
import { AwaitedRequest } from './request';
import { treeRows, type RunRow } from './tree';
import { withoutVerifications, type Told } from './verifications';

const FEW = 20; // rows, when more are loaded by themselves

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
    return this._request.isUnderWay;
  }

  /** Why the last request failed; null after one that did not. */
  get error(): unknown {
    return this._request.error;
  }

  /** Whether the filter, as it is, can find nothing: its own fault, not the store's. */
  get isFilterWrong(): boolean {
    const { error } = this._request;
    const isRefused = error instanceof MlflowError && error.isBadRequest;
    return filterProblem(this._filter) !== null || isRefused;
  }

  get hasMore(): boolean {
    return this._next !== null;
  }

  /** Whether the first page has been shown. */
  get isLoaded(): boolean {
    return this._isLoaded;
  }

  /** Loaded runs in sorted order, without those of verifications unless they are wanted. */
  get runs(): readonly Run[] {
    return this._told.shown;
  }

  /** How many loaded runs of verifications are not shown. */
  get hidden(): number {
    return this._told.hidden;
  }

  get showsVerifications(): boolean {
    return this._showsVerifications;
  }

  set showsVerifications(value: boolean) {
    this._showsVerifications = value;
    this._show(this._runs);
  }

  get rows(): readonly RunRow[] {
    this._rows ??= treeRows(this.runs, this._ancestors.byId, this._collapsed);
    return this._rows;
  }

  /** Whether any run stands under another. */
  get isTree(): boolean {
    return this.rows.some(row => row.children > 0);
  }

  find(id: string): Run | undefined {
    return this._runs.find(run => run.id === id) ?? this._ancestors.byId.get(id);
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
    if (this._isLoaded && !this.hasMore && !this.isLoading) {
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
    const target = this._target;
    if (!target || filterProblem(this._filter)) {
      this._request.drop();
      this._changed.emit();
      return;
    }
    this._next = null; // its token belongs to another order or filter
    await this._request.start(async signal => {
      const page = await this._search(target, PAGE, null, signal);
      await this._adopt(page.items, target, signal);
      this._next = page.next;
      this._isLoaded = true;
      this._show(page.items);
    });
    // Where a page has verifications alone there is nothing to scroll to the next one.
    while (this.hidden > 0 && this.rows.length < FEW && this._next && !this.error) {
      const before = this._next;
      await this.more();
      if (this._next === before) {
        return; // another request has taken its place
      }
    }
  }

  /** Load the next page, if there is one and none is under way. */
  async more(): Promise<void> {
    const target = this._target;
    if (!target || !this._next || this.isLoading || this.error) {
      return;
    }
    await this._request.start(async signal => {
      const page = await this._search(target, MORE, this._next, signal);
      await this._adopt(page.items, target, signal);
      const have = new Set(this._runs.map(run => run.id));
      this._next = page.next;
      this._show([...this._runs, ...page.items.filter(run => !have.has(run.id))]);
    });
  }

  /** Give up the request under way; what is loaded stays. */
  cancel(): void {
    this._request.cancel();
  }

  /** Search again what is on screen; nothing that a person waits for. */
  async refresh(signal: AbortSignal): Promise<void> {
    const target = this._target;
    if (!target || !this._isLoaded || this.isLoading) {
      return;
    }
    const size = Math.min(Math.max(this._runs.length, PAGE), RELOAD);
    const page = await this._search(target, size, null, signal);
    await this._adopt(page.items, target, signal);
    if (this._target !== target || this.isLoading) {
      return; // a person's own request has overtaken the answer
    }
    this._request.forgive();
    const fresh = new Set(page.items.map(run => run.id));
    const rest = page.next === null ? [] : this._runs.slice(size);
    if (!rest.length) {
      this._next = page.next;
    }
    this._show([...page.items, ...rest.filter(run => !fresh.has(run.id))]);
  }

  /**
   * Put in runs as known from elsewhere. Those on screen are replaced; others come to their
   * place where the list has it: newest first, with no filter. Not `isWhole`: told by a
   * kernel, to be read from the store yet.
   */
  update(runs: readonly Run[], isWhole = true): void {
    if (isWhole) {
      this._announced.settle(runs);
    } else {
      this._announced.add(runs);
    }
    this._ancestors.renew(runs);
    const byId = new Map(runs.map(run => [run.id, run]));
    const next = this._runs.map(run => byId.get(run.id) ?? run);
    this._runs.forEach(run => byId.delete(run.id));
    next.unshift(...[...byId.values()].filter(run => this._hasPlace(run)));
    const isLonger = next.length > this._runs.length;
    const isComplete = this._isLoaded && !this.hasMore;
    const mayMove = isLonger || (isComplete && !this._isNewestFirst);
    this._show(mayMove ? sortRuns(next, this._sort) : next);
  }

  /** The loaded runs that the store told of: not those that only a kernel announced. */
  get read(): readonly Run[] {
    return this._announced.read(this._runs);
  }

  /** Whether a kernel told of a run that no search has found yet. */
  isUnread(id: string): boolean {
    return this._announced.has(id);
  }

  /** Ids of the loaded runs that the store may know better, the least known first. */
  get staleIds(): string[] {
    return this._announced.stale(this._runs);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._request.cancel();
    Signal.clearData(this);
  }

  private async _search(
    target: ListTarget,
    maxResults: number,
    pageToken: string | null,
    signal: AbortSignal
  ): Promise<Page<Run>> {
    const order = orderBy(this._sort);
    if (order) {
      const page = { orderBy: order, maxResults, pageToken };
      return searchPage(target, this._filter, page, signal);
    }
    const { items, next } = await searchAll(target, this._filter, signal);
    return { items: sortRuns(items, this._sort), next };
  }

  private async _adopt(
    found: readonly Run[],
    target: ListTarget,
    signal: AbortSignal
  ): Promise<void> {
    this._announced.settle(found);
    await this._ancestors.adopt(found, this._runs, target, signal);
  }

  private get _isNewestFirst(): boolean {
    return this._sort.column === WHEN && this._sort.descending;
  }

  // Whether a run that was not loaded belongs among those that are.
  private _hasPlace(run: Run): boolean {
    const oldest = this.hasMore ? (this._runs.at(-1)?.start ?? 0) : -Infinity;
    return (
      this._isLoaded &&
      this._isNewestFirst &&
      !this._filter &&
      run.experimentId === this._target?.experimentId &&
      run.start >= oldest
    );
  }

  private _forget(): void {
    this._runs = [];
    this._told = { shown: [], hidden: 0 };
    this._ancestors.clear();
    this._announced.clear();
    this._rows = null;
    this._next = null;
    this._isLoaded = false;
  }

  private _show(runs: readonly Run[]): void {
    this._runs = runs;
    this._told = this._showsVerifications
      ? { shown: runs, hidden: 0 }
      : withoutVerifications(runs, this._ancestors.byId);
    this._rows = null;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _request = new AwaitedRequest(() => this._changed.emit());
  private readonly _ancestors = new Ancestors();
  private readonly _announced = new Announced();
  private readonly _collapsed = new Set<string>();
  private _target: ListTarget | null = null;
  private _filter = '';
  private _sort: Sort = DEFAULT_SORT;
  private _runs: readonly Run[] = [];
  private _told: Told = { shown: [], hidden: 0 };
  private _showsVerifications = false;
  private _rows: RunRow[] | null = null;
  private _next: string | null = null;
  private _isLoaded = false;
  private _isDisposed = false;
}
