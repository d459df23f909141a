/** What flows between steps of Python, by running them over what values may be. */

export type { Arguments } from './interp/arguments';
export type { Event } from './interp/events';
export type { Machine } from './interp/machine';
export type { Recorder } from './interp/recorder';
export type { Found } from './interp/records';
export type { StepDetail } from './result/details';
export type { Flow, FlowFacts, Needs } from './result/flow';
export { Dataflow, analyze } from './incremental';
