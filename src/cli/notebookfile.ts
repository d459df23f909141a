/// <reference types="node" />
import { readFile, stat } from 'node:fs/promises';
import { unreadableFile } from '../diagnostics';
import { NotebookError } from '../notebook';

/** A notebook's text; throws `NotebookError`. */
export async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) {
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new NotebookError(unreadableFile(code, message));
  }
}
