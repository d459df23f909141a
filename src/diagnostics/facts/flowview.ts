import type { FlowFacts } from '../../dataflow';
import { Sources } from './sources';

/** The facts of a flow with the texts they are about. */
export interface FlowView extends FlowFacts {
  sources: Sources;
  /** Names of the steps. */
  names: readonly string[];
}

export const flowView = (facts: FlowFacts): FlowView => ({
  ...facts,
  sources: new Sources(facts.cells),
  names: facts.steps.map(step => step.name)
});
