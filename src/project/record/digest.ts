/** Digests of files, and of code however it is laid out. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { logicalLines } from '../../python';

export type Content = string | Uint8Array;

export const contentText = (content: Content): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

export const digest = (content: Content): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/**
 * Of all files of a project, by path; null for one that is not there. What services read at
 * its top, such as `.github`, is left out: JupyterLab does not see it.
 */
export const projectDigest = (files: ReadonlyMap<string, Content | null>): string =>
  digest(
    [...files]
      .filter(([path]) => !path.startsWith('.'))
      .map(([path, content]) => `${content === null ? '-' : digest(content)} ${path}`)
      .sort()
      .join('\n')
  );

/** The same for all code that differs in spaces and blank lines only. */
export function codeDigest(python: string): string {
  const lines: string[][] = [];
  let from = 0;
  for (const { tokens, end } of logicalLines(python)) {
    const texts = tokens.map(({ text }) => text).filter(text => text !== '\n');
    if (texts.length > 0) {
      lines.push([python.slice(from, tokens[0]!.start), ...texts]);
    }
    from = end;
  }
  return digest(JSON.stringify(lines));
}
