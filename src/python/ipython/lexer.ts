/** Python's tokens, as far as IPython's syntax needs them: one logical line at a time. */
import { stringEnd, stringOpening } from './strings';

export type TokenType =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'comment'
  | 'newline' // ends a statement
  | 'nl' // a line end that ends none
  | 'error';

export interface Token {
  type: TokenType;
  text: string;
  start: number;
}

/** Tokens up to the end of a statement, a blank or a comment line. */
export interface LogicalLine {
  tokens: readonly Token[];
  end: number; // offset after its line end
}

const SPACE = /(?:[ \t\f]|\\\n)+/y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const NUMBER =
  /0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const OPERATOR =
  /\*\*=?|\/\/=?|>>=?|<<=?|\.\.\.|->|:=|[!=<>+\-*/%&|^@]=|[-+*/%&|^@<>=~()[\]{},:;.]/y;
const COMMENT = /#[^\n]*/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function next(text: string, at: number): Token {
  const token = (type: TokenType, found: string): Token => ({
    type,
    text: found,
    start: at
  });
  const opening = stringOpening(text, at);
  if (opening > 0) {
    const end = stringEnd(text, at, opening);
    if (end >= 0) {
      return token('string', text.slice(at, end));
    }
    if (opening >= 3 && /("""|''')$/.test(text.slice(at, at + opening))) {
      return token('error', text.slice(at)); // swallows what follows, as in Python
    }
  }
  const c = text[at]!;
  if (c === '#') {
    return token('comment', match(COMMENT, text, at));
  }
  const name = match(NAME, text, at);
  if (name) {
    return token('name', name);
  }
  const number = /[\d.]/.test(c) ? match(NUMBER, text, at) : '';
  if (number) {
    return token('number', number);
  }
  const operator = match(OPERATOR, text, at);
  return operator ? token('op', operator) : token('error', c);
}

/** The logical line that starts at `from`; `\n` is the only line end. */
export function logicalLine(
  whole: string,
  from: number,
  until = whole.length
): LogicalLine {
  const text = until < whole.length ? whole.slice(0, until) : whole;
  const tokens: Token[] = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    at += match(SPACE, text, at).length;
    if (at >= text.length) {
      break;
    }
    if (text[at] === '\n') {
      const empty = tokens.every(token => token.type === 'comment');
      const type = depth > 0 || empty ? 'nl' : 'newline';
      tokens.push({ type, text: '\n', start: at });
      at += 1;
      if (depth === 0) {
        break;
      }
      continue;
    }
    const token = next(text, at);
    tokens.push(token);
    at += token.text.length;
    if (token.type === 'op') {
      if ('([{'.includes(token.text)) {
        depth += 1;
      } else if (')]}'.includes(token.text)) {
        depth = Math.max(0, depth - 1);
      }
    }
  }
  return { tokens, end: at };
}

/** Every logical line of a text. */
export function* logicalLines(text: string): Generator<LogicalLine> {
  for (let at = 0; at < text.length;) {
    const line = logicalLine(text, at);
    yield line;
    at = line.end;
  }
}
