import type { Stmt } from './ast';
import type { Light } from './light';
import { child, children, has, identifier, ofType, type Reader, textOf } from './tools';

interface Imported {
  path: string;
  alias: string | null;
}

function imported(reader: Reader, node: Light): Imported {
  const bare = (name: Light) =>
    textOf(reader, name)
      .replace(/[\s\\]/g, '')
      .normalize('NFKC');
  if (node.type === 'aliased_import') {
    return {
      path: bare(child(node, 'name')!),
      alias: identifier(reader, child(node, 'alias')!)
    };
  }
  return { path: bare(node), alias: null };
}

export function importPlain(reader: Reader, node: Light): Stmt {
  const names = children(node, 'name').map(name => imported(reader, name));
  return { kind: 'import', at: node.at, names };
}

export function importFrom(reader: Reader, node: Light): Stmt {
  const module = child(node, 'module_name');
  return {
    kind: 'from',
    at: node.at,
    module: module ? textOf(reader, module).replace(/\s/g, '') : '__future__',
    names: children(node, 'name').map(name => imported(reader, name)),
    star: ofType(node, 'wildcard_import') !== undefined || has(node, 'wildcard_import')
  };
}
