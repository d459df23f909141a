/** Names that a step uses without a value. */
import type { NameUse } from '../../dataflow';
import { remembered } from '../../python';
import type { FlowView } from './flowview';
import type { Sources } from './sources';

/** Names of IPython's history, of which the check of outputs speaks. */
const HISTORY = /^_(?:i?\d+)$/;

/** Words of cells that could be read only in part: they may define what others miss. */
function wordsLost(sources: Sources): Set<string> {
  const cells = sources.steps.flat().filter(({ errors }) => errors.length > 0);
  return new Set(
    cells.flatMap(({ text }) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [])
  );
}

export interface Missing extends NameUse {
  /** The step that defines it, the same or a later one; null where none does. */
  below: number | null;
}

/** Each name once a cell, where no star import may have brought it. */
export const missingNames = remembered((flow: FlowView): Missing[] => {
  const { missing, stars, records, sources } = flow;
  const told = new Set<string>();
  const lost = wordsLost(sources);
  return missing.flatMap(use => {
    const { name, step, cell, later } = use;
    if (
      stars.some(star => star.step <= step) ||
      told.has(`${name} ${cell}`) ||
      HISTORY.test(name) ||
      lost.has(name)
    ) {
      return [];
    }
    const below = records.findIndex(
      (record, index) => index >= step && record.bound.has(name)
    );
    if (later && below >= 0) {
      return []; // the function may be called only when the name is there
    }
    told.add(`${name} ${cell}`);
    return [{ ...use, below: below < 0 ? null : below }];
  });
});
