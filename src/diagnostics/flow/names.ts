import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { Recorder } from '../../dataflow';
import type { Sources } from './place';

/** A name that differs in one letter, or in case. */
function near(name: string, recorder: Recorder): string {
  const known = recorder.steps.flatMap(step => [...step.bound]);
  const close = known.find(other => other !== name && isNear(name, other));
  return close ? ` Did you mean "${close}"?` : ' Define it, or skip the cell.';
}

function isNear(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) {
    return true;
  }
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
  );
}

/** Names of IPython's history, of which the check of outputs speaks. */
const HISTORY = /^_(?:i?\d+)$/;

/** Words of cells that could be read only in part: they may define what others miss. */
function wordsLost(sources: Sources): Set<string> {
  const cells = sources.steps.flat().filter(({ errors }) => errors.length > 0);
  return new Set(
    cells.flatMap(({ text }) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [])
  );
}

/** Names without a value, and names that only the running program knows. */
export function nameFindings(
  recorder: Recorder,
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  const { place } = sources;
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  const lost = wordsLost(sources);
  for (const { name, step, cell, at, later } of recorder.missing) {
    if (
      recorder.stars.some(star => star.step <= step) ||
      told.has(`${name} ${cell}`) ||
      HISTORY.test(name) ||
      lost.has(name)
    ) {
      continue;
    }
    const below = recorder.steps.findIndex(
      (record, index) => index >= step && record.bound.has(name)
    );
    if (later && below >= 0) {
      continue; // the function may be called only when the name is there
    }
    told.add(`${name} ${cell}`);
    found.push(
      below >= 0
        ? diagnostic(
            'defined-below',
            place(cell, at),
            below === step
              ? `"${name}" is used here before this step defines it. Move the definition up.`
              : `"${name}" is used here, but only step "${names[below]}" below defines it. Move the defining cell up.`
          )
        : diagnostic(
            'undefined-name',
            place(cell, at),
            `"${name}" is used, but no cell defines it: a run from the top stops here.${near(name, recorder)}`
          )
    );
  }
  for (const { name, cell, at } of recorder.dynamics) {
    found.push(
      diagnostic(
        'dynamic-names',
        place(cell, at),
        `"${name}" may read or set any name, so inputs and outputs of this step may be missing. Write the names out, or keep the values in a dict.`
      )
    );
  }
  return found;
}
