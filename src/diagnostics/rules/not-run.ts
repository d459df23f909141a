import { trans } from '../../domain';
import { leftOut } from '../facts/execution';
import { rule, step } from '../rule';

export const notRun = rule({
  id: 'not-run',
  severity: 'info',
  title: trans.__('A cell was not run, but cells below it were'),
  explanation: trans.__(
    'What the cells below show may come from an earlier version of this cell. Restart the kernel and run all cells, or tag the cell skip.'
  ),
  example: [
    step('load', 'rows = [1]'),
    { ...step('train', 'print(rows)'), executionCount: 1 }
  ],
  ofMany: count =>
    trans._n(
      '%1 cell has not run, but cells below it have, so values may come from elsewhere. Restart the kernel and run all cells.',
      '%1 cells have not run, but cells below them have, so values may come from elsewhere. Restart the kernel and run all cells.',
      count
    ),
  inCells: ({ cells }) =>
    leftOut(cells).map(({ id }) => ({
      place: { cell: id, line: null },
      message: trans.__(
        'The cell has not run, but cells below it have, so values may come from elsewhere. Restart the kernel and run all cells.'
      )
    }))
});
