// Generated from schema/wire by `jlpm wire`; do not edit.

export type RunStatus = 'RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED';

/**
 * Content of the iopub message `provebook_tracking`: what a kernel's MLflow is doing now. Sent while a cell runs, at most ten times a second.
 */
export interface TrackingMessage {
  version: 1;
  /**
   * Id of the kernel's tracking URI: see provebook/shared/uri.py.
   */
  store: string;
  /**
   * Where the next run goes, if known.
   */
  experiment: Experiment | null;
  /**
   * Ids of the runs open in this kernel, innermost last.
   */
  active: string[];
  /**
   * Runs begun, ended or renamed since the last message.
   */
  runs: TrackedRun[];
  /**
   * Metrics logged since the last message, oldest first; a long burst is thinned, never its last value a key.
   */
  metrics: LoggedMetric[];
}
export interface Experiment {
  experiment_id: string;
  name: string;
}
export interface TrackedRun {
  run_id: string;
  experiment_id: string;
  name: string;
  status: RunStatus;
  /**
   * Milliseconds since 1970.
   */
  start_time: number;
  end_time: number | null;
  parent_run_id: string | null;
  notebook_path: string | null;
  cell_id: string | null;
  execution_count: number | null;
}
export interface LoggedMetric {
  run_id: string;
  key: string;
  value: number | ('NaN' | 'Infinity' | '-Infinity');
  step: number;
  timestamp: number;
}
