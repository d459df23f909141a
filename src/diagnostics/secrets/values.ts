/** Texts that could be a secret, and those that only stand in its place. */
import { secretName, type Strength } from './names';

/** Stands in a text for a part that only the program knows. */
export const JOINT = '\ufffc';

const STANDING_IN = [
  // Left open, taken from elsewhere, or blotted out.
  /^[\s*x#.<>_\-•…?=]*$/i,
  /^(?:<.*>|\[.*\]|\{.*\}|\$.*|%.*%|%\w|%\(\w+\)\w|:\w+|@\w+@|\?)$/s,
  /\.\.\.|…|\*\*\*|<[\w -]+>/,
  // What people write where the secret goes.
  /(?:^|[^a-z])(?:your|yours|example|dummy|placeholder|redacted|removed|hidden|omitted|masked|todo|fixme|insert|replace|fill|xxx+)(?:[^a-z]|$)/i,
  /^(?:your|my|some|enter|put|paste|insert|the)[-_ ]?(?:[a-z]{1,20}[-_ ]){0,6}(?:password|passwd|token|key|secret|here)/i,
  /(?:^|[^a-z])change[-_ ]?(?:me|it|this)|secret_?key_?here|[-_ ]here$|^(?:enter|put|insert|paste|add|type|your|my).{0,60}here$/i,
  // A word that says what kind of thing it is.
  /^(?:str|string|text|varchar|int|integer|bool|boolean|object|bytes|required|optional|none|null|nil|true|false|yes|no|basic|digest|bearer|oauth2?|jwt|default|auto|n\/?a|nan|unknown|missing|invalid|error|failed|ok|on|off|undefined|env|environ)$/i,
  // An address without a password, a file.
  /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i,
  /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/][\w./\\ -]+$|\.(?:json|ya?ml|toml|ini|cfg|env|pem|key|crt|cer|p12|txt|csv|py)$/i
];

/** A sentence about a secret: it names one, and ends or begins as sentences do. */
const isSaid = (text: string): boolean =>
  /\s/.test(text) &&
  (/[:?]\s*$/.test(text) ||
    text.split(/\s+/).some(word => secretName(word.replace(/\W+$/, '')) === 'strong'));

/** The name of a secret in the place of its value: `"OPENAI_API_KEY"`, `"my-secret"`. */
const isNameOf = (text: string): boolean =>
  text.length <= 60 &&
  (/^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(text)
    ? /(?:^|_)(?:PASSWORD|PASSWD|PASS|SECRET|TOKEN|KEY)(?:_|$)/.test(text)
    : isWords(text));

const isWords = (text: string): boolean =>
  /^[A-Za-z]+(?:[-_. ][A-Za-z]+)*$/.test(text) &&
  /(?:^|[-_. ]|[a-z](?=[A-Z]))(?:password|passwd|pwd|token|key|secret|credentials?|auth)$/i.test(
    text
  );

/** Whether a text only stands where a secret will be. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replaceAll(JOINT, '').trim();
  if (text.includes(JOINT) && !isTelling(bare)) {
    return true; // what is secret in it comes from elsewhere
  }
  return (
    bare === '' ||
    bare.length > 5000 ||
    STANDING_IN.some(pattern => pattern.test(bare)) ||
    isNameOf(bare) ||
    isSaid(bare)
  );
}

/** Bits for each character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of counts.values()) {
    sum -= (count / text.length) * Math.log2(count / text.length);
  }
  return sum;
}

/** Whether a text is no word: one that has digits among letters, or is long and random. */
export function isTelling(text: string): boolean {
  if (/\s/.test(text) || text.length < 6) {
    return false;
  }
  const isMixed = /\d/.test(text) && /[A-Za-z]/.test(text);
  const isLong = text.length >= 20 && entropyOf(text) > 3.5 && !/[^\w+/=.-]/.test(text);
  return isMixed || isLong || /^\d{6,}$/.test(text);
}

/** So that nobody could take it for the name of something: `key` and `token` have other meanings. */
const isRandom = (text: string): boolean =>
  text.length >= 16 &&
  !/[^\w+/=.:~-]/.test(text) &&
  /\d/.test(text) &&
  entropyOf(text) > 3;

/** Whether the value of a name is a secret, by how surely the name says so. */
export function isSecretValue(strength: Strength, name: string, text: string): boolean {
  if (isPlaceholder(text)) {
    return false;
  }
  if (strength === 'strong') {
    return true;
  }
  const isWord =
    /(?:token|auth|cred\w*|pass)$/i.test(name) && /^[A-Za-z]{8,}$/.test(text);
  return /keys?$/i.test(name) ? isRandom(text) : isWord || isTelling(text);
}
