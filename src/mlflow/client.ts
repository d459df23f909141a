import { MlflowError } from './errors';
import { parseJson } from './json';
import { parseExperiment, parseLoggedModel, parseMetric, parseRun } from './parse';
import type { Experiment, LoggedModel, Metric, Page, Run, RunStatus } from './types';

/** Sends a request to a store; `path` is relative to the store's root. */
export type Transport = (path: string, init: RequestInit) => Promise<Response>;

export interface RunQuery {
  experimentIds: readonly string[];
  /** MLflow's filter syntax; empty for all. */
  filter?: string;
  orderBy?: readonly string[];
  maxResults?: number;
  pageToken?: string | null;
}

const API = 'api/2.0/mlflow';
const AJAX = 'ajax-api/2.0/mlflow';
const COLUMNS = 'provebook/search-columns';

/** MLflow's REST API over a transport; every call throws MlflowError or AbortError. */
export class MlflowClient {
  constructor(private readonly _transport: Transport) {}

  /** Experiments that are not deleted, the one changed last first. */
  async searchExperiments(
    options: { filter?: string; maxResults?: number; pageToken?: string | null } = {},
    signal?: AbortSignal
  ): Promise<Page<Experiment>> {
    const answer = await this._post(
      'experiments/search',
      {
        max_results: options.maxResults ?? 1000,
        order_by: ['last_update_time DESC'],
        filter: options.filter || undefined,
        page_token: options.pageToken || undefined
      },
      signal
    );
    return page(answer, 'experiments', parseExperiment);
  }

  async getExperiment(id: string, signal?: AbortSignal): Promise<Experiment> {
    const answer = await this._get(
      `${API}/experiments/get`,
      { experiment_id: id },
      signal
    );
    return parseExperiment(field(answer, 'experiment'));
  }

  async searchRuns(query: RunQuery, signal?: AbortSignal): Promise<Page<Run>> {
    const answer = await this._post(
      'runs/search',
      {
        experiment_ids: query.experimentIds,
        filter: query.filter || undefined,
        order_by: query.orderBy,
        max_results: query.maxResults ?? 100,
        page_token: query.pageToken || undefined
      },
      signal
    );
    return page(answer, 'runs', parseRun);
  }

  async getRun(id: string, signal?: AbortSignal): Promise<Run> {
    const answer = await this._get(`${API}/runs/get`, { run_id: id }, signal);
    return parseRun(field(answer, 'run'));
  }

  /**
   * Many runs, column by column, as Provebook's own worker tells them (ARCHITECTURE.md); null
   * where the store or its MLflow cannot.
   */
  async searchColumns(query: object, signal?: AbortSignal): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(query);
    try {
      return await this._send(COLUMNS, { method: 'POST', headers, body, signal });
    } catch (error) {
      if (error instanceof MlflowError && error.status === 404) {
        return null;
      }
      throw error;
    }
  }

  /** End a run that was left open; `end` in milliseconds since 1970. */
  async endRun(id: string, status: RunStatus, end: number): Promise<void> {
    await this._post('runs/update', { run_id: id, status, end_time: end });
  }

  /** At most `points` points a run of one metric's history, evenly over the steps. */
  async metricHistory(
    runIds: readonly string[],
    key: string,
    points = 320,
    signal?: AbortSignal
  ): Promise<Map<string, Metric[]>> {
    const query = new URLSearchParams({ metric_key: key, max_results: String(points) });
    runIds.forEach(id => query.append('run_ids', id));
    const path = `${AJAX}/metrics/get-history-bulk-interval`;
    const answer = await this._get(path, query, signal);
    const history = new Map<string, Metric[]>(runIds.map(id => [id, []]));
    for (const item of array(field(answer, 'metrics'))) {
      history.get(String(field(item, 'run_id')))?.push(parseMetric(item));
    }
    return history;
  }

  async getLoggedModel(id: string, signal?: AbortSignal): Promise<LoggedModel> {
    const path = `${API}/logged-models/${encodeURIComponent(id)}`;
    return parseLoggedModel(await this._get(path, {}, signal));
  }

  /** A file that a run has logged, as it is. */
  async artifact(runId: string, path: string, signal?: AbortSignal): Promise<Blob> {
    const query = new URLSearchParams({ run_uuid: runId, path }).toString();
    const response = await this._transport(`get-artifact?${query}`, { signal });
    if (!response.ok) {
      throw errorOf(response.status, await response.text());
    }
    return response.blob();
  }

  private _post(path: string, body: object, signal?: AbortSignal): Promise<unknown> {
    return this._send(`${API}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal
    });
  }

  private _get(
    path: string,
    query: Record<string, string> | URLSearchParams,
    signal?: AbortSignal
  ): Promise<unknown> {
    const text = new URLSearchParams(query).toString();
    return this._send(text ? `${path}?${text}` : path, { method: 'GET', signal });
  }

  private async _send(path: string, init: RequestInit): Promise<unknown> {
    const response = await this._transport(path, init);
    const text = await response.text();
    if (!response.ok) {
      throw errorOf(response.status, text);
    }
    try {
      return parseJson(text);
    } catch {
      throw new MlflowError(
        'BAD_ANSWER',
        'The store answered with something else than JSON.',
        null,
        502
      );
    }
  }
}

/** The error behind a failed answer; text that is no JSON gives only its status. */
export function errorOf(status: number, text: string): MlflowError {
  try {
    const raw = parseJson(text);
    const message = String(field(raw, 'message') || `HTTP ${status}`);
    const action = field(raw, 'action');
    const code = String(field(raw, 'error_code') ?? status);
    return new MlflowError(code, message, action ? String(action) : null, status);
  } catch {
    return new MlflowError(
      String(status),
      `The store answered with HTTP ${status}.`,
      null,
      status
    );
  }
}

function page<T>(answer: unknown, key: string, parse: (value: unknown) => T): Page<T> {
  const next = field(answer, 'next_page_token');
  return {
    items: array(field(answer, key)).map(parse),
    next: next ? String(next) : null
  };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
