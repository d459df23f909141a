/** The imports at the top of a step's file. */
import type { Import, ImportFrom, Stmt } from './syntax/ast';
import { eachSyntax, type Piece } from './pieces';

/** One name brought in by one statement. */
export interface Imported {
  name: string;
  text: string;
  module: string;
  /** Whether it is kept where nobody uses its name, whichever module it is of. */
  acts: boolean;
}

export const isImport = (stmt: Stmt): stmt is Import | ImportFrom =>
  stmt.kind === 'import' || stmt.kind === 'from';

export function importedBy(stmt: Import | ImportFrom): Imported[] {
  if (stmt.kind === 'import') {
    return stmt.names.map(({ path, alias }) => ({
      name: alias ?? path.split('.')[0]!,
      text: `import ${path}${alias ? ` as ${alias}` : ''}`,
      module: path,
      acts: false
    }));
  }
  if (stmt.star) {
    return [
      {
        name: '*',
        text: `from ${stmt.module} import *  # noqa: F403`,
        module: stmt.module,
        acts: true
      }
    ];
  }
  return stmt.names.map(({ path, alias }) => ({
    name: alias ?? path,
    text: `from ${stmt.module} import ${path}${alias ? ` as ${alias}` : ''}`,
    module: stmt.module,
    acts: stmt.module === '__future__'
  }));
}

/** All imports of some statements, those inside of blocks and functions too. */
export function modulesIn(body: readonly Stmt[]): Set<string> {
  return new Set([...pathsIn(body)].map(path => path.split('.')[0]!));
}

/** The same with full paths; of `from a import b` also `a.b`, which may be a module. */
export function pathsIn(body: readonly Stmt[]): Set<string> {
  const paths = new Set<string>();
  eachSyntax(body, node => {
    const stmt = node as Stmt;
    if (stmt.kind === 'import') {
      stmt.names.forEach(({ path }) => paths.add(path));
    } else if (stmt.kind === 'from' && !stmt.module.startsWith('.')) {
      paths.add(stmt.module);
      stmt.names.forEach(({ path }) => paths.add(`${stmt.module}.${path}`));
    }
  });
  return new Set([...paths].filter(path => !/^(?:$|__future__(?:\.|$))/.test(path)));
}

/**
 * Whether an import may move to the top: nothing else binds its names, and no statement
 * before it sets what it may look at (a statement that names one of `looksAt`).
 */
export function isMovable(
  piece: Piece,
  pieces: readonly Piece[],
  bound: (piece: Piece) => Set<string>,
  looksAt: RegExp
): boolean {
  if (!isImport(piece.stmt)) {
    return false;
  }
  const names = importedBy(piece.stmt).map(({ name }) => name);
  const others = pieces.filter(other => other !== piece);
  const clash = others.some(
    other =>
      [...bound(other)].some(name => names.includes(name)) &&
      !(isImport(other.stmt) && sameImports(piece.stmt as Import, other.stmt, names))
  );
  const before = others.slice(0, pieces.indexOf(piece));
  return !clash && !before.some(other => looksAt.test(text(other)));
}

const text = (piece: Piece): string => piece.source.slice(piece.start, piece.end);

/** The same name imported twice in the same words is no clash. */
function sameImports(
  one: Import | ImportFrom,
  other: Import | ImportFrom,
  names: readonly string[]
): boolean {
  const words = (stmt: Import | ImportFrom) =>
    importedBy(stmt)
      .filter(({ name }) => names.includes(name))
      .map(({ text: words }) => words);
  const known = new Set(words(one));
  return (
    words(other).every(word => known.has(word)) ||
    // `import a.b` and `import a` bind one name to one thing.
    (one.kind === 'import' &&
      other.kind === 'import' &&
      [...one.names, ...other.names].every(({ alias }) => alias === null))
  );
}
