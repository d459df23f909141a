/** IPython's syntax as plain Python, line for line. */
import type { Cell, MagicEffect, PythonCell } from '../cells';
import { automagic } from './automagic';
import { type IsPython, renderCell } from './cell';
import { cleanLines } from './cleanup';
import { cellMagic, lineCommands, replaceCommands } from './parse';
import { type Nested, renderLine } from './render';

export type { IsPython } from './cell';

/** Cell magics may hold cell magics; nobody nests them deeper than this. */
const DEEPEST = 8;

function transform(
  source: string,
  isPython: IsPython,
  depth: number
): ReturnType<Nested> {
  const lines = cleanLines(source);
  const nested: Nested = inner =>
    depth < DEEPEST
      ? transform(inner, isPython, depth + 1)
      : { python: inner, magics: [] };
  const magic = cellMagic(lines);
  if (magic) {
    const rendered = renderCell(magic, nested, isPython);
    return { ...rendered, python: '\n'.repeat(magic.line) + rendered.python };
  }
  const magics: MagicEffect[] = [];
  const found = lineCommands(lines);
  const bare = depth === 0 && found.length === 0 ? automagic(lines) : null;
  const python = replaceCommands(lines, bare ? [bare] : found, command => {
    const rendered = renderLine(command, nested);
    magics.push(...rendered.magics);
    return rendered.python;
  });
  return { python: python.join('\n'), magics };
}

/**
 * A cell as Python with as many lines as its source: a magic becomes a line that reads
 * and binds the same names, so that places in the one are places in the other.
 */
export function transformCell(
  cell: Pick<Cell, 'id' | 'source'>,
  isPython: IsPython = () => false
): PythonCell {
  return { id: cell.id, ...transform(cell.source, isPython, 0) };
}
