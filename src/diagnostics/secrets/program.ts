/** Secrets in cells and files: what they are, on which line, and of which value. */
import type { Message } from '../../domain';
import {
  type Assign,
  type Cell,
  logicalLines,
  type ParsedCell,
  remembered
} from '../../python';
import { secretsInCommands } from './commands';
import { formatsIn } from './formats';
import { type Bare, type Found, secretsInText } from './text';
import { TreeSecrets, type TreeSecret } from './tree';

export interface Secret {
  kind: Message;
  line: number; // 1-based
  /** For comparing, and never to be shown. */
  value: string;
  /** The assignment of this text alone to a name. */
  alone?: Assign;
}

/** One for each line: what is known by its form before what is known by a name. */
function byLine(text: string, found: readonly (Found | TreeSecret)[]): Secret[] {
  if (found.length === 0) {
    return []; // as nearly always
  }
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lines = new Map<number, Secret>();
  for (const one of found) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = starts[middle]! <= one.at ? [middle, high] : [low, middle];
    }
    const known = lines.get(low) ?? { kind: one.kind, line: low + 1, value: one.value };
    const alone = known.alone ?? ('alone' in one ? one.alone : undefined);
    lines.set(low, alone ? { ...known, alone } : known);
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

/** A comment that may tell something; most do not. */
const TELLING_COMMENT = /#.*(?:[:=]|\bis\b|\bbearer\b|password|identified|#\s*[!%])/i;

/** What a comment holds, which may be code that somebody has switched off. */
function inComments(text: string): Found[] {
  if (!TELLING_COMMENT.test(text)) {
    return [];
  }
  return [...logicalLines(text)].flatMap(({ tokens }) =>
    tokens
      .filter(({ type }) => type === 'comment')
      .flatMap(({ text: comment, start }) => {
        const [mark] = /^[#\s]*/.exec(comment)!;
        const inner = comment.slice(mark.length);
        const found = [
          ...secretsInText(inner, 'telling'),
          ...(/^[!%]/.test(inner) ? secretsInCommands(inner) : [])
        ];
        return found.map(one => ({ ...one, at: start + mark.length + one.at }));
      })
  );
}

/** Secrets of a Python program that was parsed. */
export const secretsInProgram = remembered(
  ({ text, body, errors }: Pick<ParsedCell, 'text' | 'body' | 'errors'>): Secret[] =>
    byLine(text, [
      ...formatsIn(text),
      ...new TreeSecrets(text).look(body),
      ...inComments(text),
      ...(errors.length > 0 ? secretsInText(text, 'telling') : [])
    ])
);

/** Secrets of a text that is no program. */
export const secretsInFile = (text: string, bare: Bare): Secret[] =>
  byLine(text, [...formatsIn(text), ...secretsInText(text, bare)]);

/** Secrets in a cell's commands for IPython and for a shell. */
export const secretsInMagics = remembered(({ source }: Cell): Secret[] =>
  /[!%]/.test(source) ? byLine(source, secretsInCommands(source)) : []
);

/** Secrets of a cell that is not read as Python. */
export const secretsInCell = remembered(({ source, kind }: Cell): Secret[] =>
  byLine(source, [
    ...formatsIn(source),
    ...secretsInText(source, 'telling'),
    ...(kind === 'code' ? secretsInCommands(source) : [])
  ])
);
