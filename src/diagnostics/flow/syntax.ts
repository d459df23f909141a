import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { ParsedCell } from '../../python';
import type { Locate } from './place';

export function syntaxFindings(
  cells: readonly (readonly ParsedCell[])[],
  place: Locate,
  unread: ReadonlySet<string>
): Diagnostic[] {
  return cells
    .flat()
    .flatMap(({ scope, errors }) =>
      (unread.has(scope.name) ? [{ at: 0, why: null }] : errors)
        .slice(0, 1)
        .map(({ at, why }) =>
          diagnostic(
            'syntax-error',
            place(scope.name, at),
            `This line is not valid Python${why ? ` (${why})` : ''}, so inputs and outputs of the step may be missing. Correct it.`
          )
        )
    );
}
