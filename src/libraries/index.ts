export { BUILTINS } from './builtins';
export type { Effect } from './effect';
export { Knowledge, STOCHASTIC } from './knowledge';
export { readMarks, type Marks } from './marks';
export { given, isDrawing } from './random';
