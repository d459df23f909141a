/// <reference types="node" />
import { readFile, stat } from 'node:fs/promises';
import { NotebookError } from '../notebook';

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EISDIR: 'this is a folder; name the notebooks in it'
};

/** A notebook's text; throws `NotebookError`. */
export async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) {
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new NotebookError('not-readable', CAUSES[code ?? ''] ?? message);
  }
}
