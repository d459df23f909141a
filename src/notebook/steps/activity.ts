/** What a cell seems to do, from the calls in it; for proposals only. */
import { type Doing, SETS_ONLY, SIGNS } from '../../libraries';
import { logicalLines, remembered, type Cell } from '../../python';

export type Activity = 'setup' | Doing | 'other';

/** A column that is set, or an element. */
const STORES = /^[\w.]+\[[^\n]*\]\s*=[^=]/m;

/** Statements of Python and IPython that only set something. */
const SETTINGS =
  /^(?:import|from|def|class|async)\b|^@|^%(?:matplotlib|load_ext|reload_ext|autoreload|config|env|set_env|pip|conda|pylab|alias_magic)\b|^!\s*pip\b/;

const onlySets = (statement: string): boolean =>
  SETTINGS.test(statement) || SETS_ONLY.test(statement);

const shows = (doing: Doing, sign: RegExp, source: string): boolean =>
  sign.test(source) || (doing === 'prepare' && STORES.test(source));

/** Each statement at the left margin, without comments and the blocks below it. */
export function statements(source: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const line of logicalLines(`${source}\n`)) {
    const text = source.slice(at, line.end).trimEnd();
    const first = line.tokens[0];
    if (first && first.type !== 'comment' && first.type !== 'nl' && !/^\s/.test(text)) {
      found.push(text);
    }
    at = line.end;
  }
  return found;
}

/** What a cell seems to do. The rarest activity that it shows decides. */
export const activityOf = remembered(({ source }: Cell): Activity => {
  const all = statements(source);
  if (all.length > 0 && all.every(onlySets)) {
    return 'setup';
  }
  return SIGNS.find(([doing, sign]) => shows(doing, sign, source))?.[0] ?? 'other';
});

const LITERAL =
  /^[^\W\d]\w*(?:\s*:\s*\w+)?\s*=\s*(?:[-+]?[\d_]+(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+|True|False|r?"[^"\n]*"|r?'[^'\n]*')\s*(?:#.*)?$/;

/** Whether a cell holds nothing but names set to plain values. */
export function looksLikeParameters(source: string): boolean {
  const all = statements(source);
  return all.length > 0 && all.every(text => LITERAL.test(text));
}
