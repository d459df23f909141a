import type { IStateDB } from '@jupyterlab/statedb';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { columnOf, isOpen, type Column, type Run, type Sort } from '../mlflow';
import type { ITrackingSession } from '../session';
import type { TrackingMessage } from '../wire';
import { ActiveRuns } from './active';
import { announcedRuns } from './announced';
import { Choices } from './choices';
import { defaultColumns } from './columns';
import { Detail } from './detail';
import { Experiments } from './experiments';
import { RunList } from './list';
import { LiveWatch } from './live';

/** What the tab `Runs` shows: joins the session with experiments, list and live watch. */
export class RunsModel implements IDisposable {
  constructor(
    readonly session: ITrackingSession,
    state: IStateDB | null
  ) {
    this._choices = new Choices(state);
    this.active = new ActiveRuns(session);
    this._detail = new Detail(this.list, this.active, () => this._changed.emit());
    this.live = new LiveWatch(
      this.list,
      session.stores.api,
      () => void session.stores.refresh()
    );
    session.changed.connect(this._follow, this);
    this.experiments.changed.connect(this._follow, this);
    session.kernels.messaged.connect((_, { message }) => this._hear(message));
    this.list.changed.connect(this._onList, this);
    void this._restore();
  }

  readonly list = new RunList();
  readonly experiments = new Experiments();
  readonly active: ActiveRuns;
  readonly live: LiveWatch;

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Whether anybody sees the tab; the first time brings the stores. */
  set isSeen(value: boolean) {
    this._isSeen = value;
    this.live.isActive = value && this._isLive;
    if (value) {
      this._open();
    }
  }

  /** Whether what other processes write is looked for by itself (a setting). */
  set isLive(value: boolean) {
    this._isLive = value;
    this.live.isActive = value && this._isSeen;
  }

  /** The columns on screen: chosen ones, else those that tell these runs apart. */
  get columns(): readonly Column[] {
    const ids = this._choices.columns(this._key) ?? this._default;
    return ids.map(columnOf).filter(column => column !== null);
  }

  get hasChosenColumns(): boolean {
    return this._choices.columns(this._key) !== undefined;
  }

  /** Choose the columns of this experiment; null goes back to the proposed ones. */
  setColumns(ids: readonly string[] | null): void {
    this._choices.setColumns(this._key, ids);
    if (!ids) {
      this._default = defaultColumns(this.list.runs);
    }
    this._changed.emit();
  }

  setSort(sort: Sort): void {
    this._choices.setSort(this._key, sort);
    this.list.setSort(sort);
  }

  /** Ids of the ticked runs. */
  get selected(): ReadonlySet<string> {
    return this._selected;
  }

  select(ids: Iterable<string>): void {
    this._selected = new Set(ids);
    this._changed.emit();
  }

  /** Tick a run, or take its tick away. */
  toggleSelected(id: string): void {
    const next = new Set(this._selected);
    if (!next.delete(id)) {
      next.add(id);
    }
    this.select(next);
  }

  /** The run whose details are shown. */
  get detail(): Run | null {
    return this._detail.run;
  }

  showDetail(run: Run | null): void {
    if (run) {
      this._detail.show(run, this.session.client);
    } else {
      this._detail.close();
    }
  }

  /** Show a run of any experiment with its details, pinning it where it is elsewhere. */
  async reveal(storeId: string, experimentId: string, runId: string): Promise<void> {
    const target = this.list.target;
    if (target?.storeId !== storeId || target.experimentId !== experimentId) {
      this.session.pin({ storeId, experimentId });
    }
    await this._detail.find(runId, this.session.stores.client(storeId));
  }

  /** Ask stores, experiments and runs again. */
  async refresh(): Promise<void> {
    await Promise.all([this.session.stores.refresh(), this.experiments.load()]);
    await this.list.reload();
  }

  /** End a run that nothing works on any more. */
  async endRun(run: Run): Promise<void> {
    if (this.active.current?.id === run.id) {
      await this.active.end();
    } else if (isOpen(run)) {
      await this.session.client?.endRun(run.id, 'KILLED', Date.now());
    }
    await this.list.reload();
  }

  get isDisposed(): boolean {
    return this.list.isDisposed;
  }

  dispose(): void {
    this.live.dispose();
    this.list.dispose();
    Signal.clearData(this);
  }

  private _open(): void {
    if (!this._wasSeen) {
      this._wasSeen = true;
      void this.session.stores.refresh();
    }
    this._follow();
  }

  // The list is about the pinned or the kernel's experiment, else about the likeliest.
  private _follow(): void {
    if (!this._isSeen) {
      return; // nothing is asked of a store while nobody looks
    }
    const { client, store, experimentId, notebookName } = this.session;
    this.experiments.setClient(client);
    const known = this.experiments;
    if (
      experimentId &&
      !known.get(experimentId) &&
      known.isLoaded &&
      this._missed !== experimentId
    ) {
      this._missed = experimentId; // just made by the kernel
      void known.load();
    }
    const likely = known.byName(notebookName) ?? known.all[0];
    const id = experimentId ?? likely?.id;
    if (!client || !store || !id) {
      this.list.setTarget(null);
      return;
    }
    const key = `${store.id}:${id}`;
    if (key !== this._key) {
      this._key = key;
      this._selected = new Set();
      this._detail.close();
      this._applySort();
      this.list.setTarget({ client, storeId: store.id, experimentId: id });
    }
    this._changed.emit();
  }

  private _hear(message: TrackingMessage): void {
    const target = this.list.target;
    if (message.store !== target?.storeId) {
      return;
    }
    const runs = announcedRuns(message, this.active, this.list).filter(
      run => run.experimentId === target.experimentId
    );
    if (runs.length) {
      this.list.update(runs, false);
    }
    if (message.runs.length) {
      this.live.poke();
    }
  }

  private _onList(): void {
    if (this.list.isLoaded && this._answered !== this._key) {
      this._answered = this._key; // the first answer tells that the store's worker runs
      void this.session.stores.refresh();
    }
    if (this.list.isLoaded && !this.hasChosenColumns) {
      const ids = defaultColumns(this.list.runs.slice(0, 200));
      // Columns come with new keys, but never jump while values arrive.
      const isNew = ids.some(id => !this._default.includes(id));
      if (isNew || this._defaultKey !== this._key) {
        this._default = ids;
        this._defaultKey = this._key;
      }
    }
    this._changed.emit();
  }

  private async _restore(): Promise<void> {
    await this._choices.restore();
    this._applySort();
    this._changed.emit();
  }

  private _applySort(): void {
    const sort = this._choices.sort(this._key);
    if (sort) {
      this.list.setSort(sort);
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _choices: Choices;
  private readonly _detail: Detail;
  private _default: readonly string[] = [];
  private _defaultKey = '';
  private _key = '';
  private _selected: ReadonlySet<string> = new Set();
  private _missed: string | null = null;
  private _isSeen = false;
  private _wasSeen = false;
  private _isLive = true;
  private _answered = '';
}
