export { readParameters, type Parameters } from './parameters/read';
export { NotebookError, readNotebook, type Notebook } from './read';
export { isStepName, stepName, uniqueName } from './steps/names';
export { proposeSteps, withProposals } from './steps/propose';
export type { Proposal } from './steps/shared';
export { groupByTags, hasStepTags } from './steps/tags';
