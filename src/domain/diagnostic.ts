/** What is said of a notebook, and how it can be mended. */

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
