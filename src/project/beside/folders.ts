/** The files that a path stands for: those of a folder, or those that fit a pattern. */
import type { Surroundings } from './surroundings';

const MOST = 500;
const DEEPEST = 10; // links may lead in a circle
const LARGEST = 20 * 2 ** 20; // bytes, of one file

/** A part of a path with `*`, `?` or `[...]` as a regular expression; hidden files are not meant. */
function fits(part: string): RegExp {
  const text = part
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*|\?/g, found => (found === '*' ? '[^/]*' : '[^/]'))
    .replace(/\[!/g, '[^');
  try {
    return new RegExp(`^(?!\\.)${text}$`);
  } catch {
    return /^$/; // a bracket that is none
  }
}

const under = (folder: string, name: string): string =>
  folder ? `${folder}/${name}` : name;

/** Walks down a path's parts, of which some are patterns. */
class Finder {
  readonly found: string[] = [];

  constructor(private readonly around: Surroundings) {}

  async find(folder: string, parts: readonly string[]): Promise<void> {
    const [part, ...rest] = parts;
    if (this.found.length >= MOST || folder.split('/').length > DEEPEST) {
      return;
    }
    const entries = (await this.around.list(folder)) ?? [];
    const isDeep = part === '**' || part === undefined;
    const name = isDeep ? /^(?!\.)/ : fits(part);
    if (part === '**') {
      await this.find(folder, rest);
    }
    for (const { name: own, isFolder, size } of entries) {
      const path = under(folder, own);
      if (!name.test(own) || this.found.includes(path)) {
        continue;
      }
      if (isFolder) {
        await this.find(path, isDeep ? parts : rest);
      } else if (rest.length === 0 && part !== '**' && (size ?? 0) <= LARGEST) {
        this.found.push(path);
      }
    }
  }
}

/** Null for the path of a file; nothing for the notebook's own folder, of which all is too much. */
export async function filesAt(
  path: string,
  around: Surroundings
): Promise<string[] | null> {
  if (path === '') {
    return [];
  }
  const parts = path.split('/');
  const isPattern = /[*?[]/.test(path);
  if (!isPattern && !(await around.list(path))) {
    return null;
  }
  const finder = new Finder(around);
  await (isPattern ? finder.find('', parts) : finder.find(path, []));
  return isPattern && finder.found.length === 0 ? null : finder.found.slice(0, MOST);
}
