/** MLflow's filter language, as far as a text field helps with it. */

/** Names that a filter may use, as seen in the runs on screen. */
export interface FilterNames {
  metrics: readonly string[];
  params: readonly string[];
  tags: readonly string[];
}

export interface Completion {
  /** What to show and to insert. */
  text: string;
  kind: 'metric' | 'param' | 'tag' | 'attribute' | 'operator' | 'value' | 'word';
}

export interface Completions {
  /** Range of the filter that a completion replaces. */
  from: number;
  to: number;
  options: Completion[];
}

export interface FilterProblem {
  from: number;
  to: number;
  id: 'or' | 'quote';
}

interface Token {
  text: string;
  from: number;
  to: number;
  kind: 'name' | 'operator' | 'value' | 'word';
}

const ATTRIBUTES = [
  'attributes.run_name',
  'attributes.status',
  'attributes.start_time',
  'attributes.end_time',
  'attributes.run_id',
  'attributes.user_id',
  'attributes.artifact_uri'
];
const NUMBER_OPERATORS = ['<', '<=', '>', '>=', '=', '!='];
const TEXT_OPERATORS = ['=', '!=', 'LIKE', 'ILIKE'];
const STATUSES = ["'FINISHED'", "'RUNNING'", "'FAILED'", "'KILLED'", "'SCHEDULED'"];
const TOKEN =
  /\s*((?:[A-Za-z_]+\.)(?:`[^`]*`?|"[^"]*"?|[^\s<>=!'"`]*)|'[^']*'?|"[^"]*"?|\([^)]*\)?|<=|>=|!=|[<>=]|[^\s<>=!'"]+|\S)/gy;

/** What the field may say before MLflow is asked; null where nothing is wrong. */
export function filterProblem(filter: string): FilterProblem | null {
  for (const token of tokens(filter)) {
    if (/^or$/i.test(token.text)) {
      return { from: token.from, to: token.to, id: 'or' };
    }
    if (/^['"]/.test(token.text) && !/^(['"]).*\1$/s.test(token.text.padEnd(2))) {
      return { from: token.from, to: token.to, id: 'quote' };
    }
  }
  return null;
}

/** Completions for the word at `cursor`. */
export function completeFilter(
  filter: string,
  cursor: number,
  names: FilterNames
): Completions {
  const before = tokens(filter.slice(0, cursor));
  const touching = before.at(-1)?.to === cursor ? before.pop() : undefined;
  const from = touching?.from ?? cursor;
  const word = touching?.text ?? '';
  const options = candidates(before, names);
  return { from, to: cursor, options: rank(options, word).slice(0, 50) };
}

/** A key as MLflow's filter wants it: in backquotes where it is no plain word. */
export function quoteKey(entity: 'metrics' | 'params' | 'tags', key: string): string {
  if (/^[A-Za-z_]\w*$/.test(key)) {
    return `${entity}.${key}`;
  }
  return key.includes('`') ? `${entity}."${key}"` : `${entity}.\`${key}\``;
}

/** A filter for the runs with these ids. */
export function idIsOneOf(ids: readonly string[]): string {
  const list = ids.map(id => `'${id.replace(/[^\w-]/g, '')}'`);
  return `attributes.run_id IN (${list.join(', ')})`;
}

/** A filter for the runs with a tag of this value. */
export function tagIs(key: string, value: string): string {
  const text = value.includes("'") ? `"${value.replace(/"/g, '')}"` : `'${value}'`;
  return `tags.\`${key}\` = ${text}`;
}

function candidates(before: readonly Token[], names: FilterNames): Completion[] {
  const last = before.at(-1);
  if (!last || /^and$/i.test(last.text)) {
    return [
      ...names.metrics.map(k => option(quoteKey('metrics', k), 'metric')),
      ...names.params.map(k => option(quoteKey('params', k), 'param')),
      ...ATTRIBUTES.map(k => option(k, 'attribute')),
      ...names.tags.map(k => option(quoteKey('tags', k), 'tag'))
    ];
  }
  if (last.kind === 'name') {
    return operatorsOf(last.text).map(text => option(text, 'operator'));
  }
  if (last.kind === 'operator') {
    const name = before.at(-2)?.text ?? '';
    return /status$/.test(name) ? STATUSES.map(text => option(text, 'value')) : [];
  }
  return [option('AND', 'word')];
}

function operatorsOf(name: string): string[] {
  return /^(metrics?\.|(attributes?|run)\.(start|end)_time)/.test(name)
    ? NUMBER_OPERATORS
    : TEXT_OPERATORS;
}

function rank(options: Completion[], word: string): Completion[] {
  const wanted = word.toLowerCase();
  const starts = options.filter(o => o.text.toLowerCase().startsWith(wanted));
  const inside = options.filter(o => {
    const text = o.text.toLowerCase();
    return !text.startsWith(wanted) && text.includes(wanted);
  });
  const found = [...starts, ...inside];
  return found.length === 1 && found[0]!.text === word ? [] : found;
}

function option(text: string, kind: Completion['kind']): Completion {
  return { text, kind };
}

function tokens(filter: string): Token[] {
  return [...filter.matchAll(TOKEN)].map(match => {
    const text = match[1]!;
    const to = match.index + match[0].length;
    return { text, from: to - text.length, to, kind: kindOf(text) };
  });
}

function kindOf(text: string): Token['kind'] {
  if (/^([<>=]|<=|>=|!=|i?like|in|not|is)$/i.test(text)) {
    return 'operator';
  }
  if (/^[A-Za-z_]+\./.test(text)) {
    return 'name';
  }
  return /^(and|or)$/i.test(text) ? 'word' : 'value';
}
