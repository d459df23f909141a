// Generated from schema/wire by `jlpm wire`; do not edit.

export type StoreKind = 'sqlite' | 'postgresql' | 'mysql' | 'mssql' | 'http' | 'file' | 'other';
export type StoreState = 'idle' | 'starting' | 'ready' | 'failed';
export type ErrorCode =
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
  kind: StoreKind;
  /**
   * What to show: a path relative to the workspace, or host and database.
   */
  name: string;
  state: StoreState;
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
  error_code: ErrorCode;
  /**
   * What is wrong, one sentence.
   */
  message: string;
  /**
   * What to do next, one sentence.
   */
  action: string;
}
