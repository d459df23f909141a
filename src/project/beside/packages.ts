/** Packages beside the notebook: folders of modules, which are copied whole. */
import { type Message, trans } from '../../domain';
import type { Surroundings } from './surroundings';

/** What a folder holds. */
export interface Entry {
  name: string;
  isFolder: boolean;
  /** In bytes; null where nobody knows. */
  size: number | null;
}

export interface PackageFiles {
  /** By their paths from the notebook's folder. */
  files: Map<string, Uint8Array>;
  /** What a person should know: something was not copied. */
  problems: Message[];
}

const MOST_FILES = 200;
const MEGABYTE = 2 ** 20;
const LARGEST = 20 * MEGABYTE;
const LARGEST_DATA = MEGABYTE;
const DEEPEST = 10; // links may lead in a circle

/** Folders with this in them are an environment or a project, and no part of a package. */
const OF_ITS_OWN = new Set(['pyvenv.cfg', 'conda-meta', 'MLproject']);
const LEFT_ALONE =
  /^(?:\.|__pycache__$|node_modules$|site-packages$)|\.(?:egg-info|dist-info|pyc|pyo|ipynb)$/;
const COMPILED = /\.(?:so|pyd|dll|dylib)$/;

const under = (folder: string, name: string): string =>
  folder ? `${folder}/${name}` : name;

interface Found {
  wanted: { path: string; size: number }[];
  /** Files that are no code and too large, or only of use on this machine. */
  left: string[];
}

const isTooMuch = ({ wanted }: Found): boolean =>
  wanted.length > MOST_FILES ||
  wanted.reduce((sum, { size }) => sum + size, 0) > LARGEST;

/** The files of a package; stops where they are too many. */
async function filesBelow(around: Surroundings, top: string): Promise<Found> {
  const found: Found = { wanted: [], left: [] };
  const todo = [top];
  for (let folder = todo.shift(); folder !== undefined; folder = todo.shift()) {
    const entries = (await around.list(folder)) ?? [];
    if (entries.some(({ name }) => OF_ITS_OWN.has(name))) {
      continue;
    }
    for (const { name, isFolder, size } of entries) {
      const path = under(folder, name);
      if (LEFT_ALONE.test(name)) {
        continue;
      }
      if (isFolder) {
        todo.push(...(path.split('/').length <= DEEPEST ? [path] : []));
      } else if (
        COMPILED.test(name) ||
        (!name.endsWith('.py') && (size ?? 0) > LARGEST_DATA)
      ) {
        found.left.push(path);
      } else {
        found.wanted.push({ path, size: size ?? 0 });
      }
    }
    if (isTooMuch(found)) {
      break;
    }
  }
  return found;
}

/**
 * Whether an import of these modules finds a folder beside the notebook. One without
 * `__init__.py` counts where it holds what is imported from it: else a folder of data would
 * stand in the place of an installed package. A module `name.py` wins over such a folder.
 */
export async function isPackage(
  around: Surroundings,
  name: string,
  imported: ReadonlySet<string>,
  isModule: boolean
): Promise<boolean> {
  const entries = (await around.list(name)) ?? [];
  const has = (wanted: string) => entries.some(entry => entry.name === wanted);
  if (has('__init__.py')) {
    return true;
  }
  return (
    !isModule &&
    [...imported].some(path => {
      const [top, part] = path.split('.');
      return (
        top === name &&
        part !== undefined &&
        (has(`${part}.py`) || entries.some(one => one.isFolder && one.name === part))
      );
    })
  );
}

/** A package's code and its small data files. */
export async function packageFiles(
  around: Surroundings,
  name: string
): Promise<PackageFiles> {
  const found = await filesBelow(around, name);
  const files = new Map<string, Uint8Array>();
  if (isTooMuch(found)) {
    return {
      files,
      problems: [
        trans.__(
          'The package %1 was not copied (more than %2 files or %3 MB). Put what the steps need of it into %1 of the project, or install it as a package.',
          name,
          MOST_FILES,
          LARGEST / MEGABYTE
        )
      ]
    };
  }
  const { left } = found;
  for (const { path } of found.wanted) {
    const content = await around.read(path);
    if (content) {
      files.set(path, content);
    } else {
      left.push(path);
    }
  }
  const shown = left.length > 3 ? [...left.slice(0, 3), '...'] : left;
  const what = shown.join(', ');
  return {
    files,
    problems:
      left.length === 0
        ? []
        : [
            trans.__(
              'Of the package %1, %2 was not copied (compiled, or data larger than %3 MB). Put it into the same place of the project if a step needs it.',
              name,
              what,
              LARGEST_DATA / MEGABYTE
            )
          ]
  };
}
