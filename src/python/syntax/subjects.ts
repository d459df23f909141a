/**
 * `match [x]:` and the like. Before `case [1]: a = 1` the grammar also reads the whole as an
 * annotated assignment, `match[x]: case[1]: a`, and takes that. Where the subject begins with
 * a bracket the parser is given a name of the same length, and the subject is read by itself.
 */
import { logicalLines, type Token } from '../ipython/lexer';
import type { Light } from './light';

export interface Subject {
  at: number;
  end: number;
}

const PERHAPS = /^[ \t\f]*match(?:[ \t\f]|\\\r?\n)*[[(]/m;

const isCode = ({ type }: Token): boolean => !/^(?:comment|nl|newline)$/.test(type);

/** The subjects that begin with a bracket. A line that ends in a colon can be nothing else. */
export function bracketed(text: string): Subject[] {
  if (!PERHAPS.test(text)) {
    return [];
  }
  const lines = [...logicalLines(text)]
    .map(({ tokens }) => tokens.filter(isCode))
    .filter(tokens => tokens.length > 0);
  return lines.flatMap((tokens, index) => {
    const [word, first] = tokens;
    const colon = tokens[tokens.length - 1]!;
    const last = tokens[tokens.length - 2];
    const found =
      word!.text === 'match' &&
      /^[[(]$/.test(first?.text ?? '') &&
      colon.text === ':' &&
      lines[index + 1]?.[0]!.text === 'case';
    return found ? [{ at: first!.start, end: last!.start + last!.text.length }] : [];
  });
}

type Read = ReadonlyMap<number, { end: number; kids: readonly Light[] }>;

/** The text with a name in the place of each subject. */
export function masked(text: string, subjects: Read): string {
  let [shown, from] = ['', 0];
  for (const [at, { end }] of subjects) {
    // In `match[x]:` no space is between them.
    shown += `${text.slice(from, at)} ${'x'.repeat(end - at - 1)}`;
    from = end;
  }
  return shown + text.slice(from);
}

/** The expressions of a subject that was read by itself; null for what is no expression. */
export function expressionsOf(root: Light): Light[] | null {
  const [only] = root.kids;
  return root.kids.length === 1 &&
    only!.type === 'expression_statement' &&
    !only!.kids.some(({ type }) => /assignment$/.test(type))
    ? only!.kids
    : null;
}

/** Put the expressions of the subjects where their names stand. */
export function unmask(node: Light, subjects: Read): void {
  if (subjects.size === 0) {
    return;
  }
  node.kids.forEach(kid => unmask(kid, subjects));
  if (node.kids.some(({ type, at }) => type === 'identifier' && subjects.has(at - 1))) {
    node.kids = node.kids.flatMap(kid =>
      kid.type === 'identifier' ? (subjects.get(kid.at - 1)?.kids ?? kid) : kid
    );
  }
}
