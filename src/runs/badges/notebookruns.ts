import { Signal, type ISignal } from '@lumino/signaling';
import { tagIs, type MlflowClient, type Run } from '../../mlflow';
import { TAG, type TrackingMessage } from '../../wire';
import { mergeTracked, withMetrics } from '../curves';

const MOST_RUNS = 500;
const MOST_EXPERIMENTS = 100;

/** The runs that one notebook's cells made, from the store and from its kernel. */
export class NotebookRuns {
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get all(): Iterable<Run> {
    return this._runs.values();
  }

  /** Read what the store knows of the notebook at `path`; throws as the client does. */
  async load(client: MlflowClient, path: string): Promise<void> {
    const { items } = await client.searchExperiments({ maxResults: MOST_EXPERIMENTS });
    if (!items.length) {
      return;
    }
    const page = await client.searchRuns({
      experimentIds: items.map(experiment => experiment.id),
      filter: tagIs(TAG.notebookPath, path),
      orderBy: ['attributes.start_time DESC'],
      maxResults: MOST_RUNS
    });
    page.items
      .filter(run => !this._runs.has(run.id) && !run.tags.has(TAG.verify))
      .forEach(run => this._runs.set(run.id, run));
    this._changed.emit();
  }

  hear(message: TrackingMessage): void {
    for (const tracked of message.runs) {
      if (tracked.cell_id) {
        this._runs.set(
          tracked.run_id,
          mergeTracked(tracked, this._runs.get(tracked.run_id))
        );
      }
    }
    for (const metric of message.metrics) {
      const run = this._runs.get(metric.run_id);
      if (run) {
        this._runs.set(run.id, withMetrics(run, [metric]));
      }
    }
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _runs = new Map<string, Run>();
}
