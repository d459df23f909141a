/** Texts that look like passwords stay out of files that are made to be shared. */
import type { Problem } from './problems';
import type { Source } from './source';

export function secretsIn(source: Source, allowed: boolean): Problem[] {
  const inside = new Set(
    source.steps.flatMap(({ cells }) => cells.map(({ id }) => id))
  );
  return source.diagnostics
    .filter(({ id, cell }) => id === 'secret' && cell !== null && inside.has(cell))
    .map(({ cell, line }) => ({
      severity: allowed ? 'warning' : 'error',
      step: null,
      cell,
      line,
      isSecret: true,
      message: allowed
        ? 'a text that looks like a password or key was written into the project'
        : 'this text looks like a password or key, and would be written into the project; ' +
          'take it from os.environ, or allow it (--allow-secrets)'
    }));
}
