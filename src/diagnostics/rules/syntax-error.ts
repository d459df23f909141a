import { trans } from '../../domain';
import { rule, step } from '../rule';

const messageOf = (why: string | null) =>
  why
    ? trans.__(
        'This line is not valid Python (%1), so inputs and outputs of the step may be missing. Correct it.',
        why
      )
    : trans.__(
        'This line is not valid Python, so inputs and outputs of the step may be missing. Correct it.'
      );

/** The first of each cell. */
export const syntaxError = rule({
  id: 'syntax-error',
  severity: 'error',
  title: trans.__('Part of a cell is not valid Python'),
  explanation: trans.__(
    'The cell could be read only in part, so inputs and outputs of its step may be missing. The other steps are not affected. Correct the line that is named.'
  ),
  example: [step('load', 'rows = [1, 2]'), step('train', 'model = (rows')],
  inFlow: ({ cells, unread, sources }) =>
    cells.flat().flatMap(({ scope, errors }) =>
      (unread.has(scope.name) ? [{ at: 0, why: null }] : errors)
        .slice(0, 1)
        .map(({ at, why }) => ({
          place: sources.place(scope.name, at),
          message: messageOf(why)
        }))
    )
});
