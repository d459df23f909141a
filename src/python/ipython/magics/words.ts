/** The words and options of a magic's arguments, quotes removed as a shell would. */

export function splitWords(text: string): string[] {
  const found = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+|["']/g) ?? [];
  return found.map(word => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** What follows the getopt options (`n:r:q`) at the start of a text. */
export function afterOptions(text: string, options: string): string {
  let rest = text.trimStart();
  for (;;) {
    const option = /^(?:--(?:[\w-]+(?:=\S*)?)?|-([A-Za-z]+)(\S*))(?:\s+|$)/.exec(rest);
    if (!option) {
      return rest;
    }
    rest = rest.slice(option[0].length);
    if (/^--\s*$/.test(option[0])) {
      return rest;
    }
    const last = option[1]?.slice(-1) ?? '';
    const bare = option[1]?.length === 1 && option[2] === '';
    if (bare && options.includes(`${last}:`)) {
      rest = rest.replace(/^\S+\s*/, '');
    }
  }
}

/** Values of `--name value`, `--name=value` and `-n value`. */
export function optionValues(text: string, names: readonly string[]): string[] {
  const words = splitWords(text);
  const found: string[] = [];
  words.forEach((word, i) => {
    for (const name of names) {
      if (word === name && words[i + 1] !== undefined) {
        found.push(words[i + 1]!);
      } else if (word.startsWith(`${name}=`)) {
        found.push(word.slice(name.length + 1));
      }
    }
  });
  return found;
}

export function isName(word: string | undefined): word is string {
  return word !== undefined && /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(word);
}
