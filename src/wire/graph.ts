// Generated from schema/wire by `jlpm wire`; do not edit.

/**
 * One line of `provebook graph --json`: the steps of a notebook, what flows between them, and what was found.
 */
export interface NotebookGraph {
  /**
   * Of this format.
   */
  version: 1;
  /**
   * Path as given on the command line.
   */
  notebook: string;
  /**
   * Whether the steps are proposed, for no cell is tagged step:NAME.
   */
  proposed: boolean;
  steps: GraphStep[];
  diagnostics: GraphDiagnostic[];
}
export interface GraphStep {
  name: string;
  /**
   * Ids, in notebook order.
   */
  cells: string[];
  parameters: GraphParameter[];
  /**
   * By name.
   */
  inputs: {
    [k: string]: GraphInput;
  };
  outputs: string[];
  /**
   * Steps that must run before, with no value handed on.
   */
  after: string[];
}
export interface GraphParameter {
  name: string;
  type: 'int' | 'float' | 'bool' | 'str';
  default: number | boolean | string | null;
  /**
   * The values that it may have; any of its type where there are none named.
   */
  choices?: (number | boolean | string)[];
  /**
   * Whether it may also be None.
   */
  optional?: boolean;
}
export interface GraphInput {
  /**
   * Name of a step, or setup.
   */
  from: string;
  by: 'value' | 'source' | 'import' | 'file';
  /**
   * Whether the producer only may have changed it.
   */
  uncertain: boolean;
  call: GraphCall | null;
}
/**
 * A call of which nothing is known, which may have changed it.
 */
export interface GraphCall {
  of: 'functions' | 'methods';
  /**
   * The function's path, or the method's name alone.
   */
  name: string;
}
export interface GraphDiagnostic {
  id: string;
  severity: 'error' | 'warning' | 'info';
  /**
   * Id; null where it concerns the whole notebook.
   */
  cell: string | null;
  /**
   * From 1, in the cell.
   */
  line: number | null;
  message: string;
  fix: GraphFix | null;
  /**
   * The other places of which it is said, where there are many.
   */
  also?: GraphPlace[];
}
export interface GraphFix {
  label: string;
  edits: GraphEdit[];
  /**
   * Code cells that are put above others.
   */
  inserts?: GraphInsert[];
}
/**
 * Replace `length` characters of a cell's source from `start`, both in UTF-16 units.
 */
export interface GraphEdit {
  cell: string;
  start: number;
  length: number;
  text: string;
}
export interface GraphInsert {
  /**
   * Id of the cell below it.
   */
  before: string;
  source: string;
  tags: string[];
}
export interface GraphPlace {
  cell: string | null;
  line: number | null;
}
