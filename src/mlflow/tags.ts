import { TAG, TAG_PREFIX } from '../wire';
import type { Run } from './types';

/** Where a run was made, as far as its tags tell. */
export interface Origin {
  /** Path of the notebook, relative to the server's root. */
  path: string | undefined;
  cellId: string | undefined;
  /** Number of the cell's execution. */
  count: string | undefined;
  kernelId: string | undefined;
  /** What MLflow calls the source: a script, a project. */
  source: string | undefined;
}

/** Notebook, cell and execution that made a run. */
export function originOf({ tags }: Pick<Run, 'tags'>): Origin {
  return {
    path: tags.get(TAG.notebookPath),
    cellId: tags.get(TAG.cellId),
    count: tags.get(TAG.executionCount),
    kernelId: tags.get(TAG.kernelId),
    source: tags.get(TAG.sourceName)
  };
}

/** Whether a tag is no person's, but MLflow's or Provebook's. */
export function isSystemTag(key: string): boolean {
  return key.startsWith(TAG_PREFIX.ours) || isMlflowTag(key);
}

/** Whether MLflow itself sets a tag. */
export function isMlflowTag(key: string): boolean {
  return key.startsWith(TAG_PREFIX.mlflows);
}
