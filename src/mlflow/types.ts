/** MLflow's entities as the views need them: parsed, with nothing of the wire left. */

export type RunStatus = 'RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED';

/** A step is an int64: beyond 2^53 it stays exact as a bigint. */
export type Step = number | bigint;

export interface Metric {
  key: string;
  value: number;
  step: Step;
  timestamp: number;
}

export interface Dataset {
  name: string;
  digest: string;
  sourceType: string;
  context: string | null;
}

export interface Experiment {
  id: string;
  name: string;
  artifactLocation: string;
  /** Milliseconds since 1970, null where the store does not say. */
  updated: number | null;
}

export interface Run {
  id: string;
  experimentId: string;
  name: string;
  status: RunStatus;
  /** Milliseconds since 1970. */
  start: number;
  end: number | null;
  artifactUri: string;
  parent: string | null;
  metrics: ReadonlyMap<string, Metric>;
  params: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, string>;
  datasets: readonly Dataset[];
  /** Ids of the logged models that the run made. */
  models: readonly string[];
}

export interface LoggedModel {
  id: string;
  name: string;
  status: string;
  flavors: readonly string[];
  sizeBytes: number | null;
}

export interface Page<T> {
  items: T[];
  /** Token of the next page, null after the last. */
  next: string | null;
}

/** The tags that Provebook's kernel half sets; see provebook/shared/tags.py. */
export const TAG = {
  notebookPath: 'provebook.notebook_path',
  cellId: 'provebook.cell_id',
  executionCount: 'provebook.execution_count',
  kernelId: 'provebook.kernel_id',
  notebookSha: 'provebook.notebook_sha256',
  parent: 'mlflow.parentRunId',
  runName: 'mlflow.runName'
} as const;

export function isOpen(run: Pick<Run, 'status'>): boolean {
  return run.status === 'RUNNING' || run.status === 'SCHEDULED';
}
