/** What the cells show without knowing what flows between them. */
import type { Cell, PythonCell } from '../../python';
import type { Diagnostic } from '../../domain';
import { magicEffects } from './magics';
import { executionOrder } from './order';
import { secrets } from './secrets';
import { inputCalls, outputHistory, topLevelAwait } from './session';

/** `cells` are all of the notebook, `python` those that belong to a step. */
export function checkCells(
  cells: readonly Cell[],
  python: readonly PythonCell[]
): Diagnostic[] {
  const sources = new Map(cells.map(cell => [cell.id, cell]));
  return [
    ...executionOrder(cells),
    ...secrets(cells),
    ...magicEffects(python, sources),
    ...outputHistory(python),
    ...inputCalls(python),
    ...topLevelAwait(python)
  ];
}
