export {
  actsOnImport,
  asksForFolder,
  asksNetwork,
  asksPerson,
  goesToFolder,
  isConstantCall,
  isSized,
  isPassive,
  isTransparent,
  isWatched,
  mayWorkInPlace,
  onlyLooks,
  shadowedBy,
  splitsInto,
  startsRun,
  takesSides
} from './calls';
export type { Effect } from './effect';
export {
  BATCH_KEYWORD,
  ESTIMATOR_KEYWORD,
  FILE_KEYWORDS,
  GENERATOR_KEYWORDS,
  GRADIENT_KEYWORD,
  IN_PLACE_KEYWORDS,
  isLoading,
  mayOverwrite,
  OBJECT_TYPE,
  OUT_KEYWORD,
  PICTURE_KEYWORD,
  SEED_KEYWORD,
  seemsToWrite,
  endingOf,
  unpacks,
  SHAPE_KEYWORDS,
  STATEFUL_KEYWORD,
  TYPE_KEYWORD,
  sharesMemory
} from './keywords';
export { Knowledge } from './knowledge';
export type { Doing } from './library';
export { FORMAT_KEYWORD, isUntrusted, savingOf } from './saving';
export { readMarks, type Marks } from './marks';
export {
  continuesFigure,
  DRAWERS,
  DRAWING_METHODS,
  drawsFigure,
  endsFigure,
  PYPLOT,
  SETS,
  shortName
} from './matplotlib';
export {
  END_RUN,
  EXPERIMENT_KEYWORD,
  MLFLOW,
  mlflowCall,
  SERVER_KEYWORD,
  SERVER_VARIABLE
} from './mlflow';
export { VERSIONED } from './merged';
export { BUILTIN_NAMES } from './names';
export {
  drawnFrom,
  generatorOf,
  hasSeed,
  isDrawing,
  isOn,
  isUnseeded,
  isUnseededBy,
  onlyAdvances,
  SEEDING,
  seedLine,
  takesSeed
} from './random';
export { affectedBy, mattersTo, packageOf, usersOf } from './settings';
export { LISTS_FILES, SETS_ONLY, SIGNS } from './signs';
export {
  ATTRIBUTE_METHODS,
  FITTING_METHODS,
  PASSING_METHODS,
  STEP_METHODS
} from './sklearn/methods';
export { builtin, CONSTANT_BUILTINS, CONSTANT_METHODS } from './standard/builtins';
export { accessOf, isWriting } from './standard/files';
export {
  joinPaths,
  partOfPath,
  pathCall,
  pathMethodName,
  textOfPaths
} from './standard/paths';
export { CHANGES_IMPORTS, ENVIRONMENT } from './standard/settings';
export { names } from './words';
export type { Versions } from './versions';
export { headOf } from './words';
