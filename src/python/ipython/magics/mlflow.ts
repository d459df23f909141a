/** The arguments of `%mlflow`: words, options and `key=value` pairs. */

/** Words parted at white space, but not within quotes or brackets. */
export function words(text: string): string[] {
  const found: string[] = [];
  let current = '';
  let quote = '';
  let depth = 0;
  for (const c of text.trim()) {
    if (/\s/.test(c) && !quote && depth === 0) {
      found.push(current);
      current = '';
      continue;
    }
    current += c;
    if (quote) {
      quote = c === quote ? '' : quote;
    } else if (/["']/.test(c)) {
      quote = c;
    } else {
      depth += '([{'.includes(c) ? 1 : ')]}'.includes(c) ? -1 : 0;
    }
  }
  return [...found, current].filter(Boolean);
}

export const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/s, '$2');

export function pair(word: string): [string, string | null] {
  const at = /^[^\s=()[\]{}"'][^=()[\]{}"']*=(?!=)/.exec(word);
  return at ? [at[0].slice(0, -1), word.slice(at[0].length)] : [word, null];
}

/** Words, and the values of the named options. */
export function options(
  text: string,
  valued: readonly string[]
): { rest: string[]; given: Map<string, string[]> } {
  const rest: string[] = [];
  const given = new Map<string, string[]>();
  const todo = words(text);
  for (let word = todo.shift(); word !== undefined; word = todo.shift()) {
    const [name, ...value] = word.split('=');
    if (!valued.includes(name!)) {
      rest.push(word);
    } else {
      const found = value.length > 0 ? value.join('=') : (todo.shift() ?? '');
      given.set(name!, [...(given.get(name!) ?? []), unquoted(found)]);
    }
  }
  return { rest, given };
}

/** Names and expressions that `%mlflow params|metrics` looks at. */
export function mlflowReads(args: string): string[] {
  const [command, ...more] = words(args);
  if (command !== 'params' && command !== 'metrics') {
    return [];
  }
  const { rest, given } = options(more.join(' '), ['--step']);
  return [...rest.map(word => pair(word)[1] ?? word), ...(given.get('--step') ?? [])];
}
