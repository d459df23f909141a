/** The notebook's own code beside it: modules and packages, with those that they import. */
import type { Stmt } from '../dataflow/syntax/ast';
import type { PythonParser } from '../dataflow/syntax/parser';
import { readModule } from '../dataflow/syntax/read';
import type { Surroundings } from '.';
import { pathsIn } from './imports';
import { type Entry, isPackage, packageFiles } from './packages';

export interface OwnCode {
  files: Map<string, Uint8Array>;
  /** Names of modules and packages that lie beside the notebook. */
  modules: Set<string>;
  /** All other modules that they import. */
  imports: Set<string>;
  problems: string[];
}

/** What every project has in these places. */
const TAKEN = new Set(['files', 'handoff', 'main', 'steps']);

/** Names of the project's own that a notebook's module has, too. */
export async function takenNames(
  body: readonly Stmt[],
  around: Surroundings
): Promise<string[]> {
  const root = (await around.list('')) ?? [];
  const paths = pathsIn(body);
  const names = [...TAKEN].filter(name => paths.has(name));
  const found: string[] = [];
  for (const name of names) {
    if (await isThere(around, root, name, paths)) {
      found.push(name);
    }
  }
  return found;
}

const isThere = async (
  around: Surroundings,
  root: readonly Entry[],
  name: string,
  imported: ReadonlySet<string>
): Promise<boolean> =>
  root.some(entry => entry.name === `${name}.py`) ||
  (root.some(entry => entry.isFolder && entry.name === name) &&
    (await isPackage(around, name, imported)));

/** Files of a module or package; null for one that lies elsewhere. */
async function codeOf(
  around: Surroundings,
  root: readonly Entry[],
  name: string,
  imported: ReadonlySet<string>
): Promise<{ files: Map<string, Uint8Array>; problems: string[] } | null> {
  if (
    root.some(entry => entry.isFolder && entry.name === name) &&
    (await isPackage(around, name, imported))
  ) {
    return packageFiles(around, name);
  }
  const path = `${name}.py`;
  const found = root.some(entry => entry.name === path) ? await around.read(path) : null;
  return found && { files: new Map([[path, found]]), problems: [] };
}

/** Modules and packages beside the notebook, with those that they import in turn. */
export async function ownCode(
  bodies: readonly (readonly Stmt[])[],
  around: Surroundings,
  python: PythonParser
): Promise<OwnCode> {
  const root = (await around.list('')) ?? [];
  const code: OwnCode = {
    files: new Map(),
    modules: new Set(),
    imports: new Set(),
    problems: []
  };
  const paths = new Set(bodies.flatMap(body => [...pathsIn(body)]));
  const seen = new Set([...TAKEN, 'mlflow']);
  const next = () =>
    [...paths].find(path => !seen.has(path) && !seen.has(path.split('.')[0]!));
  for (let path = next(); path !== undefined; path = next()) {
    const name = path.split('.')[0]!;
    seen.add(name);
    const found = await codeOf(around, root, name, paths);
    if (!found) {
      code.imports.add(name);
      continue;
    }
    code.modules.add(name);
    code.problems.push(...found.problems);
    for (const [file, content] of found.files) {
      code.files.set(file, content);
      if (file.endsWith('.py')) {
        const { body } = readModule(python, new TextDecoder().decode(content));
        pathsIn(body).forEach(one => paths.add(one));
      }
    }
  }
  return code;
}
