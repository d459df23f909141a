/** The Markdown of a notebook beside the code that it is about. */
import type { Notebook } from '../../notebook';

/** Most characters of a line that are taken over: pictures inside Markdown are longer. */
const LONGEST = 500;

/** For each code cell, the Markdown above it, back to the code before. */
export function markdownAbove(notebook: Notebook): Map<string, string> {
  const found = new Map<string, string>();
  let above: string[] = [];
  for (const cell of notebook.cells) {
    if (cell.kind === 'markdown') {
      above.push(cell.source.trim());
    } else if (cell.kind === 'code') {
      found.set(cell.id, above.filter(Boolean).join('\n\n'));
      above = [];
    }
  }
  return found;
}

const lines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(line => line.trimEnd())
    .filter(line => line.length <= LONGEST);

/** Headings as plain lines, and what stands below them. */
export function plainText(markdown: string): string {
  return lines(markdown)
    .map(line => line.replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/, '$1'))
    .join('\n')
    .trim();
}

/** A name for a cell: the last heading above it; else null. */
export function titleOf(markdown: string): string | null {
  const headings = lines(markdown).flatMap(
    line => /^#{1,6}[ \t]+(.+?)[ \t]*#*$/.exec(line)?.[1] ?? []
  );
  return headings.pop()?.replace(/[*_`]/g, '').trim() ?? null;
}

/** A comment above a cell: its name, and the text without the heading. */
export function cellComment(markdown: string): string {
  const title = titleOf(markdown);
  const text = lines(markdown).filter(line => !/^#{1,6}[ \t]/.test(line));
  const body = text.join('\n').trim();
  return [
    `# %%${title ? ` ${title}` : ''}`,
    ...(body ? body.split('\n').map(line => `# ${line}`.trimEnd()) : [])
  ].join('\n');
}
