export { offersIn } from './parameters/offers';
export { readParameters, withoutTypes, type Parameters } from './parameters/tagged';
export { NotebookError, readNotebook, type Notebook } from './ipynb';
export { isStepName, stepName, uniqueName } from './steps/names';
export { proposeSteps, withProposals } from './steps/propose';
export type { Proposal } from './steps/shared';
export { versionedIn } from './versions';
export { groupByTags, hasStepTags } from './steps/tags';
