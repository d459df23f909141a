import { trans } from '../../domain';
import { boundByTokens, transformCell } from '../../python';
import { firstUses } from '../facts/uses';
import { type Finding, type KernelView, rule, step } from '../rule';

type Cause = 'edited' | 'deleted';

/** Names that only text gave which is in the notebook no more. */
function leftOver({ cells, python, executed, names }: KernelView): Map<string, Cause> {
  const present = new Map(cells.map(cell => [cell.id, cell]));
  const bound = boundByTokens(python);
  const gone = new Map<string, Cause>();
  for (const { cell, source } of executed) {
    const now = present.get(cell);
    if (now?.source === source) {
      continue;
    }
    boundByTokens([transformCell({ id: cell, source })]).forEach(name => {
      if (!bound.has(name) && (names?.includes(name) ?? true)) {
        gone.set(name, now ? 'edited' : 'deleted');
      }
    });
  }
  return gone;
}

const messageOf = (name: string, cause: Cause) =>
  cause === 'edited'
    ? trans.__(
        '"%1" is in the kernel from an earlier version of a cell: after a restart it is missing. Define it again.',
        name
      )
    : trans.__(
        '"%1" is in the kernel from a cell that was deleted: after a restart it is missing. Define it again.',
        name
      );

function used(kernel: KernelView): Finding[] {
  const gone = leftOver(kernel);
  return firstUses(new Set(gone.keys()), kernel.python).map(({ name, cell, line }) => ({
    place: { cell, line },
    message: messageOf(name, gone.get(name)!)
  }));
}

export const deletedCell = rule({
  id: 'deleted-cell',
  severity: 'warning',
  title: trans.__('A value comes from a cell that is gone'),
  explanation: trans.__(
    'The cell was deleted, or no longer defines this name, but the kernel still has the value. After a restart, and in a project, it is missing. Define it again. Seen while the kernel is idle.'
  ),
  example: [step('train', 'print(rows)')],
  kernel: { executed: [{ cell: 'gone', source: 'rows = [1]' }] },
  inKernel: used
});
