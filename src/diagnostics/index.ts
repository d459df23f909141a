/** Everything that can be said of a notebook, and the rules that say it. */
export { checkCells } from './checks';
export { kernelFindings, type KernelFacts } from './checks/kernel';
export { flowFindings } from './flow';
export { diagnostic, EXPLANATIONS, type Place } from './registry';
export type { ExampleCell, Explanation } from './types';
