/** Names that cells look up and bind, for what is told apart before there is a graph. */
import {
  boundByTokens,
  boundHere,
  type Cell,
  codeLines,
  remembered,
  transformCell
} from '../../python';

/** A cell as plain Python, kept as long as the cell. */
export const pythonOf = remembered((cell: Cell) => transformCell(cell));

/** Names looked up when the cell runs, bodies of functions left out. */
export function namesAtOnce(cell: Cell): string[] {
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

/** Names that cells bind, as far as tokens tell. */
export const namesBoundIn = (cells: readonly Cell[]): Set<string> =>
  boundByTokens(cells.map(pythonOf));
