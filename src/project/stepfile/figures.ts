/** Figures that a notebook shows at the end of a cell, and a script must show itself. */
import { DRAWERS, DRAWING_METHODS, PYPLOT, SETS } from '../../libraries';
import type { Aliases } from './mlflowcalls';
import { usedNames, type Piece, textOf } from '../../python';

const namesOf = (aliases: Aliases, path: string): string[] =>
  [...aliases].filter(([, found]) => found === path).map(([name]) => name);

/**
 * The call that shows what a cell has drawn; null where it draws nothing, or shows it.
 * Without it the figures of several cells would pile up on one.
 */
export function showCall(
  cell: readonly Piece[],
  aliases: Aliases,
  handoff: string
): string | null {
  const text = cell.map(piece => textOf(piece)).join('\n');
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const pyplot = namesOf(aliases, PYPLOT);
  const drawers = DRAWERS.flatMap(path => namesOf(aliases, path));
  const used = usedNames(cell.map(({ stmt }) => stmt));
  const calls = drawers
    .filter(name => used.has(name))
    .flatMap(name => [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))])
    .map(match => match[1]!);
  const draws =
    calls.some(call => !SETS.test(call)) ||
    (drawers.length > 0 && DRAWING_METHODS.test(text));
  if (!draws || /\.(?:show|close)\(/.test(last)) {
    return null;
  }
  const own = pyplot.find(name => used.has(name));
  return own ? `${own}.show()` : `${handoff}.show_figures()`;
}
