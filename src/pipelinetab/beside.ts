/** What lies beside a notebook, as far as it matters whether it is there. */
import { PathExt } from '@jupyterlab/coreutils';
import type { Contents } from '@jupyterlab/services';
import { ProjectFiles } from './export/files';
import type { Beside } from './worker/refused';

const CODE = /\.py$/;
const OUTSIDE = /^(?:\.\.(?:\/|$)|\/)/;
const EMPTY = new Uint8Array();

/**
 * Folders are listed once a look, data is never read, and code only where it has changed since
 * the last look. All goes through the Contents API, with what the person may see.
 */
export class NotebookFolder {
  constructor(private readonly _contents: Contents.IManager) {}

  look(notebook: string): Beside {
    const files = new ProjectFiles(this._contents, PathExt.dirname(notebook));
    return {
      list: async path => (OUTSIDE.test(path) ? null : files.list(path)),
      read: async path => {
        const stamp = OUTSIDE.test(path) ? null : await files.stampOf(path);
        return stamp === null
          ? null
          : CODE.test(path)
            ? this._read(
                files,
                path,
                PathExt.join(PathExt.dirname(notebook), path),
                stamp
              )
            : EMPTY;
      }
    };
  }

  private _read(
    files: ProjectFiles,
    path: string,
    full: string,
    stamp: string
  ): Promise<Uint8Array | null> {
    const known = this._code.get(full);
    if (known?.stamp === stamp) {
      return known.text;
    }
    const text = files.read(path);
    this._code.set(full, { stamp, text });
    text.catch(() => this._code.get(full)?.text === text && this._code.delete(full));
    return text;
  }

  /** As it was read last, by its whole path. */
  private readonly _code = new Map<
    string,
    { stamp: string; text: Promise<Uint8Array | null> }
  >();
}
