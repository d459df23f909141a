export type { Entry } from './beside/packages';
export {
  exportProject,
  type ExportOptions,
  type Project,
  type Tools
} from './exporter';
export type { Surroundings } from './beside/surroundings';
export {
  type Guard,
  guardIn,
  isCi,
  RECORDED,
  TEST,
  withoutTheirs,
  workflowPath
} from './guard/guard';
export { shellWord } from './guard/shellword';
export { type Ci, CI_NAMES, PLACES } from './guard/workflow';
export { RefusalFinder, toldBeforehand, withRefusals } from './beforehand';
export type { Problem } from './plan/problems';
export {
  besideOf,
  changesTo,
  type ChangeKind,
  type FileChange,
  isUnreadable
} from './record/changes';
export { contentText, projectDigest, type Content } from './record/digest';
export {
  isLocked,
  isLockedText,
  LOCK,
  LOCKED_AT_MOST,
  lockText,
  readLock
} from './record/lock';
export { isByHand, planned } from './record/planned';
export { RECORD, readRecord, type PipelineRecord } from './record/record';
export { type Stale, StaleFinder } from './record/stale';
export { TEMPLATES } from './runtime/templates';
export { loadFormatter, type Formatter } from './stepfile/format';
export { readEnvironment, versionsOf, type Environment } from './plan/environment';
