/** Whether a text is a Python expression, judged by its tokens; and the names in it. */
import { type Token, logicalLine } from './lexer';

const PREFIX = new Set(['-', '+', '~', 'not', '*', '**', 'await']);
const BETWEEN = new Set(
  '+ - * / // % @ ** & | ^ << >> < > <= >= == != and or in is if else for async'.split(
    ' '
  )
);
const CLOSER: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const WORDS = new Set(
  (
    'and or not in is if else for async await lambda None True False ' +
    'as assert break class continue def del elif except finally from global import ' +
    'nonlocal pass raise return try while with yield'
  ).split(' ')
);

function isOperand(token: Token): boolean {
  const { type, text } = token;
  return (
    type === 'number' ||
    type === 'string' ||
    (type === 'name' && (!WORDS.has(text) || /^(?:None|True|False)$/.test(text)))
  );
}

export function isExpression(text: string): boolean {
  const tokens = logicalLine(text.trim(), 0).tokens;
  const open: string[] = [];
  let have = false; // an operand stands before
  let mayClose = false; // a comma or colon stands before
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const inside = open[open.length - 1];
    if (token.type === 'nl' && inside) {
      continue;
    }
    if (!have && token.text === 'lambda') {
      const colon = tokens.findIndex((t, j) => j > i && t.text === ':');
      if (colon < 0) {
        return false;
      }
      i = colon;
    } else if (isOperand(token)) {
      if (have && !(token.type === 'string' && before?.type === 'string')) {
        return false;
      }
      have = true;
    } else if (token.text in CLOSER) {
      if (have && token.text === '{') {
        return false;
      }
      open.push(token.text);
      have = false;
      mayClose = true;
      continue;
    } else if (inside && token.text === CLOSER[inside]) {
      if (!have && !mayClose) {
        return false;
      }
      open.pop();
      have = true;
    } else if (have && token.text === '.') {
      const name = tokens[++i];
      if (name?.type !== 'name') {
        return false;
      }
    } else if (have && (token.text === ',' || (token.text === ':' && inside))) {
      have = false;
      mayClose = true;
      continue;
    } else if (!have && token.text === ':' && inside === '[') {
      mayClose = true;
      continue;
    } else if (have && inside && (token.text === '=' || token.text === ':=')) {
      have = false;
    } else if (have && token.text === 'not' && tokens[i + 1]?.text === 'in') {
      have = false;
      i += 1;
    } else if (have && BETWEEN.has(token.text)) {
      have = false;
    } else if (have || !PREFIX.has(token.text)) {
      return false;
    }
    mayClose = false;
  }
  return tokens.length > 0 && open.length === 0 && (have || mayClose);
}

/** Names an expression looks up, roughly: for people, not for the flow. */
export function namesIn(expression: string): string[] {
  const { tokens } = logicalLine(expression.trim(), 0);
  const names = tokens
    .filter((token, i) => {
      const keyword = tokens[i + 1]?.text === '=' && i > 0;
      return (
        token.type === 'name' &&
        !WORDS.has(token.text) &&
        tokens[i - 1]?.text !== '.' &&
        !keyword
      );
    })
    .map(token => token.text);
  return [...new Set(names)];
}
