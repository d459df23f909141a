/** Cells as the notebook has them and as plain Python. */
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
  /** What it does that a step cannot repeat, with the command as a person wrote it; else null. */
  effect: { command: string; does: SideEffect } | null;
}

/** What a command does that a step cannot repeat, or how it is written wrongly. */
export type SideEffect =
  | 'changes-directory'
  | 'sets-environment'
  | 'installs-packages'
  | 'changes-files'
  | 'deletes-names'
  | 'runs-command'
  | 'runs-file'
  | 'runs-again'
  | 'runs-other-language'
  | 'compiles'
  | 'keeps-values'
  | 'asks-sql'
  | 'asks-bigquery'
  | 'is-unknown'
  | 'is-cell-magic'
  | 'is-line-magic'
  | 'lacks-body';

/** A code cell after IPython's syntax is transformed, line for line. */
export interface PythonCell {
  id: string;
  python: string;
  magics: readonly MagicEffect[];
}
