import { trans } from '../../domain';
import { type Finding, type KernelView, rule, step } from '../rule';

/** 1-based line in which two texts begin to differ. */
function firstDifference(a: string, b: string): number {
  const [ours, theirs] = [a.split('\n'), b.split('\n')];
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  return line < 0 ? ours.length : line + 1;
}

/** Cells whose text is another than the one that ran last. */
function edited({ cells, executed }: KernelView): Finding[] {
  const ran = new Map(executed.map(({ cell, source }) => [cell, source]));
  return cells.flatMap(({ id, kind, tags, source: now }) => {
    const source = ran.get(id);
    if (
      kind !== 'code' ||
      tags.includes('skip') ||
      source === undefined ||
      source.trimEnd() === now.trimEnd()
    ) {
      return [];
    }
    const message = trans.__(
      'The cell was edited since it ran, so the kernel has what its earlier text made. Run it again, and the cells below.'
    );
    return [{ place: { cell: id, line: firstDifference(now, source) }, message }];
  });
}

export const editedSince = rule({
  id: 'edited-since',
  severity: 'warning',
  title: trans.__('A cell was edited since it ran'),
  explanation: trans.__(
    'The kernel has what the earlier text made, so what is on the screen may differ from what a run from the top gives. Run the cell again, and the cells below. Seen while the kernel is idle.'
  ),
  example: [step('load', 'rows = [1, 2]')],
  kernel: { executed: [{ cell: 'c0', source: 'rows = [1]' }] },
  ofMany: count =>
    trans._n(
      '%1 cell was edited since it ran, so the kernel has what its earlier text made. Restart the kernel and run all cells.',
      '%1 cells were edited since they ran, so the kernel has what their earlier texts made. Restart the kernel and run all cells.',
      count
    ),
  inKernel: edited
});
