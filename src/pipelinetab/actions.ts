import type { NotebookPanel } from '@jupyterlab/notebook';

/** What the tab's buttons do with a notebook's pipeline; a rejection is told to the person. */
export interface PipelineActions {
  export(panel: NotebookPanel): Promise<void>;
  run(panel: NotebookPanel): Promise<void>;
  verify(panel: NotebookPanel): Promise<void>;
}

export type ActionName = keyof PipelineActions;
