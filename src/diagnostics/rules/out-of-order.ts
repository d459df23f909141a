import { trans } from '../../domain';
import { type Straggler, stragglers } from '../facts/execution';
import { rule, step } from '../rule';

const messageOf = ({ count, isLate }: Straggler) =>
  isLate
    ? trans.__(
        'The cell ran as number %1, after cells below it. Restart the kernel and run all cells to be sure of its values.',
        count
      )
    : trans.__(
        'The cell ran as number %1, before cells above it. Restart the kernel and run all cells to be sure of its values.',
        count
      );

export const outOfOrder = rule({
  id: 'out-of-order',
  severity: 'warning',
  title: trans.__('Cells were run out of order'),
  explanation: trans.__(
    'The numbers beside the cells do not rise from top to bottom, so what is on the screen may differ from what a run from the top gives. Restart the kernel and run all cells.'
  ),
  example: [
    { ...step('load', 'rows = [1]'), executionCount: 5 },
    { ...step('train', 'print(rows)'), executionCount: 2 },
    { ...step('report', 'print(rows)'), executionCount: 3 }
  ],
  ofMany: count =>
    trans._n(
      '%1 cell was run out of order. Restart the kernel and run all cells to be sure of its values.',
      '%1 cells were run out of order. Restart the kernel and run all cells to be sure of their values.',
      count
    ),
  inCells: ({ cells }) =>
    stragglers(cells).map(one => ({
      place: { cell: one.cell, line: null },
      message: messageOf(one)
    }))
});
