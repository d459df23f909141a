import { isInteger, isSafeNumber, parse } from 'lossless-json';

// MLflow's REST answers carry int64 values, and some of its routes write bare NaN.
const LONG_INTEGER = /[:[,]\s*-?\d{16,}\s*[,}\]]/;
const BARE_SPECIAL = /([:[,]\s*)(NaN|-?Infinity)(?=\s*[,}\]])/g;

/**
 * Parse a JSON text of MLflow's.
 *
 * Integers beyond 2^53 become bigint; NaN and infinities outside strings become
 * the strings that protobuf uses for them. Throws SyntaxError on other text.
 */
export function parseJson(text: string): unknown {
  if (LONG_INTEGER.test(text)) {
    return parse(quoteSpecials(text), null, exactNumber);
  }
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(quoteSpecials(text));
  }
}

/** The number behind a JSON value: MLflow sends NaN and infinities as strings. */
export function toNumber(value: unknown): number {
  switch (value) {
    case 'Infinity':
      return Infinity;
    case '-Infinity':
      return -Infinity;
    case 'NaN':
    case null:
    case undefined:
      return NaN;
    default:
      return Number(value);
  }
}

/** The step behind a JSON value: a number, or a bigint where only that is exact. */
export function toStep(value: unknown): number | bigint {
  if (typeof value === 'bigint') {
    return value;
  }
  if (typeof value === 'string' && /^-?\d{16,}$/.test(value)) {
    return BigInt(value);
  }
  return Number(value ?? 0);
}

function exactNumber(text: string): number | bigint {
  return isInteger(text) && !isSafeNumber(text) ? BigInt(text) : parseFloat(text);
}

// Touches only what stands where a value stands; strings are skipped whole.
function quoteSpecials(text: string): string {
  return text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 ? part : part.replace(BARE_SPECIAL, '$1"$2"')))
    .join('');
}
