export type { Entry } from './beside/packages';
export { exportProject, type Project, type Tools } from './exporter';
export type { Problem } from './plan/problems';
export { changesTo, planned, type FileChange } from './record/changes';
export { RECORD, readRecord, type Content, type PipelineRecord } from './record/record';
export type { Stale, StaleFinder } from './record/stale';
export { TEMPLATES } from './runtime/templates';
export { loadFormatter } from './stepfile/format';
export { readEnvironment, type Environment } from './plan/environment';
