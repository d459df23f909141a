import type { TranslationBundle } from '@jupyterlab/translation';
import type { RunsModel } from '../model';
import type { Run } from '../../mlflow';
import type { Store } from '../../wire';

/** What the views of the tab need beside the model. */
export interface RunsContext {
  model: RunsModel;
  trans: TranslationBundle;
  /** Open the notebook of a run at the cell that made it. */
  goToCell: (run: Run) => void;
  /** Open MLflow's own UI for a store. */
  openMlflow: (store: Store) => void;
  /** Compare the runs of these ids; null where that capability is switched off. */
  compare: ((ids: readonly string[]) => void) | null;
  /** Say to the person that something failed. */
  report: (title: string, error: unknown) => void;
}
