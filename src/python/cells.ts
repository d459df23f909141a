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
  /** Sentence for a person when it has effects a step cannot repeat; else null. */
  effect: string | null;
}

/** A code cell after IPython's syntax is transformed, line for line. */
export interface PythonCell {
  id: string;
  python: string;
  magics: readonly MagicEffect[];
}
