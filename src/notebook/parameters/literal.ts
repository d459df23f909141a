/** Values of Python literals. */
import type { Token } from '../../python';
import type { Parameter, PlainValue } from '../../domain';

/** A plain value with its type in Python. */
export interface Literal {
  type: Parameter['type'];
  default: PlainValue;
}

const SIMPLE: Record<string, string> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': ''
};

/** The text of a string literal; null for bytes, f-strings and named characters. */
export function stringValue(literal: string): string | null {
  const [, prefix, quote] = /^([a-z]*)("""|'''|"|')/i.exec(literal)!;
  if (/[bft]/i.test(prefix!)) {
    return null;
  }
  const inner = literal.slice(prefix!.length + quote!.length, -quote!.length);
  if (/r/i.test(prefix!)) {
    return inner;
  }
  let whole = true;
  const text = inner.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{1,3})|([\s\S]))/gi,
    (all, x?: string, u?: string, long?: string, octal?: string, other?: string) => {
      const hex = x ?? u ?? long;
      if (hex ?? octal) {
        const code = hex ? parseInt(hex, 16) : parseInt(octal!, 8);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      }
      whole = whole && other !== 'N';
      return SIMPLE[other!] ?? all;
    }
  );
  return whole ? text : null;
}

function numberValue(literal: string): Literal | null {
  const text = literal.replaceAll('_', '');
  if (/^0[xob]/i.test(text) || /^\d+$/.test(text)) {
    const value = Number(text);
    return Number.isSafeInteger(value) ? { type: 'int', default: value } : null;
  }
  const value = Number(text);
  return Number.isFinite(value) ? { type: 'float', default: value } : null;
}

/** The float has a zero below zero, the int has none. */
const negative = ({ type, default: value }: Literal): number =>
  type === 'float' ? -Number(value) : 0 - Number(value);

/** What the tokens of an expression are worth, if they are a plain value. */
export function literalValue(tokens: readonly Token[]): Literal | null {
  if (
    tokens.length > 2 &&
    tokens[0]!.text === '(' &&
    tokens[tokens.length - 1]!.text === ')'
  ) {
    return literalValue(tokens.slice(1, -1).filter(token => token.type !== 'nl'));
  }
  if (tokens.length > 0 && tokens.every(token => token.type === 'string')) {
    const parts = tokens.map(token => stringValue(token.text));
    return parts.includes(null) ? null : { type: 'str', default: parts.join('') };
  }
  const [first, ...rest] = tokens;
  if (first?.text === '-' || first?.text === '+') {
    const value = literalValue(rest);
    return value && typeof value.default === 'number'
      ? { ...value, default: first.text === '-' ? negative(value) : value.default }
      : null;
  }
  if (!first || rest.length > 0) {
    return null;
  }
  if (first.text === 'True' || first.text === 'False') {
    return { type: 'bool', default: first.text === 'True' };
  }
  return first.type === 'number' ? numberValue(first.text) : null;
}
