/** Secrets in texts of any kind: comments, settings, what a string holds. */
import { type Message, trans } from '../../domain';
import { MAYBE_SECRET, secretName, type Strength } from './names';
import { isPlaceholder, isSecretValue, isTelling, JOINT } from './values';

/** A secret in a text. The value is for comparing, and never to be shown. */
export interface Found {
  kind: Message;
  at: number;
  value: string;
}

/**
 * What a value without quotes may be in a text: `all` in settings (`password: hunter2`), `pairs`
 * in what a string holds (`host=h password=hunter2`), `telling` where people write sentences; with
 * `none`, names say nothing at all.
 */
export type Bare = 'all' | 'pairs' | 'telling' | 'none';

/** What stands further right on a line is data, and would only cost time. */
const LONGEST = 20_000;

export const valueOf = (name: string): Message => trans.__('The value of %1', name);

const ADDRESS = trans.__('A password in an address');
const HEADER = trans.__('An authorization');

/** `user:password@` behind each `://` of a line. */
function inAddresses(line: string): Found[] {
  const found: Found[] = [];
  for (let at = line.indexOf('://'); at >= 0; at = line.indexOf('://', at + 3)) {
    const rest = line.slice(at + 3, at + 500);
    const [, user, password] =
      /^([^\s:/@"'<>]*):((?:[^\s@"'<>]|@(?=[^\s@"'/]*@))+)@/.exec(rest) ?? [];
    const hasScheme = /[a-z][a-z\d+.-]*$/i.test(line.slice(Math.max(0, at - 30), at));
    if (hasScheme && password && !/^\d*\//.test(password) && isOpen(password)) {
      found.push({ kind: ADDRESS, at: at + 4 + user!.length, value: password });
    }
    const [, key] = /^([\w~.-]{16,200})@/.exec(rest) ?? [];
    if (hasScheme && key && isTelling(key) && !isPlaceholder(key)) {
      found.push({ kind: ADDRESS, at: at + 3, value: key });
    }
  }
  return found;
}

/** Whether part of a password stands there. */
const isOpen = (password: string): boolean =>
  !/[{}$<*]/.test(password) && !isPlaceholder(password) && !/^%\(?\w/.test(password);

const QUOTE = /["'`]/;
/** A name up to a sign, with what may stand between: quotes, a bracket; or its type. */
const NAME = /([A-Za-z_][\w.-]{0,60})(?:\\?["'`])?(?:\s?\])?\s{0,8}$/;
const TYPED = /([A-Za-z_]\w{0,60})\s{0,4}:\s{0,4}[A-Za-z_][\w.]{0,20}\s{0,8}$/;
const SIGN = /:=|=>|==|=|:/g;

interface Value {
  text: string;
  at: number;
  isQuoted: boolean;
  /** What follows it. */
  next: string;
}

/** The value behind a sign: in quotes, or up to the next blank. */
function valueAt(line: string, from: number): Value | null {
  const rest = line.slice(from, from + 1000);
  const gap = /^[\s*]{0,40}\(?(?:[rbuRBU]{1,2}(?=["']))?\\?/.exec(rest)![0].length;
  const quote = rest[gap] ?? '';
  if (QUOTE.test(quote)) {
    const wide = rest.startsWith(quote.repeat(3), gap) ? 3 : 1;
    const start = gap + wide;
    const end = rest.indexOf(quote, start);
    return end > start
      ? {
          text: rest.slice(start, end).replace(/\\$/, ''),
          at: from + start,
          isQuoted: true,
          next: ''
        }
      : null;
  }
  const start = /^\s{0,40}/.exec(rest)![0].length;
  const text = /^[^\s"'`,;&|<>(){}[\]]{1,300}/.exec(rest.slice(start))?.[0] ?? '';
  const next = rest[start + text.length] ?? '';
  return text ? { text, at: from + start, isQuoted: false, next } : null;
}

/** What looks up a name of a program and not a value: `self.password`, `getpass()`. */
const isCode = ({ text, next }: Value): boolean =>
  /[([{]/.test(next) || /^[A-Za-z_][A-Za-z_]*(?:\.[A-Za-z_]\w*)*[.:!?]?$/.test(text);

function isBareSecret(
  value: Value,
  [sign, isTight]: [string, boolean],
  strength: Strength,
  bare: Bare
): boolean {
  if (bare === 'all' || (bare === 'pairs' && sign === '=' && isTight)) {
    return !/[([{]/.test(value.next);
  }
  const text = value.text.replace(/[.!?]$/, '');
  return (
    !isCode(value) &&
    (strength === 'strong'
      ? text.length >= 4 &&
        /[A-Za-z\d]/.test(text) &&
        /[\d!$#%^~+]|[a-z][A-Z]/.test(text)
      : isTelling(text))
  );
}

/** `name = value`, `"name": "value"`, `--name=value`. */
function inPairs(line: string, bare: Bare): Found[] {
  const found: Found[] = [];
  for (const sign of MAYBE_SECRET.test(line) ? line.matchAll(SIGN) : []) {
    const before = line.slice(Math.max(0, sign.index - 110), sign.index);
    const name = [NAME, TYPED]
      .map(pattern => pattern.exec(before)?.[1] ?? '')
      .find(one => secretName(one));
    const strength = name && secretName(name);
    const value = strength && valueAt(line, sign.index + sign[0].length);
    if (!strength || !value) {
      continue;
    }
    const isTight = !/\s$/.test(before) && value.at === sign.index + 1;
    const isMeant =
      value.isQuoted || isBareSecret(value, [sign[0], isTight], strength, bare);
    if (isMeant && isSecretValue(strength, name, value.text)) {
      found.push({ kind: valueOf(name), at: value.at, value: value.text });
    }
  }
  return found;
}

/** `Authorization: Bearer ...`, `Bearer ...`, `WITH PASSWORD '...'`. */
function inWords(line: string): Found[] {
  const found: Found[] = [];
  const words =
    /(?:authorization["']?\s{0,3}[:=,]\s{0,3}["']?\s?(\w{0,20})\s|\b(Bearer)\s)\s{0,3}([\w~+/=.:-]{6,2000})/gi;
  for (const { 0: all, 1: scheme, 2: bearer, 3: value, index } of line.matchAll(
    words
  )) {
    const isOne = bearer ? isTelling(value!) && value!.length >= 12 : scheme !== 'f';
    if (isOne && !isPlaceholder(value!) && isTelling(value!)) {
      found.push({
        kind: HEADER,
        at: index + all.length - value!.length,
        value: value!
      });
    }
  }
  // As SQL says it, and as people do.
  const said =
    /\b(?:password|identified\s{1,4}by)\s{1,4}'([^'\s]{1,200})'|\b(?:password|passwd|pwd|passphrase|secret|token|key)\s{1,4}is:?\s{1,4}["'`]?([^\s"'`]{4,200})/gi;
  for (const { 0: all, 1: sql, 2: word, index } of line.matchAll(said)) {
    const value = sql ?? word?.replace(/[.,;!?)]+$/, '');
    if (value && !isPlaceholder(value) && (sql || isTelling(value))) {
      const at = index + all.lastIndexOf(value);
      found.push({ kind: valueOf('password'), at, value });
    }
  }
  return found;
}

/** Whether a line can have one; most have none of these signs. */
const MAYBE = /[:=]|\bis\b|\bbearer\b|password|identified/i;

/** Secrets of a text by names, addresses and headers; by their forms see `formats.ts`. */
export function secretsInText(text: string, bare: Bare): Found[] {
  const found: Found[] = [];
  if (!MAYBE.test(text)) {
    return found;
  }
  let start = 0;
  for (const whole of text.split('\n')) {
    const line = whole.slice(0, LONGEST);
    if (MAYBE.test(line)) {
      const named = bare === 'none' ? [] : [...inPairs(line, bare), ...inWords(line)];
      const here = [...inAddresses(line), ...named];
      found.push(...here.map(one => ({ ...one, at: one.at + start })));
    }
    start += whole.length + 1;
  }
  return found.filter(({ value }) => value !== JOINT);
}
