/** What IPython strips before it looks for magics: common indent and pasted prompts. */

const CLASSIC_FIRST = /^\s*>>>/;
const CLASSIC = /^\s*(?:>>>|\.\.\.)[ \t]?/;
const IPYTHON = /^(?:(?:(?:\[nav\]|\[ins\])? )?In \[\d+\]: |\s*\.{3,}: ?)/;

/** Lines of a cell; a carriage return ends one as well. */
export function splitLines(source: string): string[] {
  return source.split(/\r\n|\r|\n/);
}

/** Removes the indent that all lines share, as `textwrap.dedent` does. */
export function dedent(lines: readonly string[]): string[] {
  const blank = (line: string): boolean => /^[ \t]*$/.test(line);
  let margin: string | null = null;
  for (const line of lines) {
    if (blank(line)) {
      continue;
    }
    const indent = /^[ \t]*/.exec(line)![0];
    margin = margin === null ? indent : commonStart(margin, indent);
  }
  return lines.map(line => (blank(line) ? '' : line.slice((margin ?? '').length)));
}

function commonStart(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) {
    n += 1;
  }
  return a.slice(0, n);
}

/** For each line, whether it starts inside a triple-quoted string. */
function insideString(lines: readonly string[]): boolean[] {
  let open: string | null = null;
  return lines.map(line => {
    const inside = open !== null;
    for (const quotes of line.match(/(?<!\\)(?:"""|''')/g) ?? []) {
      open = open === null ? quotes : open === quotes ? null : open;
    }
    return inside;
  });
}

function stripClassic(lines: readonly string[]): string[] {
  const inside = insideString(lines);
  if (!lines.some((line, i) => !inside[i] && CLASSIC_FIRST.test(line))) {
    return [...lines];
  }
  // Text inside a string that has prompts of its own was pasted with the prompts.
  const out = lines.map((line, i) =>
    inside[i] && !/^\.\.\./.test(line) ? line : line.replace(CLASSIC, '')
  );
  return inside.includes(true) ? out : dedent(out);
}

function stripIPython(lines: readonly string[]): string[] {
  const first = lines.findIndex(line => line.trim() !== '');
  const prompted = [lines[first], lines[first + 1]].some(
    line => line !== undefined && IPYTHON.test(line)
  );
  return prompted ? lines.map(line => line.replace(IPYTHON, '')) : [...lines];
}

/** As many lines as the source has, without shared indent and prompts. */
export function cleanLines(source: string): string[] {
  return stripIPython(stripClassic(dedent(splitLines(source))));
}
