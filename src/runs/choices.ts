import type { IStateDB } from '@jupyterlab/statedb';
import type { ReadonlyJSONObject } from '@lumino/coreutils';
import type { Sort } from '../mlflow';

const STATE = 'provebook:runs';

/** Columns and sort that a person chose for an experiment, kept from day to day. */
export class Choices {
  constructor(private readonly _state: IStateDB | null) {}

  /** Ids of the columns; undefined where none were chosen. */
  columns(key: string): readonly string[] | undefined {
    return this._columns.get(key);
  }

  /** Choose columns; null goes back to the proposed ones. */
  setColumns(key: string, ids: readonly string[] | null): void {
    if (ids) {
      this._columns.set(key, ids);
    } else {
      this._columns.delete(key);
    }
    void this._save();
  }

  sort(key: string): Sort | undefined {
    return this._sorts.get(key);
  }

  setSort(key: string, sort: Sort): void {
    this._sorts.set(key, sort);
    void this._save();
  }

  /** Read what was chosen before. */
  async restore(): Promise<void> {
    const saved = (await this._state?.fetch(STATE)) as Saved | undefined;
    for (const [key, ids] of Object.entries(saved?.columns ?? {})) {
      this._columns.set(key, ids);
    }
    for (const [key, sort] of Object.entries(saved?.sorts ?? {})) {
      this._sorts.set(key, sort);
    }
  }

  private async _save(): Promise<void> {
    await this._state?.save(STATE, {
      columns: Object.fromEntries(this._columns),
      sorts: Object.fromEntries(this._sorts)
    } as unknown as ReadonlyJSONObject);
  }

  private readonly _columns = new Map<string, readonly string[]>();
  private readonly _sorts = new Map<string, Sort>();
}

interface Saved {
  columns?: Record<string, string[]>;
  sorts?: Record<string, Sort>;
}
