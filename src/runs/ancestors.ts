import { idIsOneOf, type Run } from '../mlflow';
import type { ListTarget } from './paging';
import { missingParents } from './tree';

const IDS = 100; // ids in one filter

/** Parents that the search itself did not find, known by their ids. */
export class Ancestors {
  get byId(): ReadonlyMap<string, Run> {
    return this._byId;
  }

  /** Learn the parents of `found`: from the list on screen, else from the store. */
  async adopt(
    found: readonly Run[],
    shown: readonly Run[],
    target: ListTarget,
    signal: AbortSignal
  ): Promise<void> {
    this._keep(found, shown);
    await this._fetch(found, target, signal);
  }

  /** Take over what is newly known of parents. */
  renew(runs: readonly Run[]): void {
    for (const run of runs) {
      if (this._byId.has(run.id)) {
        this._byId.set(run.id, run);
      }
    }
  }

  clear(): void {
    this._byId.clear();
    this._orphaned.clear();
  }

  // The list on screen may be replaced by one that lacks the parents it knows.
  private _keep(found: readonly Run[], shown: readonly Run[]): void {
    const loaded = new Map(shown.map(run => [run.id, run]));
    for (const { parent } of found) {
      let run = loaded.get(parent ?? '');
      while (run && !this._byId.has(run.id)) {
        this._byId.set(run.id, run);
        run = loaded.get(run.parent ?? '');
      }
    }
  }

  // Generation by generation; what the store does not have is not asked for again.
  private async _fetch(
    found: readonly Run[],
    { client, experimentId }: ListTarget,
    signal: AbortSignal
  ): Promise<void> {
    const known = { has: (id: string) => this._byId.has(id) || this._orphaned.has(id) };
    let missing = missingParents(found, known);
    while (missing.length) {
      const ids = missing.slice(0, IDS);
      const filter = idIsOneOf(ids);
      const query = { experimentIds: [experimentId], filter, maxResults: ids.length };
      const page = await client.searchRuns(query, signal);
      page.items.forEach(run => this._byId.set(run.id, run));
      ids.forEach(id => this._byId.has(id) || this._orphaned.add(id));
      missing = [...missing.slice(IDS), ...missingParents(page.items, known)];
    }
  }

  private readonly _byId = new Map<string, Run>();
  private readonly _orphaned = new Set<string>();
}
