/** The notebook's own code beside it: modules and packages, with those that they import. */
import type { Message } from '../../domain';
import { type Stmt, type PythonParser, readModule, pathsIn } from '../../python';
import type { Surroundings } from './surroundings';
import { type Entry, isPackage, type PackageFiles, packageFiles } from './packages';

export interface OwnCode extends PackageFiles {
  /** Names of modules and packages that lie beside the notebook. */
  modules: Set<string>;
  /** All other modules that they import. */
  imports: Set<string>;
}

/** What every project has in these places. */
const TAKEN = new Set(['files', 'handoff', 'main', 'steps']);

type Root = readonly Entry[];

const hasModule = (root: Root, name: string): boolean =>
  root.some(entry => !entry.isFolder && entry.name === `${name}.py`);

const hasPackage = async (
  around: Surroundings,
  root: Root,
  name: string,
  imported: ReadonlySet<string>
): Promise<boolean> =>
  root.some(entry => entry.isFolder && entry.name === name) &&
  isPackage(around, name, imported, hasModule(root, name));

/** Imported modules beside the notebook whose place in the project is taken. */
export async function takenNames(
  body: readonly Stmt[],
  around: Surroundings
): Promise<string[]> {
  const root = (await around.list('')) ?? [];
  const imported = pathsIn(body);
  const found: string[] = [];
  for (const name of TAKEN) {
    if (
      imported.has(name) &&
      (hasModule(root, name) || (await hasPackage(around, root, name, imported)))
    ) {
      found.push(name);
    }
  }
  return found;
}

/** Files of a module or package; null for one that lies elsewhere. */
async function codeOf(
  around: Surroundings,
  root: Root,
  name: string,
  imported: ReadonlySet<string>
): Promise<PackageFiles | null> {
  if (await hasPackage(around, root, name, imported)) {
    return packageFiles(around, name);
  }
  const path = `${name}.py`;
  const found = hasModule(root, name) ? await around.read(path) : null;
  return found && { files: new Map([[path, found]]), problems: [] };
}

/** Modules and packages beside the notebook, with those that they import in turn. */
export async function ownCode(
  bodies: readonly (readonly Stmt[])[],
  around: Surroundings,
  python: PythonParser
): Promise<OwnCode> {
  const root = (await around.list('')) ?? [];
  const [files, modules] = [new Map<string, Uint8Array>(), new Set<string>()];
  const imports = new Set<string>();
  const problems: Message[] = [];
  // A set goes on to what is added while it is gone through.
  const paths = new Set(bodies.flatMap(body => [...pathsIn(body)]));
  for (const path of paths) {
    const name = path.split('.')[0]!;
    if (modules.has(name) || TAKEN.has(name) || name === 'mlflow') {
      continue;
    }
    const found = await codeOf(around, root, name, paths);
    if (!found) {
      imports.add(name);
      continue;
    }
    modules.add(name);
    imports.delete(name);
    problems.push(...found.problems);
    for (const [file, content] of found.files) {
      files.set(file, content);
      if (file.endsWith('.py')) {
        const { body } = readModule(python, new TextDecoder().decode(content));
        pathsIn(body).forEach(one => paths.add(one));
      }
    }
  }
  return { files, modules, imports, problems };
}
