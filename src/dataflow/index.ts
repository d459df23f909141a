/** What flows between steps of Python, by running them over what values may be. */

export type { StepDetail } from './result/details';
export type {
  FlowEvent,
  FlowFacts,
  FoundName,
  NameUse,
  StartedRun
} from './result/facts';
export type { Flow } from './result/flow';
export { isFreePath } from './result/workingfolder';
export { analyze, Dataflow, type Options } from './incremental';
