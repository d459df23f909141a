/** Secrets that are known by their own form, whatever they are called. */
import { type Message, trans } from '../../domain';
import { GITLEAKS } from './gitleaks';
import { entropyOf } from './values';

interface Format {
  kind: Message;
  pattern: RegExp;
  /** Texts of which one is in it, in small letters. */
  has: readonly string[];
  entropy: number;
}

/** The most common, by names that people know; also where they are a little off. */
const COMMON: readonly (readonly [Message, RegExp, ...string[]])[] = [
  [trans.__('An AWS access key'), /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, 'akia', 'asia'],
  [
    trans.__('A GitHub token'),
    /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/g,
    'gh',
    'github_pat_'
  ],
  [trans.__('A GitLab token'), /\bglpat-[\w-]{20,}/g, 'glpat-'],
  [trans.__('An API key'), /\bsk-[A-Za-z0-9_-]{20,}/g, 'sk-'],
  [trans.__('A Google API key'), /\bAIza[\w-]{35}/g, 'aiza'],
  [trans.__('A Google client secret'), /\bGOCSPX-[\w-]{28}/g, 'gocspx-'],
  [trans.__('A Slack token'), /\bxox[abeprs]-[\w-]{10,}/g, 'xox'],
  [trans.__('A Databricks token'), /\bdapi[0-9a-f]{32}\b/g, 'dapi'],
  [trans.__('A Hugging Face token'), /\bhf_[A-Za-z0-9]{30,}/g, 'hf_'],
  [trans.__('A JSON web token'), /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/g, 'eyj'],
  [
    trans.__('A private key'),
    /-----BEGIN (?:[A-Z]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g,
    '-----begin'
  ],
  [
    trans.__('The key of a storage account'),
    /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,100}={0,2}/g,
    'accountkey',
    'sharedaccesskey'
  ],
  [trans.__('A signed address'), /[?&]sig=[A-Za-z0-9%+/]{40,100}/g, 'sig='],
  [
    trans.__('A W&B API key'),
    /\b(?:local-|wandb_v1_)[\w-]{40,}/g,
    'local-',
    'wandb_v1_'
  ]
];

const FORMATS: readonly Format[] = [
  ...COMMON.map(([kind, pattern, ...has]) => ({ kind, pattern, has, entropy: 0 })),
  ...GITLEAKS.map(([id, source, flags, has, entropy]) => ({
    kind: trans.__('A text in the form of a key (%1)', id.replaceAll('-', ' ')),
    pattern: new RegExp(source, `g${flags}`),
    has,
    entropy
  }))
];

/** Whether any of them may be in a text, in one look. */
const KNOWN = new RegExp(
  FORMATS.flatMap(({ has }) => has.map(one => one.replace(/\./g, '\\.'))).join('|')
);

/** All of them are long words with a digit in them, but for these. */
const LONG = /[\w+/=.~-]{16,}|-----BEGIN/g;
const ODD = /\d|-----BEGIN|(?:hf|api_org)_/;
/** Longer ones are data: pictures, as most long words of notebooks. */
const LONGEST = 2000;

const isOdd = (word: string): boolean => word.length <= LONGEST && ODD.test(word);

/** Secrets known by their form in a text, with where they stand. */
export function formatsIn(
  text: string
): { kind: Message; at: number; value: string }[] {
  const small = text.match(LONG)?.filter(isOdd).join(' ').toLowerCase() ?? '';
  if (!KNOWN.test(small)) {
    return [];
  }
  return FORMATS.filter(({ has }) => has.some(one => small.includes(one))).flatMap(
    ({ kind, pattern, entropy }) =>
      [...text.matchAll(pattern)]
        .filter(([found, own]) => entropyOf(own ?? found) >= entropy)
        .map(found => ({ kind, at: found.index, value: found[0] }))
  );
}
