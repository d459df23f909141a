/** Everything that can be said of a notebook, and the rules that say it. */
export { cellFindings, flowFindings, kernelFindings } from './findings';
export { ruleOf, type Diagnostic, type DiagnosticId } from './registry';
export type { KernelFacts } from './rule';
export {
  environmentName,
  isSecretParameter,
  type Secret,
  secretName,
  secretsInCell,
  secretsInFile,
  secretsInMagics,
  secretsInProgram
} from './secrets';
export { together } from './together';

// What other rooms find, of which the rules have the words.
export { failedAnalysis } from './rules/analysis-failed';
export { untaggedCell } from './rules/cell-before-steps';
export { nameChangedSince } from './rules/changed-since';
export { takenStepName } from './rules/duplicate-step';
export { nothingToRun } from './rules/no-code';
export { missedByExport } from './rules/left-behind';
export { refusedByExport } from './rules/not-exported';
export { invalidJson } from './rules/not-json';
export { noCell, noCells, noFormat, noObject } from './rules/not-notebook';
export { unreadableFile } from './rules/not-readable';
export { otherFormat } from './rules/old-format';
export { writtenIn } from './rules/other-language';
export { offered } from './rules/parameter-offer';
export { noParameter } from './rules/parameter-statement';
export {
  noPlainType,
  noPlainValue,
  otherType,
  untypedNone
} from './rules/parameter-value';
export { stepsAreProposed } from './rules/proposed-steps';
export { sharedCellId } from './rules/repeated-cell-id';
export { looksSecret } from './rules/secret';
export { badStepName } from './rules/step-name';
export { conflictingTags } from './rules/tags-conflict';
