/// <reference types="node" />
/** A project's files on disk: all of them change, or none. */
import { randomUUID } from 'node:crypto';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hostname } from 'node:os';
import {
  type Content,
  type Entry,
  isLockedText,
  LOCK,
  LOCKED_AT_MOST,
  lockText,
  readLock,
  RECORD
} from '../project';
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
    const names = (await readdir(folder)).filter(name => name !== LOCK);
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

/** Whether the export that holds a lock has ended without taking it away. */
async function isLeft(lock: string): Promise<boolean> {
  const found = await readOrNull(lock);
  const about = await stat(lock).catch(() => null);
  if (!found || !about) {
    return true;
  }
  const { pid, host } = readLock(new TextDecoder().decode(found));
  if (pid === undefined || host !== hostname()) {
    return Date.now() - about.mtimeMs > LOCKED_AT_MOST;
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Work in a folder in which no other export works meanwhile. */
export async function whileLocked<Result>(
  folder: string,
  work: () => Promise<Result>
): Promise<Result> {
  const lock = join(folder, LOCK);
  const own = { token: randomUUID(), pid: process.pid, host: hostname() };
  let made: string | undefined;
  const take = () => writeFile(lock, lockText(own), { flag: 'wx' });
  try {
    made = await mkdir(folder, { recursive: true });
    await take().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') {
        throw error;
      }
      if (!(await isLeft(lock))) {
        throw new ExportError(isLockedText(folder));
      }
      await rm(lock, { force: true });
      await take();
    });
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const isKnown = error instanceof ExportError;
    throw isKnown
      ? error
      : isTaken && (await readOrNull(lock))
        ? new ExportError(isLockedText(folder))
        : unwritable(folder, error);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
    if (made !== undefined) {
      await rmdir(folder).catch(() => undefined); // nothing was written into it
    }
  }
}

/** Puts back what was there, for a failure in the middle. */
class Undo {
  private readonly steps: (() => Promise<void>)[] = [];

  constructor(private readonly kept: string) {}

  /** Before a file is replaced or removed. */
  async keep(file: string): Promise<void> {
    const copy = join(this.kept, String(this.steps.length));
    const wasThere = await copyFile(file, copy).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') {
          return false;
        }
        throw error;
      }
    );
    this.steps.push(() => (wasThere ? rename(copy, file) : rm(file, { force: true })));
  }

  async all(): Promise<void> {
    for (const step of this.steps.reverse()) {
      await step().catch(() => undefined); // the failure itself is told
    }
  }
}

/**
 * Write and remove files. All are written beside their places first, and moved there when
 * the last one is whole; the record comes last. Where one fails, all is put back.
 */
export async function writeFolder(
  folder: string,
  write: ReadonlyMap<string, Content>,
  remove: readonly string[]
): Promise<void> {
  let temporary: string | null = null;
  let undo: Undo | null = null;
  try {
    const parent = dirname(resolve(folder));
    await mkdir(parent, { recursive: true });
    temporary = await mkdtemp(join(parent, '.provebook-'));
    const [made, kept] = [join(temporary, 'new'), join(temporary, 'old')];
    await mkdir(kept);
    for (const [path, content] of write) {
      await mkdir(dirname(join(made, path)), { recursive: true });
      await writeFile(join(made, path), content);
    }
    const paths = [...write.keys()].sort(
      (a, b) => Number(a === RECORD) - Number(b === RECORD)
    );
    undo = new Undo(kept);
    for (const path of paths) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await undo.keep(file);
      await rename(join(made, path), file);
    }
    for (const path of remove) {
      await undo.keep(join(folder, path));
      await rm(join(folder, path), { force: true });
    }
  } catch (error) {
    await undo?.all();
    throw unwritable(folder, error);
  } finally {
    if (temporary) {
      await rm(temporary, { recursive: true, force: true });
    }
  }
}
