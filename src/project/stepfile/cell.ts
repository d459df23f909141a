/** A cell as a plain script has it. */
import {
  automagic,
  cleanLines,
  cellMagic,
  lineCommands,
  replaceCommands,
  type Cell
} from '../../python';
import { plainCell, plainLine } from './magics';

export interface PlainCell {
  id: string;
  python: string;
  /** Modules that stand-ins for commands need. */
  modules: readonly string[];
  /** Commands that no Python stands for, with their lines (1-based). */
  refused: readonly { line: number; command: string }[];
}

const DEEPEST = 8;

/** Lines stay where they are, so that a place in the notebook is one in the script. */
export function plainCellOf(cell: Pick<Cell, 'id' | 'source'>): PlainCell {
  const modules = new Set<string>();
  const refused: { line: number; command: string }[] = [];

  const transform = (source: string, shift: number, depth: number): string => {
    const lines = cleanLines(source);
    const nested = (inner: string, at: number): string =>
      depth < DEEPEST ? transform(inner, at, depth + 1) : inner;
    const take = (found: ReturnType<typeof plainLine>, line: number, shown: string) => {
      found?.modules?.forEach(module => modules.add(module));
      if (!found) {
        refused.push({ line: shift + line + 1, command: shown });
      }
      return found?.python ?? 'pass';
    };
    const magic = cellMagic(lines);
    if (magic) {
      const found = plainCell(magic, magic.body ?? '', inner =>
        nested(inner, shift + magic.line + 1)
      );
      return '\n'.repeat(magic.line) + take(found, magic.line, `%%${magic.name}`);
    }
    const found = lineCommands(lines);
    const bare = depth === 0 && found.length === 0 ? automagic(lines) : null;
    return replaceCommands(lines, bare ? [bare] : found, command => {
      const plain = plainLine(command, inner => nested(inner, shift + command.line));
      const sign = command.form === 'magic' ? '%' : '';
      return take(plain, command.line, `${sign}${command.name || '!'}`);
    }).join('\n');
  };

  const python = transform(cell.source, 0, 0);
  return { id: cell.id, python, modules: [...modules], refused };
}
