/** The lines that make and use a name which flows from one step to another. */
import {
  boundHere,
  codeLines,
  lineOfToken,
  transformCell,
  type Cell,
  type PythonCell
} from '../../python';

/** A line of a cell, with its text. */
export interface Place {
  cell: string;
  line: number; // 1-based
  text: string;
}

export interface Lines {
  made: readonly Place[];
  used: readonly Place[];
}

interface Mention extends Place {
  binds: boolean;
}

function lineText(cell: Cell, line: number): string {
  return cell.source.split(/\r\n|\r|\n/)[line - 1]?.trim() ?? '';
}

function mentions(cell: Cell, python: PythonCell, name: string): Mention[] {
  const found = new Map<number, Mention>();
  for (const line of codeLines(python)) {
    const bound = boundHere(line.tokens);
    line.tokens.forEach((token, i) => {
      const isIt = token.type === 'name' && token.text === name;
      if (isIt && line.tokens[i - 1]?.text !== '.') {
        const number = lineOfToken(python, line, token);
        const binds = bound.has(token) || (found.get(number)?.binds ?? false);
        const text = lineText(cell, number);
        found.set(number, { cell: cell.id, line: number, text, binds });
      }
    });
  }
  return [...found.values()];
}

function withText(cell: Cell, text: string): Mention[] {
  return cell.source
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      line.includes(text)
        ? [{ cell: cell.id, line: index + 1, text: line.trim(), binds: true }]
        : []
    );
}

/** Where a name (or a file's path) is made in some cells and used in others. */
export function linesOf(
  name: string,
  isFile: boolean,
  from: readonly Cell[],
  to: readonly Cell[]
): Lines {
  const all = (cells: readonly Cell[]): Mention[] =>
    cells.flatMap(cell =>
      isFile ? withText(cell, name) : mentions(cell, transformCell(cell), name)
    );
  const makers = all(from);
  const binding = makers.filter(place => place.binds);
  const users = all(to);
  const reading = users.filter(place => !place.binds || isFile);
  return {
    // A step that only changes a value has no line that binds its name.
    made: binding.length > 0 ? binding : makers,
    used: reading.length > 0 ? reading : users
  };
}
