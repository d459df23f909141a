import { TAG } from '../wire';
import { toNumber, toStep } from './json';
import type { Dataset, Experiment, LoggedModel, Metric, Run, RunStatus } from './types';

type Raw = Record<string, unknown>;

const STATUSES = new Set(['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED']);

export function parseExperiment(value: unknown): Experiment {
  const raw = object(value);
  return {
    id: text(raw.experiment_id),
    name: text(raw.name),
    artifactLocation: text(raw.artifact_location),
    updated: raw.last_update_time === undefined ? null : toNumber(raw.last_update_time)
  };
}

export function parseRun(value: unknown): Run {
  const raw = object(value);
  const info = object(raw.info);
  const data = object(raw.data);
  const tags = keyed(data.tags);
  const id = text(info.run_id ?? info.run_uuid);
  return {
    id,
    experimentId: text(info.experiment_id),
    name: text(info.run_name) || tags.get(TAG.runName) || id.slice(0, 8),
    status: parseStatus(info.status),
    start: toNumber(info.start_time ?? 0),
    end: info.end_time === undefined ? null : toNumber(info.end_time) || null,
    artifactUri: text(info.artifact_uri),
    parent: tags.get(TAG.parent) ?? null,
    metrics: new Map(
      list(data.metrics)
        .map(parseMetric)
        .map(m => [m.key, m])
    ),
    params: keyed(data.params),
    tags,
    datasets: list(object(raw.inputs).dataset_inputs).map(parseDataset),
    models: list(object(raw.outputs).model_outputs).map(m => text(object(m).model_id))
  };
}

export function parseMetric(item: unknown): Metric {
  const raw = object(item);
  // A store in a database keeps an infinite value as the largest number there is.
  const value = toNumber(raw.value);
  return {
    key: text(raw.key),
    value: Math.abs(value) === Number.MAX_VALUE ? value * Infinity : value,
    step: toStep(raw.step),
    timestamp: toNumber(raw.timestamp ?? 0)
  };
}

export function parseLoggedModel(value: unknown): LoggedModel {
  const raw = object(object(value).model ?? value);
  const info = object(raw.info);
  const tags = keyed(info.tags);
  return {
    id: text(info.model_id),
    name: text(info.name),
    status: text(info.status).replace('LOGGED_MODEL_', ''),
    ...modelFiles(tags.get(TAG.modelHistory) ?? tags.get(TAG.modelInfo))
  };
}

// Flavours and size stand in a tag, as JSON that any client may have written.
function modelFiles(
  history: string | undefined
): Pick<LoggedModel, 'flavors' | 'sizeBytes'> {
  try {
    const parsed: unknown = JSON.parse(history ?? 'null');
    const model = object(Array.isArray(parsed) ? parsed[0] : parsed);
    const size = toNumber(model.model_size_bytes);
    return {
      flavors: Object.keys(object(model.flavors)).filter(f => f !== 'python_function'),
      sizeBytes: Number.isFinite(size) ? size : null
    };
  } catch {
    return { flavors: [], sizeBytes: null };
  }
}

function parseDataset(value: unknown): Dataset {
  const raw = object(value);
  const dataset = object(raw.dataset);
  return {
    name: text(dataset.name),
    digest: text(dataset.digest),
    sourceType: text(dataset.source_type),
    context: keyed(raw.tags).get(TAG.dataContext) ?? null
  };
}

function parseStatus(value: unknown): RunStatus {
  return STATUSES.has(value as string) ? (value as RunStatus) : 'RUNNING';
}

function keyed(value: unknown): Map<string, string> {
  return new Map(
    list(value).map(item => [text(object(item).key), text(object(item).value)])
  );
}

function object(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
