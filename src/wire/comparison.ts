// Generated from schema/wire by `jlpm wire`; do not edit.

export type RunStatus = 'RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED';
export type Value = number | ('NaN' | 'Infinity' | '-Infinity');

/**
 * Output of MIME type application/vnd.provebook.comparison.v1+json: what to compare, how it is arranged, and the data as it was. No credential, no absolute path.
 */
export interface Comparison {
  version: 1;
  /**
   * Id of the store, see provebook/shared/uri.py.
   */
  store: string;
  query: Query;
  view: View;
  snapshot: Snapshot;
}
/**
 * Either run ids, or experiments with a filter: the latter takes new runs in while it is live.
 */
export interface Query {
  runs: string[] | null;
  experiments: {
    experiment_id: string;
    name: string;
  }[];
  filter: string;
  order_by: string[];
  max_runs: number;
}
/**
 * The arrangement. A column id is kind:key, as metric:rmse, param:depth, tag:stage, attribute:duration. Attributes: name, status, experiment, start_time, duration, model, dataset, cell.
 */
export interface View {
  /**
   * Metrics to show, in order; absent: all.
   */
  metrics?: string[];
  /**
   * Parameters to show, in order; absent: all.
   */
  params?: string[];
  hidden?: string[];
  pinned?: string[];
  sort?: {
    column: string;
    descending: boolean;
  };
  only_differences?: boolean;
  /**
   * Id of the run that others are held against.
   */
  baseline?: string | null;
  /**
   * Better end of a metric where its name does not tell.
   */
  directions?: {
    [k: string]: 'lower' | 'higher';
  };
  /**
   * Which value of a metric's history the table shows.
   */
  aggregate?: 'last' | 'best' | 'min' | 'max';
  group_by?: string | null;
  /**
   * Metric whose curves are drawn.
   */
  curve?: string | null;
  x_axis?: 'step' | 'time';
  /**
   * Weight of the past in an exponential mean.
   */
  smoothing?: number;
  log_scale?: boolean;
  scatter?: {
    x: string;
    y: string;
  };
  frozen?: boolean;
}
export interface Snapshot {
  /**
   * Milliseconds since 1970.
   */
  taken: number;
  /**
   * How many runs matched; null where that is not known.
   */
  total: number | null;
  /**
   * How many keys, and curves, were left out for their size.
   */
  omitted?: {
    metrics?: number;
    params?: number;
    tags?: number;
    curves?: number;
  };
  runs: ComparedRun[];
  curves: {
    run_id: string;
    metric: string;
    /**
     * [step, milliseconds since 1970, value] in order of steps; at most 320 unless asked for more.
     */
    points: [Value, Value, Value][];
  }[];
}
export interface ComparedRun {
  run_id: string;
  name: string;
  experiment_id: string;
  status: RunStatus;
  start_time: number;
  end_time: number | null;
  params: {
    [k: string]: string;
  };
  metrics: {
    [k: string]: {
      last: Value;
      min?: Value;
      max?: Value;
    };
  };
  /**
   * The user's tags, and provebook.* ones; no mlflow.* tag.
   */
  tags: {
    [k: string]: string;
  };
  models: {
    model_id: string;
    name: string;
  }[];
  datasets: {
    name: string;
    digest: string;
    context: string | null;
  }[];
}
