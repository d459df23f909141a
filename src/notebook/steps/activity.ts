/** What a cell seems to do, from the calls in it; for proposals only. */
import { type Doing, LISTS_FILES, SETS_ONLY, SIGNS } from '../../libraries';
import { logicalLines, remembered, type Cell } from '../../python';

export type Activity = 'setup' | Doing | 'other';

/** A column that is set, or an element. */
const STORES = /^[\w.]+\[[^\n]*\]\s*=[^=]/m;

/** Statements of Python and IPython that only set something. */
const SETTINGS =
  /^(?:import|from|def|class|async|assert)\b|^@|^%(?:matplotlib|load_ext|reload_ext|autoreload|config|env|set_env|pip|conda|pylab|alias_magic)\b|^!\s*pip\b/;

const onlySets = ({ text }: Statement): boolean =>
  SETTINGS.test(text) || SETS_ONLY.test(text);

/** Calls in what only looks around, beside those that list files. */
const HARMLESS = /^(?:print|len|sorted|str|format|[\w.]*\bjoin)$/;

function callsOf(text: string): string[] {
  const plain = text.replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  return [...plain.matchAll(/([\w.]+)[ \t]*\(/g)].map(match => match[1]!);
}

/** What shows files, versions or a text, as the first cell of a notebook does. */
function looksAround({ text, body }: Statement): boolean {
  if (/^[!%]\s*(?:ls|dir)\b|^[\w.]+\.__version__$/.test(text)) {
    return true;
  }
  const calls = [text, ...body].flatMap(callsOf);
  const [first = ''] = calls;
  return (
    (/^(?:print|for)\b/.test(text) ||
      (LISTS_FILES.test(first) && text.startsWith(first))) &&
    calls.every(name => HARMLESS.test(name) || LISTS_FILES.test(name)) &&
    body.every(line => /^(?:for|if|print|pass|break|continue)\b/.test(line.trim()))
  );
}

const shows = (doing: Doing, sign: RegExp, source: string): boolean =>
  sign.test(source) || (doing === 'prepare' && STORES.test(source));

/** A statement at the left margin, without comments; `body` is the block below it. */
export interface Statement {
  text: string;
  body: readonly string[];
}

export function statements(source: string): Statement[] {
  const found: { text: string; body: string[] }[] = [];
  let at = 0;
  for (const line of logicalLines(`${source}\n`)) {
    const text = source.slice(at, line.end).trimEnd();
    const first = line.tokens[0];
    if (first && first.type !== 'comment' && first.type !== 'nl') {
      if (/^\s/.test(text)) {
        found[found.length - 1]?.body.push(text);
      } else {
        found.push({ text, body: [] });
      }
    }
    at = line.end;
  }
  return found;
}

/** Whether a cell only shows files, versions or a text. */
export const onlyLooksAround = (source: string): boolean =>
  statements(source).every(looksAround);

const hasImport = (all: readonly Statement[]): boolean =>
  all.some(({ text }) => /^(?:import|from)\b/.test(text));

/** Imports and settings; such a cell may look around besides. */
function isSetup(all: readonly Statement[]): boolean {
  const imports = hasImport(all);
  return (
    all.length > 0 && all.every(one => onlySets(one) || (imports && looksAround(one)))
  );
}

/** What a cell seems to do. The rarest activity that it shows decides. */
export const activityOf = remembered(({ source }: Cell): Activity => {
  if (isSetup(statements(source))) {
    return 'setup';
  }
  return SIGNS.find(([doing, sign]) => shows(doing, sign, source))?.[0] ?? 'other';
});

const LITERAL =
  /^[^\W\d]\w*(?:\s*:\s*\w+)?\s*=\s*(?:[-+]?[\d_]+(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+|True|False|r?"[^"\n]*"|r?'[^'\n]*')\s*(?:#.*)?$/;

/** Whether a statement sets a name to a plain value. */
export const isLiteral = (statement: string): boolean => LITERAL.test(statement);

/** Names that a cell of imports sets to plain values besides; empty for any other cell. */
export function constantsOfImports(source: string): string[] {
  const all = statements(source);
  const rest = all.filter(({ text }) => !LITERAL.test(text));
  return isSetup(rest) && hasImport(rest)
    ? all.filter(one => !rest.includes(one)).map(({ text }) => /^\w+/.exec(text)![0])
    : [];
}

/** Whether a cell holds nothing but names set to plain values. */
export function looksLikeParameters(source: string): boolean {
  const all = statements(source);
  return all.length > 0 && all.every(({ text }) => LITERAL.test(text));
}
