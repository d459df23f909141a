/// <reference types="node" />
/** A project's files on disk: all of them change, or none. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Content, type Entry, RECORD } from '../project';
import { ExportError } from './python';

export async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') {
      return null;
    }
    throw error;
  }
}

/** What a folder holds; null where there is none. Links to folders may lead in a circle. */
export async function entriesOf(
  folder: string,
  withLinks: boolean
): Promise<Entry[] | null> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => null);
  const entries = (found ?? []).map(async (one): Promise<Entry | null> => {
    const about = await stat(join(folder, one.name)).catch(() => null);
    const isFollowed = withLinks || !one.isSymbolicLink();
    return about && (about.isFile() || (about.isDirectory() && isFollowed))
      ? { name: one.name, isFolder: about.isDirectory(), size: about.size }
      : null;
  });
  return found && (await Promise.all(entries)).filter(one => one !== null);
}

/** Whether a folder holds something that no export made. */
export async function isForeign(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length > 0 && !names.includes(RECORD);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return false;
    }
    throw unwritable(folder, error);
  }
}

const WHY: Record<string, string> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk is read only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file has this name',
  ENOTDIR: 'a part of the path is a file'
};

function unwritable(folder: string, error: unknown): ExportError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new ExportError(`${folder} cannot be written: ${WHY[code ?? ''] ?? message}.`);
}

/**
 * Write and remove files. All are written beside their places first, and moved there when
 * the last one is whole; the record comes last.
 */
export async function writeFolder(
  folder: string,
  write: ReadonlyMap<string, Content>,
  remove: readonly string[]
): Promise<void> {
  let temporary: string | null = null;
  try {
    const parent = dirname(resolve(folder));
    await mkdir(parent, { recursive: true });
    temporary = await mkdtemp(join(parent, '.provebook-'));
    for (const [path, content] of write) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), content);
    }
    const paths = [...write.keys()].sort(
      (a, b) => Number(a === RECORD) - Number(b === RECORD)
    );
    await mkdir(folder, { recursive: true });
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await rename(join(temporary, path), join(folder, path));
    }
    await Promise.all(remove.map(path => rm(join(folder, path), { force: true })));
  } catch (error) {
    throw unwritable(folder, error);
  } finally {
    if (temporary) {
      await rm(temporary, { recursive: true, force: true });
    }
  }
}
