import type { DiagnosticOf, Rule } from './rule';
import { alias } from './rules/alias';
import { analysisFailed } from './rules/analysis-failed';
import { cellBeforeSteps } from './rules/cell-before-steps';
import { changedSince } from './rules/changed-since';
import { currentFigure } from './rules/current-figure';
import { cycle } from './rules/cycle';
import { definedBelow } from './rules/defined-below';
import { deletedCell } from './rules/deleted-cell';
import { duplicateStep } from './rules/duplicate-step';
import { dynamicNames } from './rules/dynamic-names';
import { editedSince } from './rules/edited-since';
import { experimentCall } from './rules/experiment-call';
import { inputCall } from './rules/input-call';
import { largeValue } from './rules/large-value';
import { leftBehind } from './rules/left-behind';
import { magicEffect } from './rules/magic-effect';
import { mutatedInput } from './rules/mutated-input';
import { nestedTooDeep } from './rules/nested-too-deep';
import { network } from './rules/network';
import { noCode } from './rules/no-code';
import { noSeed } from './rules/no-seed';
import { notExported } from './rules/not-exported';
import { notJson } from './rules/not-json';
import { notNotebook } from './rules/not-notebook';
import { notFollowed } from './rules/not-followed';
import { notReadable } from './rules/not-readable';
import { notRun } from './rules/not-run';
import { oldFormat } from './rules/old-format';
import { openHandle } from './rules/open-handle';
import { openRun } from './rules/open-run';
import { otherLanguage } from './rules/other-language';
import { outOfOrder } from './rules/out-of-order';
import { outputHistory } from './rules/output-history';
import { parallelDefinition } from './rules/parallel-definition';
import { parallelUpdate } from './rules/parallel-update';
import { parameterOffer } from './rules/parameter-offer';
import { parameterStatement } from './rules/parameter-statement';
import { parameterValue } from './rules/parameter-value';
import { proposedSteps } from './rules/proposed-steps';
import { refusedModel } from './rules/refused-model';
import { relativePath } from './rules/relative-path';
import { repeatedCellId } from './rules/repeated-cell-id';
import { secret } from './rules/secret';
import { starImport } from './rules/star-import';
import { stepName } from './rules/step-name';
import { syntaxError } from './rules/syntax-error';
import { tagsConflict } from './rules/tags-conflict';
import { topLevelAwait } from './rules/top-level-await';
import { trackingUri } from './rules/tracking-uri';
import { unknownFolder } from './rules/unknown-folder';
import { undefinedName } from './rules/undefined-name';
import { unpicklable } from './rules/unpicklable';

/** Every diagnostic there is. What is found first is told first, where two concern one line. */
export const RULES = [
  notReadable,
  analysisFailed,
  notJson,
  notNotebook,
  oldFormat,
  otherLanguage,
  noCode,
  proposedSteps,
  stepName,
  duplicateStep,
  tagsConflict,
  cellBeforeSteps,
  repeatedCellId,
  parameterValue,
  parameterStatement,
  parameterOffer,
  outOfOrder,
  notRun,
  secret,
  magicEffect,
  outputHistory,
  inputCall,
  topLevelAwait,
  editedSince,
  deletedCell,
  syntaxError,
  nestedTooDeep,
  notFollowed,
  changedSince,
  notExported,
  leftBehind,
  undefinedName,
  definedBelow,
  dynamicNames,
  starImport,
  parallelUpdate,
  mutatedInput,
  parallelDefinition,
  alias,
  openHandle,
  largeValue,
  unpicklable,
  network,
  cycle,
  unknownFolder,
  relativePath,
  trackingUri,
  experimentCall,
  openRun,
  refusedModel,
  noSeed,
  currentFigure
] as const satisfies readonly Rule[];

export type DiagnosticId = (typeof RULES)[number]['id'];

/** What is said of a notebook, by one of the rules. */
export type Diagnostic = DiagnosticOf<DiagnosticId>;

const BY_ID: ReadonlyMap<DiagnosticId, Rule<DiagnosticId>> = new Map(
  RULES.map((one): [DiagnosticId, Rule<DiagnosticId>] => [one.id, one])
);

/** The rule that explains a diagnostic, with what others do about it. */
export const ruleOf = ({ id }: Pick<Diagnostic, 'id'>): Rule<DiagnosticId> =>
  BY_ID.get(id)!;
