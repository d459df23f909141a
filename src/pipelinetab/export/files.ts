/** A project's files through the Contents API. */
import type { Contents } from '@jupyterlab/services';
import { ServerConnection } from '@jupyterlab/services';
import { PathExt } from '@jupyterlab/coreutils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { UUID } from '@lumino/coreutils';
import { say } from '../../domain';
import {
  type Content,
  type Entry,
  isLocked,
  isUnreadable,
  LOCK,
  LOCKED_AT_MOST,
  lockText,
  RECORD
} from '../../project';

/** Larger files are not copied into a project. */
const LARGEST = 20 * 2 ** 20;

function isMissing(error: unknown): boolean {
  return (
    error instanceof ServerConnection.ResponseError && error.response.status === 404
  );
}

const isConflict = (error: unknown): boolean =>
  error instanceof ServerConnection.ResponseError && error.response.status === 409;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** Files below a folder of the server. */
export class ProjectFiles {
  constructor(
    private readonly _contents: Contents.IManager,
    private readonly _folder: string
  ) {}

  /** When a file was written last; null where there is none, or it is too large. */
  async stampOf(path: string): Promise<string | null> {
    const full = PathExt.join(this._folder, path);
    const about = (await this._list(PathExt.dirname(full))).get(PathExt.basename(full));
    return !about || about.type === 'directory' || (about.size ?? 0) > LARGEST
      ? null
      : `${about.last_modified} ${about.size ?? ''}`;
  }

  /** A file's bytes; null where there is none, or it is too large. */
  async read(path: string): Promise<Uint8Array | null> {
    const full = PathExt.join(this._folder, path);
    if ((await this.stampOf(path)) === null) {
      return null;
    }
    const file = await this._contents.get(full, {
      type: 'file',
      format: 'base64',
      content: true
    });
    return bytesOf(file.content as string);
  }

  /** What a folder holds; null where there is none. */
  async list(path: string): Promise<Entry[] | null> {
    const folder = PathExt.join(this._folder, path);
    const parent = PathExt.dirname(folder);
    const isThere =
      path === '' ||
      (await this._list(parent)).get(PathExt.basename(folder))?.type === 'directory';
    return isThere
      ? [...(await this._list(folder)).values()].map(({ name, type, size }) => ({
          name,
          isFolder: type === 'directory',
          size: size ?? null
        }))
      : null;
  }

  /** What a folder holds, by name; asked once, for most of what is looked for is not there. */
  private _list(folder: string): Promise<ReadonlyMap<string, Contents.IModel>> {
    let list = this._lists.get(folder);
    if (!list) {
      list = this._contents.get(folder, { type: 'directory', content: true }).then(
        ({ content }) =>
          new Map((content as Contents.IModel[]).map(one => [one.name, one])),
        (error: unknown) => {
          if (isMissing(error)) {
            return new Map<string, Contents.IModel>();
          }
          throw error;
        }
      );
      this._lists.set(folder, list);
    }
    return list;
  }

  /** Whether the folder holds something that no export made. */
  async isForeign(): Promise<boolean> {
    const names = [...(await this._list(this._folder)).keys()];
    return names.some(name => name !== LOCK) && !names.includes(RECORD);
  }

  /** Whether it holds a record of which nothing can be told. */
  isDamaged(): Promise<boolean> {
    return isUnreadable(path => this.read(path));
  }

  /** Work in the folder in which no other export works meanwhile, of whatever page or terminal. */
  async whileLocked<Result>(
    trans: TranslationBundle,
    work: () => Promise<Result>
  ): Promise<Result> {
    this._lists.clear();
    await this._makeFolders([]);
    const lock = PathExt.join(this._folder, LOCK);
    if (
      !(await this._lock(lock)) &&
      !((await this._isLeft(lock)) && (await this._lock(lock)))
    ) {
      throw new Error(say(isLocked(this._folder), trans));
    }
    try {
      return await work();
    } finally {
      await this._contents.delete(lock).catch(() => undefined);
      this._lists.clear();
    }
  }

  /** Only one can give a file this name; false where it is taken. */
  private async _lock(lock: string): Promise<boolean> {
    const { path } = await this._contents.newUntitled({
      path: this._folder,
      type: 'file',
      ext: '.lock'
    });
    try {
      const content = lockText({ token: UUID.uuid4() });
      await this._contents.save(path, { type: 'file', format: 'text', content });
      await this._contents.rename(path, lock);
      return true;
    } catch (error) {
      await this._contents.delete(path).catch(() => undefined);
      if (isConflict(error)) {
        return false;
      }
      throw error;
    }
  }

  /** Takes a lock away that has been there for long; false where it has not. */
  private async _isLeft(lock: string): Promise<boolean> {
    const { last_modified: since } = await this._contents.get(lock, { content: false });
    if (Date.now() - Date.parse(since) <= LOCKED_AT_MOST) {
      return false;
    }
    await this._contents.delete(lock);
    return true;
  }

  /**
   * Write and remove files, the record last. Where one fails, those before it are put back
   * as they were, so that no half of a project remains.
   */
  async write(
    files: ReadonlyMap<string, Content>,
    remove: readonly string[]
  ): Promise<void> {
    const paths = [...files.keys()].sort(
      (a, b) => Number(a === RECORD) - Number(b === RECORD)
    );
    const before = new Map<string, Uint8Array | null>();
    this._lists.clear();
    try {
      await this._makeFolders(paths);
      for (const path of paths) {
        before.set(path, await this.read(path));
        await this._save(path, files.get(path)!);
      }
      for (const path of remove) {
        before.set(path, await this.read(path));
        await this._contents.delete(PathExt.join(this._folder, path));
      }
    } catch (error) {
      for (const [path, content] of before) {
        // What cannot be put back either is told by the first failure.
        await (
          content === null
            ? this._contents.delete(PathExt.join(this._folder, path))
            : this._save(path, content)
        ).catch(() => undefined);
      }
      throw error;
    }
  }

  private async _save(path: string, content: Content): Promise<void> {
    const isText = typeof content === 'string';
    await this._contents.save(PathExt.join(this._folder, path), {
      type: 'file',
      format: isText ? 'text' : 'base64',
      content: isText ? content : base64Of(content)
    });
  }

  /** The folder and those inside it; one that is there is left alone. */
  private async _makeFolders(paths: readonly string[]): Promise<void> {
    const wanted = new Set<string>();
    for (const path of [
      `${this._folder}/x`,
      ...paths.map(one => `${this._folder}/${one}`)
    ]) {
      const parts = path.split('/').slice(0, -1);
      parts.forEach((_, index) => wanted.add(parts.slice(0, index + 1).join('/')));
    }
    for (const folder of [...wanted].filter(Boolean).sort()) {
      const parent = await this._list(PathExt.dirname(folder));
      if (!parent.has(PathExt.basename(folder))) {
        await this._contents.save(folder, { type: 'directory' });
        this._lists.delete(PathExt.dirname(folder));
      }
    }
  }

  private readonly _lists = new Map<
    string,
    Promise<ReadonlyMap<string, Contents.IModel>>
  >();
}
