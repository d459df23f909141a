/** A step's own code: which statements of its cells its file has, and how they read there. */
import { showCall } from './figures';
import { CHANGES_IMPORTS } from '../../libraries';
import { isMovable, boundNames, usedNames, type Piece, textOf } from '../../python';
import { isDropped, mlflowChanges } from './mlflowcalls';
import type { Plan, PlannedStep } from '../plan/plan';
import { isAt } from '../plan/repeated';
import { cellComment, markdownAbove } from './sections';
import { onlyShows } from './shown';

/** Functions and classes that only other steps use stay out. */
function isUnused(
  piece: Piece,
  all: readonly Piece[],
  kept: ReadonlySet<string>
): boolean {
  const { stmt } = piece;
  const name =
    stmt.kind === 'def' ? stmt.function.name : stmt.kind === 'class' ? stmt.name : null;
  if (name === null || kept.has(name)) {
    return false;
  }
  const others = all.filter(other => other !== piece);
  return !usedNames(others.map(other => other.stmt)).has(name);
}

/** The step's own statements, without those that a script has no use for. */
export function ownPieces(plan: Plan, planned: PlannedStep): Piece[] {
  const { pieces, role } = planned.source;
  const kept = new Set(planned.outputs);
  const bound = (piece: Piece) => boundNames([piece.stmt]);
  let rest = pieces.filter(
    piece =>
      !isMovable(piece, pieces, bound, CHANGES_IMPORTS) &&
      !isDropped(piece, plan.source.aliases) &&
      !onlyShows(piece.stmt) &&
      !(
        role !== 'step' &&
        [...bound(piece)].every(name => planned.constants.has(name)) &&
        bound(piece).size > 0
      )
  );
  const { acts } = planned.source.detail;
  const isNeeded = new Set(
    rest.filter(piece => isAt(plan.source, piece, acts)) // it does more than give a name
  );
  for (let before = -1; before !== rest.length;) {
    before = rest.length;
    rest = rest.filter(piece => isNeeded.has(piece) || !isUnused(piece, rest, kept));
  }
  return rest;
}

/** The text of each cell that has a statement in the step's file. */
export function cellTexts(
  plan: Plan,
  planned: PlannedStep,
  body: readonly Piece[],
  handoff: string
): string[] {
  const { aliases, notebook } = plan.source;
  const above = markdownAbove(notebook);
  const [first] = planned.source.cells;
  return planned.source.cells.flatMap(cell => {
    const own = body.filter(piece => piece.cell === cell.id);
    if (own.length === 0) {
      return [];
    }
    const comment = cell === first ? '' : `${cellComment(above.get(cell.id) ?? '')}\n`;
    const changed = own.map(piece =>
      textOf(piece, mlflowChanges(piece, aliases, handoff))
    );
    const show = showCall(own, aliases, handoff);
    const shown = show ? `\n${show}` : '';
    return [`\n${comment}${changed.join('\n')}${shown}`];
  });
}
