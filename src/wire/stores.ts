// Generated from schema/wire by `jlpm wire`; do not edit.

/**
 * Answer of GET provebook/stores. No URI in it has user-info.
 */
export interface StoreList {
  stores: Store[];
  /**
   * Id of the store that a notebook without a kernel uses.
   */
  default: string;
}
export interface Store {
  id: string;
  kind: 'sqlite' | 'postgresql' | 'mysql' | 'mssql' | 'http' | 'file' | 'other';
  /**
   * What to show: a path relative to the workspace, or host and database.
   */
  name: string;
  state: 'idle' | 'starting' | 'ready' | 'failed';
  error: StoreError | null;
  writable: boolean;
  /**
   * tab: MLflow's UI is served by the proxy; external: it opens at ui_url.
   */
  ui: 'tab' | 'external' | null;
  ui_url: string | null;
  /**
   * Of the MLflow that serves the store, once known.
   */
  mlflow_version: string | null;
}
export interface StoreError {
  error_code:
    | 'STORE_UNREACHABLE'
    | 'STORE_AUTH'
    | 'STORE_TIMEOUT'
    | 'STORE_MISSING'
    | 'STORE_READ_ONLY'
    | 'STORE_UNKNOWN'
    | 'SCHEMA_OLDER'
    | 'SCHEMA_NEWER'
    | 'WORKER_FAILED'
    | 'MLFLOW_MISSING'
    | 'MIGRATION_FAILED';
  /**
   * What is wrong, one sentence.
   */
  message: string;
  /**
   * What to do next, one sentence.
   */
  action: string;
}
