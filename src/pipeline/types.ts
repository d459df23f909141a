/** What the parts of the analysis give each other; pure data, no tree-sitter in it. */

/** A cell as the notebook has it. */
export interface Cell {
  id: string;
  kind: 'code' | 'markdown' | 'raw';
  source: string;
  tags: readonly string[];
  executionCount: number | null;
}

/** What a magic line reads, binds and does, as far as that is known. */
export interface MagicEffect {
  line: number; // 0-based, in the cell
  magic: string; // its name; '!' for a shell line, '?' for help
  reads: readonly string[];
  binds: readonly string[];
  /** Sentence for a person when it has effects a step cannot repeat; else null. */
  effect: string | null;
}

/** A code cell after IPython's syntax is transformed, line for line. */
export interface PythonCell {
  id: string;
  python: string;
  magics: readonly MagicEffect[];
}

export type StepRole = 'setup' | 'parameters' | 'step';

/** Cells that become one entry point, in notebook order. */
export interface Step {
  name: string;
  role: StepRole;
  cells: readonly PythonCell[];
}

export type FlowKind = 'value' | 'source' | 'import' | 'file';

/** A name that crosses a step's border, with the step its value comes from. */
export interface Input {
  name: string;
  from: string;
  by: FlowKind;
  /** Whether the producer only may have changed it (an unknown call). */
  uncertain: boolean;
}

export interface Parameter {
  name: string;
  type: 'int' | 'float' | 'bool' | 'str';
  default: number | boolean | string;
}

/** Replace `length` characters of a cell from `start`, both in UTF-16 units. */
export interface Edit {
  cell: string;
  start: number;
  length: number;
  text: string;
}

export interface Fix {
  label: string;
  edits: readonly Edit[];
}

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  id: string;
  severity: Severity;
  cell: string | null;
  line: number | null; // 1-based, in the cell
  message: string;
  fix: Fix | null;
}

export interface StepGraph {
  name: string;
  cells: readonly string[];
  parameters: readonly Parameter[];
  inputs: readonly Input[];
  outputs: readonly string[];
  /** Names of steps that must run before, with no value handed on. */
  after: readonly string[];
}

export interface Graph {
  steps: readonly StepGraph[];
  diagnostics: readonly Diagnostic[];
}
