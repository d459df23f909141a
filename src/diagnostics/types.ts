import type { Severity } from '../domain';

/** A cell of an example; a code cell unless `kind` says otherwise. */
export interface ExampleCell {
  source: string;
  kind?: 'code' | 'markdown' | 'raw';
  tags?: readonly string[];
  executionCount?: number;
}

/** What a diagnostic means to a data scientist; one entry per id. */
export interface Explanation {
  id: string;
  severity: Severity;
  title: string;
  /** Why it matters and what to do, in a few sentences. */
  explanation: string;
  /** A small notebook that shows it, the text of a file that is none, or no file at all. */
  example: readonly ExampleCell[] | string | { path: string };
  /** What the kernel ran, for what only that shows; cells are c0, c1, ... */
  kernel?: { executed: readonly { cell: string; source: string }[] };
}
