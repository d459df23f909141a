import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Diagnostic } from '../../diagnostics';
import type { UnknownCall } from '../../domain';
import type { Run } from '../../mlflow';
import type { ActionName } from '../actions';
import type { ProjectWatch } from '../export/projectwatch';
import type { StaleWatch } from '../export/stale';
import type { PipelineModel } from '../model';
import type { Part } from '../cells/roles';
import type { Runner } from '../run/runner';
import type { RunWatch } from '../run/watch';

/** Runs of the exported project. */
export interface RunsContext {
  runner: Runner;
  watch: RunWatch;
  start: (panel: NotebookPanel, values: ReadonlyMap<string, string>) => void;
  /** Show a run in the tab `Runs`. */
  reveal: (run: Run) => void;
  /** A file that a run of the pipeline has logged. */
  artifact: (run: Run, path: string) => Promise<Blob>;
}

/** What the views of the tab need beside the model. */
export interface PipelineContext {
  model: PipelineModel;
  trans: TranslationBundle;
  /** Put the proposed tags on the cells, as one change. */
  propose: () => void;
  /** Ask for another name of a step. */
  rename: (part: Part) => void;
  goTo: (cell: string, line: number | null) => void;
  /** Make the edits of a diagnostic's fix, unless its cell has changed since. */
  fix: (found: Diagnostic) => void;
  /** Note in the notebook that a call changes nothing. */
  unchanging: (call: UnknownCall) => void;
  /** The buttons there is something behind, and what each does. */
  actions: ReadonlyMap<ActionName, () => Promise<void>>;
  /** Null where nothing is known of stores. */
  runs: RunsContext | null;
  /** How the notebook differs from its last export; null where none can be read. */
  stale: StaleWatch | null;
  /** The files of the project; null where none can be read. */
  project: ProjectWatch | null;
  /** Show the graph in a tab of its own; null where it is one. */
  openTab: (() => void) | null;
}
