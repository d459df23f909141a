/** `{expression}` and `$name` in shell lines and in the arguments of magics. */
import { isExpression } from './expression';

const DOLLAR = /\$(\$?[\p{L}\p{N}_.]+)(?=(?:[^']*'[^']*')*[^']*$)/gu;

/** Text that stays, and what comes after it: a value that is filled in, or nothing. */
export interface Part {
  literal: string;
  field: { expression: string; conversion: '' | 'r' | 's' | 'a' } | null;
}

type Field = NonNullable<Part['field']>;

/** Python's format syntax; null where `str.format` would refuse it. */
function formatParts(text: string): Part[] | null {
  const found: Part[] = [];
  let literal = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c !== '{' && c !== '}') {
      literal += c;
    } else if (text[i + 1] === c) {
      found.push({ literal: literal + c, field: null });
      literal = '';
      i += 1;
    } else if (c === '}') {
      return null;
    } else {
      const read = readField(text, i + 1);
      if (!read) {
        return null;
      }
      found.push({ literal, field: read.field });
      literal = '';
      i = read.end;
    }
  }
  return [...found, { literal, field: null }];
}

function fieldOf(name: string, specification: string): Field | null {
  const [, conversion = '', tail = ''] = /^(?:!([rsa]))?(?::([\s\S]*))?$/.exec(
    specification
  ) ?? ['', null];
  if (conversion === null) {
    return null;
  }
  // The part after a colon is put back, so that slices work.
  const expression = (name + (tail && `:${tail}`)).trim();
  return { expression, conversion: conversion as Field['conversion'] };
}

function readField(text: string, from: number): { field: Field; end: number } | null {
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
      const field = fieldOf(name, specification ?? '');
      return field && { field, end: i };
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

/** The `$names` in a text that stays; `$$name` is one dollar and the name. */
function dollarParts({ literal, field }: Part): Part[] {
  const found: Part[] = [];
  let text = '';
  let from = 0;
  for (const match of literal.matchAll(DOLLAR)) {
    const name = match[1]!;
    text += literal.slice(from, match.index);
    from = match.index + match[0].length;
    if (name.startsWith('$')) {
      text += name;
    } else {
      found.push({ literal: text, field: { expression: name, conversion: '' } });
      text = '';
    }
  }
  return [...found, { literal: text + literal.slice(from), field }];
}

/**
 * A text as IPython fills it in, in the caller's namespace; null where it leaves all of it
 * alone, for one of the expressions is no Python (`awk '{print $1}'`). It does the same
 * where one fails, as for a name that there is not (`$HOME`): that only the caller knows.
 */
export function expanded(text: string): Part[] | null {
  const parts = formatParts(text)?.flatMap(dollarParts);
  return parts?.every(({ field }) => !field || isExpression(field.expression))
    ? parts
    : null;
}

/** Expressions that IPython evaluates in a text. */
export const expansions = (text: string): string[] => [
  ...new Set((expanded(text) ?? []).flatMap(({ field }) => field?.expression ?? []))
];
