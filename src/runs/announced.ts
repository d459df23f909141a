import { isOpen, type Run } from '../mlflow';
import type { TrackingMessage } from '../wire';

/** Which runs of the list a kernel told of, and no search has found yet. */
export class Announced {
  has(id: string): boolean {
    return this._ids.has(id);
  }

  /** A kernel told of these. */
  add(runs: readonly Run[]): void {
    runs.forEach(run => this._ids.add(run.id));
  }

  /** A search found these. */
  settle(runs: readonly Run[]): void {
    runs.forEach(run => this._ids.delete(run.id));
  }

  clear(): void {
    this._ids.clear();
  }

  /** Those of the runs that the store told of. */
  read(runs: readonly Run[]): readonly Run[] {
    return runs.filter(run => !this.has(run.id));
  }

  /** Ids of those that the store may know better, the least known first. */
  stale(runs: readonly Run[]): string[] {
    const rank = (run: Run) => Number(!this.has(run.id));
    return runs
      .filter(run => isOpen(run) || this.has(run.id))
      .sort((a, b) => rank(a) - rank(b))
      .map(run => run.id);
  }

  private readonly _ids = new Set<string>();
}

/** The runs that a kernel's message is about, with what only the store told of them. */
export function announcedRuns(
  message: TrackingMessage,
  active: { get(id: string): Run | undefined },
  list: { find(id: string): Run | undefined }
): Run[] {
  const ids = new Set([...message.runs, ...message.metrics].map(item => item.run_id));
  return [...ids].flatMap(id => {
    const run = active.get(id);
    return run ? [{ ...run, ...storeOnly(list.find(id)) }] : [];
  });
}

// The kernel tells no parameters.
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
