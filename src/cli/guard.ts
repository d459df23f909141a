/// <reference types="node" />
/** What is left to do for the tests that a project carries. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type FileChange,
  type Guard,
  RECORDED,
  shellWord,
  workflowPath
} from '../project';
import { readOrNull } from './folder';

/** The root of the repository that a folder lies in; null for none. */
async function repositoryOf(folder: string): Promise<string | null> {
  const found = await stat(join(folder, '.git')).catch(() => null);
  const above = dirname(folder);
  return found ? folder : above === folder ? null : repositoryOf(above);
}

/** Sentences for a person, after an export. */
export async function toDo(
  { notebook, folder }: { notebook: string; folder: string },
  guard: Guard,
  changes: readonly FileChange[]
): Promise<string[]> {
  const lines: string[] = [];
  const workflow = workflowPath(guard);
  const root = await repositoryOf(resolve(folder));
  const isNew = changes.some(({ path, kind }) => path === workflow && kind === 'new');
  if (isNew && root && root !== resolve(folder)) {
    const below = relative(root, resolve(folder));
    lines.push(
      `${workflow} is read at the root of the repository only: move it to ${root}, and put ${below} into it.`
    );
  }
  if (!(await readOrNull(join(folder, RECORDED)))) {
    const words = [notebook, folder].map(shellWord).join(' ');
    lines.push(`Nothing is recorded for its tests yet: provebook verify ${words}`);
  }
  return lines;
}
