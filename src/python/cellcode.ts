/** A cell's Python by statement, for checks that need tokens but no tree. */
import { type Token, logicalLines } from './ipython/lexer';
import { remembered } from './memo';
import type { PythonCell } from './cells';

export interface Line {
  tokens: readonly Token[];
  number: number; // 1-based, of its first token
  indent: number;
}

function* linesIn(cell: PythonCell): Generator<Line> {
  const text = `${cell.python}\n`;
  let at = 0;
  let number = 1;
  for (const logical of logicalLines(text)) {
    const first = logical.tokens[0];
    const tokens = logical.tokens.filter(
      ({ type }) => type !== 'comment' && type !== 'nl' && type !== 'newline'
    );
    if (first && tokens.length > 0) {
      yield { tokens, number, indent: first.start - at };
    }
    number += text.slice(at, logical.end).split('\n').length - 1;
    at = logical.end;
  }
}

/** Lines with code in them; a cell is read once. */
export const codeLines = remembered((cell: PythonCell): Line[] => [...linesIn(cell)]);

/** 1-based line of a token of a line. */
export function lineOfToken(cell: PythonCell, line: Line, token: Token): number {
  const between = cell.python.slice(line.tokens[0]!.start, token.start);
  return line.number + between.split('\n').length - 1;
}

/** Which tokens of a line stand where a value is bound, as far as tokens tell. */
export function boundHere(tokens: readonly Token[]): Set<Token> {
  const bound = new Set<Token>();
  let equals = -1;
  let depth = 0;
  tokens.forEach(({ type, text }, i) => {
    depth += '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0;
    equals = type === 'op' && text === '=' && depth === 0 ? i : equals;
  });
  const isAnnotated =
    tokens[1]?.text === ':' && !/^(?:else|try|finally)$/.test(tokens[0]!.text);
  const [first] = tokens;
  let target = /^(?:def|class|case|import|from|async)$/.test(first?.text ?? '');
  // The bases of a class are looked up.
  const ends = first?.text === 'class' ? /^[(:]$/ : /^(?:in|:|=)$/;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.text ?? '';
    if (/^(?:for|lambda|as)$/.test(before)) {
      target = true;
    } else if (target && ends.test(token.text)) {
      target = false;
    }
    if (token.type === 'name' && before !== '.') {
      const walrus = tokens[i + 1]?.text === ':=';
      const assigned = isAnnotated ? i === 0 : i < equals;
      if (assigned || target || walrus) {
        bound.add(token);
      }
    }
  });
  return bound;
}

const boundIn = remembered(
  (cell: PythonCell): ReadonlySet<string> =>
    new Set(
      codeLines(cell).flatMap(({ tokens }) => [...boundHere(tokens)].map(t => t.text))
    )
);

/** Names that some cell binds, as far as tokens tell. */
export function boundByTokens(cells: readonly PythonCell[]): Set<string> {
  return new Set(cells.flatMap(cell => [...boundIn(cell)]));
}

/** Whether some cell binds a name; for the few that are asked about. */
export function isBound(cells: readonly PythonCell[], name: string): boolean {
  return cells.some(cell => boundIn(cell).has(name));
}
