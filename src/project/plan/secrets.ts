/** Texts that look like passwords stay out of files that are made to be shared. */
import { ruleOf } from '../../diagnostics';
import { trans } from '../../domain';
import type { Problem } from './problems';
import type { Source } from './source';

export function secretsIn(source: Source, allowed: boolean): Problem[] {
  const inside = new Set(
    source.steps.flatMap(({ cells }) => cells.map(({ id }) => id))
  );
  return source.diagnostics
    .filter(
      found => ruleOf(found).isSecret && found.cell !== null && inside.has(found.cell)
    )
    .map(({ cell, line }) => ({
      severity: allowed ? 'warning' : 'error',
      step: null,
      cell,
      line,
      isSecret: true,
      message: allowed
        ? trans.__(
            'A text that looks like a password or key was written into the project. Take it from os.environ before it is shared.'
          )
        : trans.__(
            'This text looks like a password or key, and would be written into the project. Take it from os.environ, or allow it (--allow-secrets).'
          )
    }));
}
