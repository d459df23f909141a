import type { MlflowClient, Run } from '../mlflow';
import type { ActiveRuns } from './active';
import type { RunList } from './list';

/** The run whose details are shown: as list and kernels know it, then as its store does. */
export class Detail {
  constructor(
    private readonly _list: RunList,
    private readonly _active: ActiveRuns,
    private readonly _changed: () => void
  ) {}

  get run(): Run | null {
    const id = this._run?.id;
    return (id && (this._list.find(id) ?? this._active.get(id))) || this._run;
  }

  /** Show a run, and read what the list or a kernel may not know of it. */
  show(run: Run, client: MlflowClient | null): void {
    this._run = run;
    this._changed();
    void this._read(run.id, client);
  }

  /** Show a run by its id, wherever it is: it is read once. */
  async find(id: string, client: MlflowClient): Promise<void> {
    const known = this._list.find(id);
    if (known) {
      this.show(known, client);
      return;
    }
    this._run = await client.getRun(id);
    this._adopt(this._run);
  }

  close(): void {
    this._run = null;
    this._changed();
  }

  private async _read(id: string, client: MlflowClient | null): Promise<void> {
    try {
      const run = await client?.getRun(id);
      if (run && this._run?.id === id) {
        this._run = run;
        this._adopt(run);
      }
    } catch (error) {
      console.warn('Provebook: the run could not be read', error);
    }
  }

  private _adopt(run: Run): void {
    // Reading one run is no search: others may have begun before it.
    this._list.update([run], !this._list.isUnread(run.id));
    this._changed();
  }

  private _run: Run | null = null;
}
