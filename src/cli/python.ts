/// <reference types="node" />
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import ASK_PYTHON from '../../provebook/packages.py';
import { type Notebook, versionedIn } from '../notebook';
import { type Environment, readEnvironment, versionsOf } from '../project';

const run = promisify(execFile);

/** A failure that a person can do something about. */
export class ExportError extends Error {}

/** The interpreter to ask: named, that of the Python package, or the first on the path. */
export function pythonOf(named: string | undefined): string {
  return named ?? process.env.PROVEBOOK_PYTHON ?? 'python3';
}

export async function environmentOf(
  python: string,
  modules: readonly string[]
): Promise<Environment> {
  try {
    const { stdout } = await run(python, ['-c', ASK_PYTHON, ...modules]);
    return readEnvironment(stdout);
  } catch (error) {
    const { code, stderr, message } = error as NodeJS.ErrnoException & {
      stderr?: string;
    };
    const why =
      code === 'ENOENT' ? 'there is no such program.' : stderr?.trim() || message;
    throw new ExportError(
      `${python} cannot be asked for the versions of its packages: ${why}\n` +
        "Name the notebook's Python with --python."
    );
  }
}

/**
 * The notebook with the versions that decide what changes what. Where that Python cannot be
 * asked they stay unknown, and the libraries count as older ones.
 */
export async function withVersions(
  notebook: Notebook,
  python: string
): Promise<Notebook> {
  const names = versionedIn(notebook);
  const found =
    names.length > 0 ? await environmentOf(python, names).catch(() => null) : null;
  return found ? { ...notebook, versions: versionsOf(found, names) } : notebook;
}
