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
import { type Knows, type Plain, UnsureName } from './plain';

export interface PlainCell {
  id: string;
  python: string;
  /** Modules that stand-ins for commands need. */
  modules: readonly string[];
  refused: readonly Refused[];
  /** Names that commands fill in, with whether the notebook has them by then. */
  asked: ReadonlyMap<string, boolean | null>;
}

/** A command that no Python stands for. */
export interface Refused {
  line: number; // 1-based
  command: string;
  /** The name of which it is not known whether the notebook has it, where that is why. */
  unsure: string | null;
}

/** Whether the notebook has a name by then; null where nobody can say. */
export type Has = (name: string) => boolean | null;

const DEEPEST = 8;

/** Lines stay where they are, so that a place in the notebook is one in the script. */
export function plainCellOf(cell: Pick<Cell, 'id' | 'source'>, has: Has): PlainCell {
  const modules = new Set<string>();
  const refused: Refused[] = [];
  const asked = new Map<string, boolean | null>();
  const knows: Knows = name => {
    const known = has(name);
    asked.set(name, known);
    if (known === null) {
      throw new UnsureName(name);
    }
    return known;
  };

  const transform = (source: string, shift: number, depth: number): string => {
    const lines = cleanLines(source);
    const nested = (inner: string, at: number): string =>
      depth < DEEPEST ? transform(inner, at, depth + 1) : inner;
    const take = (give: () => Plain | null, line: number, command: string) => {
      try {
        const found = give();
        found?.modules?.forEach(module => modules.add(module));
        if (found) {
          return found.python;
        }
        refused.push({ line: shift + line + 1, command, unsure: null });
      } catch (error) {
        if (!(error instanceof UnsureName)) {
          throw error;
        }
        refused.push({ line: shift + line + 1, command, unsure: error.unsure });
      }
      return 'pass';
    };
    const magic = cellMagic(lines);
    if (magic) {
      const body = (inner: string) => nested(inner, shift + magic.line + 1);
      const give = () => plainCell(magic, magic.body ?? '', body, knows);
      return '\n'.repeat(magic.line) + take(give, magic.line, `%%${magic.name}`);
    }
    const found = lineCommands(lines);
    const bare = depth === 0 && found.length === 0 ? automagic(lines) : null;
    return replaceCommands(lines, bare ? [bare] : found, command => {
      const statement = (inner: string) => nested(inner, shift + command.line);
      const sign = command.form === 'magic' ? '%' : '';
      const shown = `${sign}${command.name || '!'}`;
      return take(() => plainLine(command, statement, knows), command.line, shown);
    }).join('\n');
  };

  const python = transform(cell.source, 0, 0);
  return { id: cell.id, python, modules: [...modules], refused, asked };
}
