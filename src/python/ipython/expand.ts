/** `{expression}` and `$name` in shell lines and in the arguments of magics. */
import { isExpression } from './expression';

const DOLLAR = /\$(\$?[\p{L}\p{N}_.]+)(?=(?:[^']*'[^']*')*[^']*$)/gu;

interface Piece {
  literal: string;
  field: string | null;
}

/** Python's format syntax; null where `str.format` would refuse it. */
function pieces(text: string): Piece[] | null {
  const found: Piece[] = [];
  let literal = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c !== '{' && c !== '}') {
      literal += c;
    } else if (text[i + 1] === c) {
      literal += c;
      i += 1;
    } else if (c === '}') {
      return null;
    } else {
      const field = readField(text, i + 1);
      if (!field) {
        return null;
      }
      found.push({ literal, field: field.text });
      literal = '';
      i = field.end;
    }
  }
  return [...found, { literal, field: null }];
}

function readField(text: string, from: number): { text: string; end: number } | null {
  let bracket = false;
  let depth = 0;
  let name = '';
  let specification: string | null = null;
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (specification === null && c === '{') {
      return null;
    }
    if (c === '}' && !bracket && depth === 0) {
      // The part after a colon is put back, so that slices work; conversions are dropped.
      const tail = specification?.replace(/^![rsa]?:?/, '') ?? '';
      const slice = specification?.startsWith(':') ? specification : tail && `:${tail}`;
      return { text: name + (slice === ':' ? '' : slice), end: i };
    }
    if (specification !== null) {
      depth += c === '{' ? 1 : c === '}' ? -1 : 0;
      specification += c;
    } else if (!bracket && (c === ':' || c === '!')) {
      specification = c;
    } else {
      bracket = c === '[' || (bracket && c !== ']');
      name += c;
    }
  }
  return null;
}

/**
 * Expressions IPython evaluates in the caller's namespace. One that is no Python
 * makes it leave the whole text alone (`awk '{print $1}'`).
 */
export function expansions(text: string): string[] {
  const found: string[] = [];
  for (const { literal, field } of pieces(text) ?? []) {
    for (const [, name] of literal.matchAll(DOLLAR)) {
      if (!name!.startsWith('$')) {
        found.push(name!);
      }
    }
    if (field !== null) {
      found.push(field.trim());
    }
  }
  return found.every(isExpression) ? [...new Set(found)] : [];
}
