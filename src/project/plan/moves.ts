/** Whether a repeated statement may draw random numbers, seed, or set something. */
import { builtin, Knowledge } from '../../libraries';
import { boundNames, eachNode, type Piece } from '../../python';
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
    !effect.sets &&
    !effect.runs
  );
}

export function mayMove({ stmt, node, source }: Piece, aliases: Aliases): boolean {
  if (stmt.kind === 'def' || stmt.kind === 'class') {
    return stmt.decorators.length > 0; // what it does when it is called, it does there
  }
  // `plt.rcParams[...] = ...` sets.
  let found = stmt.kind === 'assign' && boundNames([stmt]).size === 0;
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
