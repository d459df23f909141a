// Generated from schema/wire by `jlpm wire`; do not edit.

export type Value = number | ('NaN' | 'Infinity' | '-Infinity');
/**
 * [row, name, digest, context].
 *
 * @minItems 4
 * @maxItems 4
 */
export type DatasetOfRun = [number, string, string, string | null];
/**
 * [row, model_id, name].
 *
 * @minItems 3
 * @maxItems 3
 */
export type ModelOfRun = [number, string, string];

/**
 * Answer of POST stores/ID/mlflow/provebook/search-columns: many runs, column by column; lists with an item a run are in the order of the search.
 */
export interface Columns {
  /**
   * How many runs fit.
   */
  total: number;
  run_id: string[];
  name: string[];
  experiment_id: string[];
  status: ('RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED')[];
  /**
   * Milliseconds since 1970.
   */
  start_time: (number | null)[];
  end_time: (number | null)[];
  metrics: NumberColumn[];
  params: TextColumn[];
  /**
   * Without MLflow's own that no column shows.
   */
  tags: TextColumn[];
  datasets: DatasetOfRun[];
  models: ModelOfRun[];
}
export interface NumberColumn {
  key: string;
  values: Value[];
  /**
   * Places of the runs that have a value; absent where all do.
   */
  rows?: number[];
}
export interface TextColumn {
  key: string;
  /**
   * Places in `texts`.
   */
  values: number[];
  /**
   * Places of the runs that have a value; absent where all do.
   */
  rows?: number[];
  texts: string[];
}
