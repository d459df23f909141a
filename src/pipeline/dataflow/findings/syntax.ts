import type { Diagnostic } from '../../types';
import { diagnostic } from '../../diagnostics';
import type { CellFacts } from '../facts';
import type { Locate } from './place';

export function syntaxFindings(
  facts: readonly (readonly CellFacts[])[],
  place: Locate,
  unread: ReadonlySet<string>
): Diagnostic[] {
  return facts
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
