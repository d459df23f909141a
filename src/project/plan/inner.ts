/** A statement inside another, on its own. */
import { blocksOf, lineOf, type Piece, type Stmt } from '../../python';
import type { Source } from './source';

interface Setting {
  cell: string;
  at: number;
  end: number;
}

/** The statements in a statement, itself first. */
const within = (stmt: Stmt): Stmt[] => [
  stmt,
  ...blocksOf(stmt).flatMap(block => block.flatMap(within))
];

/** The statement that makes a setting: alone, out of the loop or function it stands in. */
export function innerPiece(
  source: Source,
  { cell, at, end }: Setting
): Piece | undefined {
  const original = source.python.get(cell) ?? '';
  const [first, last] = [lineOf(original, at), lineOf(original, end)];
  const piece = source.steps
    .flatMap(({ cells }) => cells)
    .find(({ id }) => id === cell)
    ?.pieces.find(
      one =>
        lineOf(one.source, one.node.at) <= first &&
        first <= lineOf(one.source, one.node.end)
    );
  const stmt = within(piece?.stmt ?? { kind: 'pass', at: 0 }).find(
    one =>
      one.end !== undefined &&
      lineOf(piece!.source, one.at) === first &&
      lineOf(piece!.source, one.end) === last
  );
  return piece && stmt && stmt !== piece.stmt ? alone(source, piece, stmt) : piece;
}

function alone(source: Source, piece: Piece, stmt: Stmt): Piece {
  const { source: text } = piece;
  const column = stmt.at - (text.lastIndexOf('\n', stmt.at - 1) + 1);
  const lines = text.slice(stmt.at, stmt.end).split('\n');
  const indent = new RegExp(`^[ \\t]{0,${column}}`);
  const own = lines.map((line, index) => (index ? line.replace(indent, '') : line));
  return source.piece(piece.cell, own.join('\n')) ?? piece;
}
