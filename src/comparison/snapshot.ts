import { isMlflowTag, isShownTag, toNumber, type Run } from '../mlflow';
import type { ComparedRun, Comparison, Value } from '../wire';
import { own } from './data/own';
import { scrubbed } from './scrub';

const MOST = 1000; // runs that an output holds, as provebook/compare/snapshot.py has it

/** A run as a comparison's output holds it, over what it held before. */
export function comparedRun(run: Run, before?: ComparedRun): ComparedRun {
  const names = new Map(before?.models.map(model => [model.model_id, model.name]));
  return {
    run_id: run.id,
    name: scrubbed(run.name),
    experiment_id: run.experimentId,
    status: run.status,
    start_time: run.start,
    end_time: run.end,
    params: Object.fromEntries([...run.params].map(scrubbedPair)),
    metrics: Object.fromEntries(
      [...run.metrics].map(([key, metric]) => {
        const last = wireValue(metric.value);
        return [key, { last, ...widened(last, before && own(before.metrics, key)) }];
      })
    ),
    tags: Object.fromEntries(
      [...run.tags]
        .filter(([key]) => !isMlflowTag(key) || isShownTag(key))
        .map(scrubbedPair)
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

/** The ends of a history that were known, widened by a newer value; empty where none were. */
function widened(
  last: Value,
  before: ComparedRun['metrics'][string] | undefined
): { min?: Value; max?: Value } {
  if (before?.min === undefined || before.max === undefined) {
    return {};
  }
  const value = toNumber(last);
  const widen = (pick: typeof Math.min, end: Value) =>
    Number.isFinite(value) ? wireValue(pick(toNumber(end), value)) : end;
  return { min: widen(Math.min, before.min), max: widen(Math.max, before.max) };
}

/** A run with the ends of its histories as they were known. */
export function withEnds(
  run: ComparedRun,
  known: ComparedRun['metrics'] | undefined
): ComparedRun {
  if (!known) {
    return run;
  }
  const metrics = Object.entries(run.metrics).map(([key, metric]) => [
    key,
    { ...metric, ...widened(metric.last, known[key]) }
  ]);
  return { ...run, metrics: Object.fromEntries(metrics) };
}

/** A comparison as the output may hold it: with the first runs, where they are very many. */
export function savable(payload: Comparison): Comparison {
  const { snapshot, view } = payload;
  if (snapshot.runs.length <= MOST) {
    return payload;
  }
  const runs = snapshot.runs.filter(
    (run, i) => i < MOST || run.run_id === view.baseline
  );
  const kept = new Set(runs.map(run => run.run_id));
  return {
    ...payload,
    snapshot: {
      ...snapshot,
      total: Math.max(snapshot.total ?? 0, snapshot.runs.length),
      runs,
      curves: snapshot.curves.filter(curve => kept.has(curve.run_id))
    }
  };
}

function scrubbedPair([key, text]: readonly [string, string]): [string, string] {
  return [key, scrubbed(text)];
}
