import { codeLines, lineOfToken, type PythonCell } from '../../python';

export interface Use {
  name: string;
  cell: string;
  line: number;
}

/** The first place in the notebook that uses each of some names. */
export function firstUses(
  names: ReadonlySet<string>,
  python: readonly PythonCell[]
): Use[] {
  const found = new Map<string, Use>();
  for (const cell of python) {
    for (const line of codeLines(cell)) {
      line.tokens.forEach((token, index) => {
        const { type, text: name } = token;
        const attribute = line.tokens[index - 1]?.text === '.';
        if (type === 'name' && names.has(name) && !attribute && !found.has(name)) {
          found.set(name, {
            name,
            cell: cell.id,
            line: lineOfToken(cell, line, token)
          });
        }
      });
    }
  }
  return [...found.values()];
}
