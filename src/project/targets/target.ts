/** What an engine reads of a project, beside the steps' files and the handoff that all have. */
import type { Parameter } from '../../domain';
import type { Guard } from '../guard/guard';
import type { Environment } from '../plan/environment';
import type { PlannedStep } from '../plan/plan';
import type { Content } from '../record/digest';
import type { Templates } from '../runtime/templates';
import type { Formatter } from '../stepfile/format';
import type { LoggedModel } from '../stepfile/models';

/** A project as it is to be written: its steps are whole, in the order of the notebook. */
export interface PlannedProject {
  name: string;
  experiment: string;
  /** The notebook's path as seen from the project. */
  notebook: string;
  parameters: readonly Parameter[];
  steps: readonly PlannedStep[];
  /** Top-level modules that are imported and are not the project's own. */
  modules: readonly string[];
  environment: Environment;
  /** What the steps' files log. */
  models: readonly LoggedModel[];
  guard: Guard | null;
}

export interface Target {
  name: string;
  /** Names that the engine's own options have, and no parameter may. */
  reserved: readonly string[];
  /** Contents by path. */
  files(
    project: PlannedProject,
    format: Formatter,
    templates: Templates
  ): ReadonlyMap<string, Content>;
}
