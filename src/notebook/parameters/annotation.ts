/** Annotations of parameters: what may be given, as far as a command line can give it. */
import { logicalLines, type Token } from '../../python';
import type { Parameter } from '../../domain';
import { type Literal, literalValue, stringValue } from './literal';

type Kind = Parameter['type'];

/** What an annotation allows. */
export interface Allowed {
  /** Null where the annotation says nothing (`Any`, `Final`). */
  type: Kind | null;
  choices: readonly Literal[];
  optional: boolean;
}

const KINDS = new Set<string>(['int', 'float', 'bool', 'str']);
const FREE: Allowed = { type: null, choices: [], optional: false };
const NONE: Allowed = { ...FREE, optional: true };

/** The parts of a list of tokens between separators outside of brackets. */
function parted(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
    if (token.text === separator && depth === 0) {
      parts.push([]);
    } else if (token.type !== 'nl') {
      parts[parts.length - 1]!.push(token);
    }
  }
  return parts.filter(part => part.length > 0);
}

/** One of several: one type, or choices of one type, and perhaps None. */
function oneOf(all: readonly (Allowed | null)[]): Allowed | null {
  const known = all.filter(one => one !== null);
  const saying = known.filter(one => one !== NONE);
  const types = new Set(saying.map(({ type }) => type));
  const hasChoices = new Set(saying.map(({ choices }) => choices.length > 0));
  if (known.length < all.length || types.size > 1 || hasChoices.size > 1) {
    return null;
  }
  return {
    type: saying[0]?.type ?? null,
    choices: saying.flatMap(({ choices }) => choices),
    optional: known.some(({ optional }) => optional)
  };
}

function literal(values: readonly Token[][]): Allowed | null {
  return oneOf(
    values.map(tokens => {
      if (tokens.length === 1 && tokens[0]!.text === 'None') {
        return NONE;
      }
      const value = literalValue(tokens);
      return value && { type: value.type, choices: [value], optional: false };
    })
  );
}

/** `Optional[int]`, `Literal["a", "b"]`, `typing.Union[int, None]`, ... */
function subscripted(name: string, inside: readonly Token[]): Allowed | null {
  const parts = parted(inside, ',');
  switch (name) {
    case 'Literal':
      return literal(parts);
    case 'Optional':
      return oneOf([...parts.map(readAnnotation), NONE]);
    case 'Union':
      return oneOf(parts.map(readAnnotation));
    case 'Annotated':
    case 'Final':
    case 'ClassVar':
      return parts[0] ? readAnnotation(parts[0]) : null;
    default:
      return null;
  }
}

/** What an annotation allows; null where that is no plain value. */
export function readAnnotation(tokens: readonly Token[]): Allowed | null {
  const parts = parted(tokens, '|');
  if (parts.length !== 1) {
    return parts.length > 1 ? oneOf(parts.map(readAnnotation)) : null;
  }
  const [only, ...more] = parts[0]!;
  if (only!.type === 'string' && more.length === 0) {
    const text = stringValue(only!.text);
    return text === null ? null : readAnnotation(tokensOf(text));
  }
  const open = parts[0]!.findIndex(({ text }) => text === '[');
  const path = parts[0]!.slice(0, open < 0 ? undefined : open);
  const name = path[path.length - 1]?.text ?? '';
  if (!path.every(({ type, text }, i) => (i % 2 ? text === '.' : type === 'name'))) {
    return null;
  }
  if (open >= 0) {
    return subscripted(name, parts[0]!.slice(open + 1, -1));
  }
  if (KINDS.has(name) && path.length === 1) {
    return { ...FREE, type: name as Kind };
  }
  return name === 'None' ? NONE : /^(?:Any|Final|object)$/.test(name) ? FREE : null;
}

const tokensOf = (text: string): Token[] =>
  [...logicalLines(text)].flatMap(({ tokens }) => [...tokens]);
