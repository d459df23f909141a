/** Files beside the notebook that a step names, in a text or in a line for the shell. */
import type { Surroundings } from './surroundings';
import { isWithin, normalized } from './paths';

const QUOTED = /(?<quote>['"])(?<text>(?:\\.|(?!\k<quote>)[^\\\n])*)\k<quote>/g;
const FILE = /^(?:[\w.-]+\/)*[\w-][\w.-]*\.\w{1,10}$/;
/** What is copied otherwise, or nobody's data. */
const APART = /\.(?:py|pyc|ipynb|so|pyd|log|lock|pid)$/i;
const MOST = 100;

/** Words in the texts of a program that may be paths of files. */
export function wordsOf(program: string): string[] {
  const texts = [...program.matchAll(QUOTED)].map(({ groups }) => groups!.text!);
  const words = texts.flatMap(text => text.split(/[\s'"`;|&<>()=,]+/));
  const paths = words.filter(
    word => FILE.test(word) && isWithin(word) && !APART.test(word)
  );
  return [...new Set(paths.map(normalized))].slice(0, MOST);
}

/** Those that are there; folders are listed once each. */
export async function namedFiles(
  programs: readonly string[],
  around: Surroundings
): Promise<string[]> {
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const listed = async (folder: string) =>
    new Set(
      ((await around.list(folder)) ?? [])
        .filter(({ isFolder }) => !isFolder)
        .map(({ name }) => name)
    );
  const found: string[] = [];
  for (const path of new Set(programs.flatMap(wordsOf))) {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(at, 0));
    const names = folders.get(folder) ?? listed(folder);
    folders.set(folder, names);
    if ((await names).has(path.slice(at + 1))) {
      found.push(path);
    }
  }
  return found;
}
