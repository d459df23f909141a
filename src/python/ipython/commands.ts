/** Where IPython's syntax stands in a logical line; IPython's own order of precedence. */
import type { LogicalLine, Token } from './lexer';

export type CommandForm =
  | 'magic' // %name args
  | 'shell' // !args
  | 'capture' // !!args, and x = !args
  | 'help' // name? and ?name
  | 'quoteEach' // ,f a b
  | 'quoteAll' // ;f a b
  | 'call' // /f a b
  | 'cell'; // %%name args, with a body

/** One piece of IPython syntax. */
export interface Command {
  form: CommandForm;
  name: string; // '' where the form has none
  args: string;
  body: string | null; // of a cell magic
  /** Text before it that stays: an indent, or `x = `. */
  before: string;
  assigned: boolean;
  line: number; // 0-based
  lastLine: number;
}

export interface Found {
  start: number; // offset of its first character
  kind: 'assignMagic' | 'assignShell' | 'escape' | 'help';
  question?: number; // offset of the question mark
}

const ESCAPES = new Set(['!', '?', '%', ',', ';', '/']);

/** The `=` of an assignment; later ones (`a = b = %foo`) are not looked at. */
function assignment(tokens: readonly Token[]): number {
  let depth = 0;
  return tokens.findIndex(({ type, text }) => {
    if (type === 'op' && '([{'.includes(text)) {
      depth += 1;
    } else if (type === 'op' && ')]}'.includes(text)) {
      depth = Math.max(0, depth - 1);
    }
    return type === 'op' && text === '=' && depth === 0;
  });
}

function findAssigned(text: string, tokens: readonly Token[]): Found | null {
  const at = assignment(tokens);
  const [sign, after] = [tokens[at + 1], tokens[at + 2]];
  if (at < 0 || !sign) {
    return null;
  }
  if (sign.text === '%' && after?.type === 'name') {
    return { start: sign.start, kind: 'assignMagic' };
  }
  const equals = tokens[at]!.start;
  const lineStart = text.lastIndexOf('\n', equals) + 1;
  const alone = text.slice(lineStart, equals).trim() === '';
  return sign.type === 'error' && sign.text === '!' && !alone
    ? { start: sign.start, kind: 'assignShell' }
    : null;
}

/** Candidates of a line in the order IPython tries them. */
export function findCommands(text: string, line: LogicalLine): Found[] {
  const { tokens } = line;
  const first = tokens[0];
  if (!first) {
    return [];
  }
  const found: Found[] = [];
  const last = tokens[tokens.length - 2];
  if (tokens.length > 2 && last?.type === 'error' && last.text === '?') {
    found.push({ start: first.start, kind: 'help', question: last.start });
  }
  if (ESCAPES.has(first.text)) {
    found.push({ start: first.start, kind: 'escape' });
  }
  const assigned = findAssigned(text, tokens);
  return assigned ? [...found, assigned] : found;
}
