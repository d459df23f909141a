import type { Diagnostic, Fix } from '../domain';
import { FLOW } from './explanations/flow';
import { NOTEBOOK } from './explanations/notebook';
import { SESSION } from './explanations/session';
import type { Explanation } from './types';

/** Every diagnostic there is, by id. */
export const EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map(
  [...NOTEBOOK, ...SESSION, ...FLOW].map(entry => [entry.id, entry])
);

export interface Place {
  cell: string | null;
  line: number | null; // 1-based, in the cell
}

/** A finding of a kind the registry explains; an unknown id is a mistake in this program. */
export function diagnostic(
  id: string,
  place: Place,
  message: string,
  fix: Fix | null = null
): Diagnostic {
  const entry = EXPLANATIONS.get(id);
  if (!entry) {
    throw new Error(`no explanation for the diagnostic ${id}`);
  }
  return {
    id,
    severity: entry.severity,
    cell: place.cell,
    line: place.line,
    message,
    fix
  };
}
