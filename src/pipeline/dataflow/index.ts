/** What flows between steps of Python, by running them over what values may be. */
export { analyze, type Options, Session } from './session';
export type { Flow } from './flow';
export type { Setting, StepDetail } from './details';
export { statementAt, statementsAt } from './statements';
export { cellFacts, type CellFacts } from './facts';
export { KNOWLEDGE_VERSION } from './known/knowledge';
export { type Marks, readMarks } from './known/marks';
export { loadPython, type PythonFiles, type PythonParser } from './syntax/parser';
export type { Scope } from './scopes';
