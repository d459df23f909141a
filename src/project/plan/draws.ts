/** Whether a repeated statement may draw random numbers, or seed. */
import { builtin, Knowledge } from '../../libraries';
import { eachNode, type Piece } from '../../python';
import { type Aliases, pathOf } from '../stepfile/mlflowcalls';

const KNOWN = new Knowledge();

/** A call of nothing that is known may. */
function isCalm(path: string | null): boolean {
  const effect = path === null ? null : KNOWN.function(path);
  return (
    effect !== null &&
    !effect.draws &&
    effect.drawsIf === null &&
    effect.fits === null &&
    !effect.seeds &&
    !effect.runs
  );
}

export function mayDraw({ stmt, node, source }: Piece, aliases: Aliases): boolean {
  if (stmt.kind === 'def' || stmt.kind === 'class') {
    return stmt.decorators.length > 0; // what it does when it is called, it does there
  }
  let found = false;
  eachNode(node, one => {
    const callee =
      one.type === 'call' ? one.kids.find(kid => kid.field === 'function') : undefined;
    if (callee) {
      const text = source.slice(callee.at, callee.end);
      found ||= !(
        isCalm(pathOf(source, callee, aliases)) || isCalm(builtin.path(text))
      );
    }
  });
  return found;
}
