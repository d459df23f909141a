/** Pieces of a plain script that stand in for IPython's commands. */
import { expansions, pythonText } from '../../python';

/** What stands in a script for a command; null where nothing can. */
export interface Plain {
  python: string;
  /** Modules it needs besides what the notebook imports. */
  modules?: readonly string[];
}

export const NOTHING: Plain = { python: 'pass' };

/** A text in which IPython fills in `{expressions}` and `$names`, as a Python expression. */
export function filled(text: string): string {
  const names = expansions(text);
  if (names.length === 0) {
    return pythonText(text);
  }
  const marked = text.replace(/\$(?!\$)([\p{L}_][\p{L}\p{N}_.]*)/gu, '{$1}');
  return `f${pythonText(marked)}`;
}
