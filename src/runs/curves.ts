import { TAG, type LoggedMetric, type TrackedRun } from '../wire';
import { thinned, type Metric, type Run } from '../mlflow';

export interface Point {
  step: number;
  value: number;
}

const MOST = 400;

/** The curve of one metric in the order it was logged; long ones are thinned. */
export class Curve {
  get points(): readonly Point[] {
    return this._points;
  }

  get last(): Point | undefined {
    return this._points.at(-1);
  }

  push(step: number, value: number): void {
    const last = this.last;
    if (last?.step === step && Object.is(last.value, value)) {
      return;
    }
    this._points.push({ step, value });
    this._points = thinned(this._points, MOST);
  }

  /** Put a history from the store before what came live. */
  prepend(history: readonly Metric[]): void {
    const live = this._points;
    const first = live[0]?.step ?? Infinity;
    this._points = [];
    history
      .map(m => ({ step: Number(m.step), value: m.value }))
      .filter(point => point.step < first)
      .concat(live)
      .forEach(point => this.push(point.step, point.value));
  }

  private _points: Point[] = [];
}

/** A run as the kernel tells of it, over what is known of it already. */
export function mergeTracked(tracked: TrackedRun, known: Run | undefined): Run {
  const tags = new Map(known?.tags);
  const set = (key: string, value: string | number | null) =>
    value === null ? undefined : tags.set(key, String(value));
  set(TAG.notebookPath, tracked.notebook_path);
  set(TAG.cellId, tracked.cell_id);
  set(TAG.executionCount, tracked.execution_count);
  set(TAG.parent, tracked.parent_run_id);
  return {
    id: tracked.run_id,
    experimentId: tracked.experiment_id,
    name: tracked.name,
    status: tracked.status,
    start: tracked.start_time,
    end: tracked.end_time,
    artifactUri: known?.artifactUri ?? '',
    parent: tracked.parent_run_id,
    metrics: known?.metrics ?? new Map(),
    params: known?.params ?? new Map(),
    tags,
    datasets: known?.datasets ?? [],
    models: known?.models ?? []
  };
}

/** A run with logged metrics put in. */
export function withMetrics(run: Run, logged: readonly LoggedMetric[]): Run {
  const metrics = new Map(run.metrics);
  for (const { key, value, step, timestamp } of logged) {
    metrics.set(key, { key, value: Number(value), step, timestamp });
  }
  return { ...run, metrics };
}
