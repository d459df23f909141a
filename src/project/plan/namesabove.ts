/** Names that the notebook has when a cell runs, for what is filled into shell lines. */
import { BUILTIN_NAMES } from '../../libraries';
import type { Transform } from '../../analysis';
import { type Cell, isBound, type PythonCell } from '../../python';
import { NOTEBOOK_ONLY } from '../stepfile/stepproblems';
import type { Has } from '../stepfile/cell';

/** Code that binds names which nobody sees. */
const HIDDEN = /\bimport\s*\*|\b(?:exec|globals|locals|vars)\s*\(|get_ipython\s*\(/;

const hides = ({ python, magics }: PythonCell): boolean =>
  HIDDEN.test(python) ||
  magics.some(
    ({ magic, effect }) =>
      magic === 'run' || magic === 'pylab' || effect?.does === 'is-unknown'
  );

/**
 * By the cell's id. Cells that are skipped count too: the notebook has their names, and the
 * step that uses one says that it lacks it.
 */
export function namesAbove(
  cells: readonly Cell[],
  transform: Transform
): (id: string) => Has {
  const code = cells.filter(({ kind }) => kind === 'code');
  return id => name => {
    const until = code.findIndex(cell => cell.id === id) + 1;
    const above = code.slice(0, until).map(transform);
    if (BUILTIN_NAMES.has(name) || NOTEBOOK_ONLY.test(name) || isBound(above, name)) {
      return true;
    }
    return above.some(hides) ? null : false;
  };
}
