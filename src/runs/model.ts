import type { IStateDB } from '@jupyterlab/statedb';
import type { ReadonlyJSONObject } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { isOpen, type Run } from '../mlflow';
import type { TrackingSession } from '../session/session';
import type { TrackingMessage } from '../wire/tracking';
import { ActiveRuns } from './active';
import { columnOf, defaultColumns, type Column, type Sort } from './columns';
import { Experiments } from './experiments';
import { RunList } from './list';
import { LiveWatch } from './live';

const STATE = 'flowbook:runs';

/** What the tab `Runs` shows: joins the session with experiments, list and live watch. */
export class RunsModel implements IDisposable {
  constructor(
    readonly session: TrackingSession,
    private readonly _state: IStateDB | null
  ) {
    this.active = new ActiveRuns(session);
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
    const ids = this._chosen.get(this._key) ?? this._default;
    return ids.map(columnOf).filter(column => column !== null);
  }

  get hasChosenColumns(): boolean {
    return this._chosen.has(this._key);
  }

  /** Choose the columns of this experiment; null goes back to the proposed ones. */
  setColumns(ids: readonly string[] | null): void {
    if (ids) {
      this._chosen.set(this._key, ids);
    } else {
      this._chosen.delete(this._key);
      this._default = defaultColumns(this.list.runs);
    }
    void this._save();
    this._changed.emit();
  }

  setSort(sort: Sort): void {
    this._sorts.set(this._key, sort);
    this.list.setSort(sort);
    void this._save();
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
    const id = this._detail?.id;
    return (id && (this.list.find(id) ?? this.active.get(id))) || this._detail;
  }

  showDetail(run: Run | null): void {
    this._detail = run;
    this._changed.emit();
    if (run) {
      void this._readDetail(run.id);
    }
  }

  /** Show a run of any experiment with its details, pinning it where it is elsewhere. */
  async reveal(storeId: string, experimentId: string, runId: string): Promise<void> {
    const target = this.list.target;
    if (target?.storeId !== storeId || target.experimentId !== experimentId) {
      this.session.pin({ storeId, experimentId });
    }
    const client = this.session.stores.client(storeId);
    this.showDetail(this.list.find(runId) ?? (await client.getRun(runId)));
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

  // What the list or a kernel knows of a run may be less than the store does.
  private async _readDetail(id: string): Promise<void> {
    try {
      const run = await this.session.client?.getRun(id);
      if (run && this._detail?.id === id) {
        this._detail = run;
        // Reading one run is no search: others may have begun before it.
        this.list.update([run], !this.list.isUnread(id));
        this._changed.emit();
      }
    } catch (error) {
      console.warn('Flowbook: the run could not be read', error);
    }
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
      this._detail = null;
      const sort = this._sorts.get(key);
      if (sort) {
        this.list.setSort(sort);
      }
      this.list.setTarget({ client, storeId: store.id, experimentId: id });
    }
    this._changed.emit();
  }

  private _hear(message: TrackingMessage): void {
    const target = this.list.target;
    if (message.store !== target?.storeId) {
      return;
    }
    const ids = new Set([...message.runs, ...message.metrics].map(item => item.run_id));
    const runs = [...ids]
      .map(id => this.active.get(id))
      .filter(run => run !== undefined && run.experimentId === target.experimentId)
      // The kernel tells no parameters: keep what the store told.
      .map(run => ({ ...run!, ...storeOnly(this.list.find(run!.id)) }));
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
    const saved = (await this._state?.fetch(STATE)) as Saved | undefined;
    for (const [key, ids] of Object.entries(saved?.columns ?? {})) {
      this._chosen.set(key, ids);
    }
    for (const [key, sort] of Object.entries(saved?.sorts ?? {})) {
      this._sorts.set(key, sort);
    }
    const sort = this._sorts.get(this._key);
    if (sort) {
      this.list.setSort(sort);
    }
    this._changed.emit();
  }

  private async _save(): Promise<void> {
    await this._state?.save(STATE, {
      columns: Object.fromEntries(this._chosen),
      sorts: Object.fromEntries(this._sorts)
    } as unknown as ReadonlyJSONObject);
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _chosen = new Map<string, readonly string[]>();
  private readonly _sorts = new Map<string, Sort>();
  private _default: readonly string[] = [];
  private _defaultKey = '';
  private _key = '';
  private _selected: ReadonlySet<string> = new Set();
  private _detail: Run | null = null;
  private _missed: string | null = null;
  private _isSeen = false;
  private _wasSeen = false;
  private _isLive = true;
  private _answered = '';
}

interface Saved {
  columns?: Record<string, string[]>;
  sorts?: Record<string, Sort>;
}

function storeOnly(run: Run | undefined): Partial<Run> {
  return run
    ? {
        params: run.params,
        datasets: run.datasets,
        models: run.models,
        artifactUri: run.artifactUri
      }
    : {};
}
