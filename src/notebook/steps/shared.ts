/** Cells that all steps share: imports, settings, helpers, and plain values at the top. */
import type { Cell } from '../../python';
import { activityOf, constantsOfImports, looksLikeParameters } from './activity';
import { namesAtOnce, namesBoundIn } from './lookups';

/** A tag for a cell; the untagged cells after it follow. */
export interface Proposal {
  cell: string;
  tag: string;
  /** Why, as a sentence for a person. */
  reason: string;
}

/**
 * What is shared moves above all steps, so a cell that needs what a step made stays, and
 * so does a value that some other cell sets again.
 */
export function proposeShared(cells: readonly Cell[]): Proposal[] {
  const proposals: Proposal[] = [];
  const made = new Set<string>(); // by cells that stay in steps
  let above = true; // no such cell yet
  for (const [index, cell] of cells.entries()) {
    const isOnly = (names: Iterable<string>): boolean => {
      const others = namesBoundIn([
        ...cells.slice(0, index),
        ...cells.slice(index + 1)
      ]);
      return ![...names].some(name => others.has(name));
    };
    const values = above && looksLikeParameters(cell.source);
    if (
      values &&
      !proposals.some(({ tag }) => tag === 'parameters') &&
      isOnly(namesBoundIn([cell]))
    ) {
      const reason = 'the cell only sets names to plain values';
      proposals.push({ cell: cell.id, tag: 'parameters', reason });
      continue;
    }
    const constants = above ? constantsOfImports(cell.source) : [];
    if (constants.length > 0 && isOnly(constants)) {
      const reason = 'the cell only imports, and sets names to plain values';
      proposals.push({ cell: cell.id, tag: 'setup', reason });
      continue;
    }
    if (
      activityOf(cell) === 'setup' &&
      !namesAtOnce(cell).some(name => made.has(name))
    ) {
      const reason = 'the cell only imports, sets options or defines functions';
      proposals.push({ cell: cell.id, tag: 'setup', reason });
    } else {
      above = false;
      namesBoundIn([cell]).forEach(name => made.add(name));
    }
  }
  return proposals;
}
