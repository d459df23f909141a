/** Ends of Python string literals; offsets are UTF-16 units of the text given. */

const OPENING = /[rRbBuUfFtT]{0,2}(?:"""|'''|"|')/y;

/** Length of the prefix and quotes of a string that starts at `at`; 0 where none does. */
export function stringOpening(text: string, at: number): number {
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.[0].length ?? 0;
}

/** Offset after the literal whose opening (`length` long) is at `at`; -1 if it never ends. */
export function stringEnd(text: string, at: number, length: number): number {
  const opening = text.slice(at, at + length);
  const quote = opening.replace(/^[a-z]+/i, '');
  const formatted = /^[rb]?[ft]/i.test(opening);
  const end = formatted ? formattedEnd(text, at + length, quote) : -1;
  return end < 0 ? plainEnd(text, at + length, quote) : end;
}

function plainEnd(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text.startsWith(quote, i)) {
      return i + quote.length;
    } else if (text[i] === '\n' && quote.length === 1) {
      return -1;
    }
  }
  return -1;
}

/** As `plainEnd`, where `{...}` may hold strings with the same quotes. */
function formattedEnd(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text.startsWith(quote, i)) {
      return i + quote.length;
    } else if (text[i] === '\n' && quote.length === 1) {
      return -1;
    } else if (text.startsWith('{{', i)) {
      i++;
    } else if (text[i] === '{') {
      i = fieldEnd(text, i + 1, quote) - 1;
      if (i < 0) {
        return -1;
      }
    }
  }
  return -1;
}

/** Offset after the `}` of a replacement field; -1 if it never ends. */
function fieldEnd(text: string, from: number, quote: string): number {
  let depth = 0;
  let format = false; // inside the format specification
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    const opening = format ? 0 : stringOpening(text, i);
    if (opening > 0 && !isWordBefore(text, i, from)) {
      i = stringEnd(text, i, opening) - 1;
      if (i < 0) {
        return -1;
      }
    } else if (format && text.startsWith(quote, i)) {
      return -1;
    } else if (c === '{' && format) {
      i = fieldEnd(text, i + 1, quote) - 1;
      if (i < 0) {
        return -1;
      }
    } else if ('([{'.includes(c)) {
      depth++;
    } else if (depth > 0 && ')]}'.includes(c)) {
      depth--;
    } else if (c === '}') {
      return i + 1;
    } else if (c === ':' && depth === 0) {
      format = true;
    }
  }
  return -1;
}

function isWordBefore(text: string, at: number, from: number): boolean {
  return at > from && /[\w$]/.test(text[at - 1]!) && !/["']/.test(text[at]!);
}
