/** Cells that all steps share: imports, settings, helpers, and plain values at the top. */
import {
  boundHere,
  boundByTokens,
  codeLines,
  transformCell,
  remembered,
  type Cell
} from '../../python';
import { activityOf, looksLikeParameters } from './activity';

/** A tag for a cell; the untagged cells after it follow. */
export interface Proposal {
  cell: string;
  tag: string;
  /** Why, as a sentence for a person. */
  reason: string;
}

const pythonOf = remembered((cell: Cell) => transformCell(cell));

/** Names looked up when the cell runs, bodies of functions left out. */
function namesAtOnce(cell: Cell): string[] {
  return codeLines(pythonOf(cell))
    .filter(({ indent }) => indent === 0)
    .flatMap(({ tokens }) => {
      const targets = boundHere(tokens);
      return tokens.filter(
        (token, i) =>
          token.type === 'name' && !targets.has(token) && tokens[i - 1]?.text !== '.'
      );
    })
    .map(token => token.text);
}

const bound = (cells: readonly Cell[]): Set<string> =>
  boundByTokens(cells.map(pythonOf));

/**
 * What is shared moves above all steps, so a cell that needs what a step made stays, and
 * so does a value that some other cell sets again.
 */
export function proposeShared(cells: readonly Cell[]): Proposal[] {
  const proposals: Proposal[] = [];
  const made = new Set<string>(); // by cells that stay in steps
  let above = true; // no such cell yet
  for (const [index, cell] of cells.entries()) {
    const values = above && looksLikeParameters(cell.source);
    if (values && !proposals.some(({ tag }) => tag === 'parameters')) {
      const others = bound([...cells.slice(0, index), ...cells.slice(index + 1)]);
      if (![...bound([cell])].some(name => others.has(name))) {
        const reason = 'the cell only sets names to plain values';
        proposals.push({ cell: cell.id, tag: 'parameters', reason });
        continue;
      }
    }
    if (
      activityOf(cell) === 'setup' &&
      !namesAtOnce(cell).some(name => made.has(name))
    ) {
      const reason = 'the cell only imports, sets options or defines functions';
      proposals.push({ cell: cell.id, tag: 'setup', reason });
    } else {
      above = false;
      bound([cell]).forEach(name => made.add(name));
    }
  }
  return proposals;
}
