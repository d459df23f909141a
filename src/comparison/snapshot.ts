import type { Metric, Run } from '../mlflow';
import type { ComparedRun, Value } from '../wire/comparison';

/** A run as a comparison's output holds it, over what it held before. */
export function comparedRun(run: Run, before?: ComparedRun): ComparedRun {
  const names = new Map(before?.models.map(model => [model.model_id, model.name]));
  return {
    run_id: run.id,
    name: run.name,
    experiment_id: run.experimentId,
    status: run.status,
    start_time: run.start,
    end_time: run.end,
    params: Object.fromEntries(run.params),
    metrics: Object.fromEntries(
      [...run.metrics].map(([key, metric]) => [key, span(metric, before?.metrics[key])])
    ),
    tags: Object.fromEntries(
      [...run.tags].filter(([key]) => !key.startsWith('mlflow.'))
    ),
    models: run.models.map(id => ({ model_id: id, name: names.get(id) ?? id })),
    datasets: run.datasets.map(({ name, digest, context }) => ({
      name,
      digest,
      context
    }))
  };
}

/** A number as JSON can hold it. */
export function wireValue(value: number): Value {
  return Number.isFinite(value) ? value : (String(value) as Value);
}

type Span = ComparedRun['metrics'][string];

// The ends of a history widen with each newer value.
function span(metric: Metric, before: Span | undefined): Span {
  const last = wireValue(metric.value);
  if (before?.min === undefined || before.max === undefined) {
    return { last };
  }
  const widen = (pick: typeof Math.min, end: Value) =>
    Number.isFinite(metric.value) ? wireValue(pick(Number(end), metric.value)) : end;
  return { last, min: widen(Math.min, before.min), max: widen(Math.max, before.max) };
}
