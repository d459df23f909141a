/** Names that code binds at the top, and names that it takes from there. */
import { collectScopes } from './scopes/collect';
import type { Scope } from './scopes/scope';
import type { Expr, Stmt } from './syntax/ast';

function targetNames(target: Expr): string[] {
  switch (target.kind) {
    case 'name':
      return [target.id];
    case 'star':
      return targetNames(target.value);
    case 'collection':
      return target.items.flatMap(targetNames);
    default:
      return [];
  }
}

interface Names {
  bound: ReadonlySet<string>;
  used: ReadonlySet<string>;
}

const known = new WeakMap<Stmt, Names>();

/** Names of one statement; looked at once, for it is asked about often. */
function namesOf(stmt: Stmt): Names {
  let names = known.get(stmt);
  if (!names) {
    const scope = collectScopes([stmt]);
    const used = new Set<string>();
    mentioned(scope, used);
    known.set(stmt, (names = { bound: scope.bound, used }));
  }
  return names;
}

function mentioned(scope: Scope, names: Set<string>): void {
  for (const name of scope.used) {
    if (scope.kind === 'module' || scope.homes.get(name) === 'global') {
      names.add(name);
    }
  }
  scope.globals.forEach(name => names.add(name));
  scope.children.forEach(child => mentioned(child, names));
}

/** Names that statements bind in the module, on some path. */
export function boundNames(body: readonly Stmt[]): Set<string> {
  return new Set(body.flatMap(stmt => [...namesOf(stmt).bound]));
}

/** Names of the module that functions bind when they are called: `global name`. */
export function globalsBound(body: readonly Stmt[]): Set<string> {
  const visit = (scope: Scope): string[] => [
    ...[...scope.globals].filter(name => scope.bound.has(name)),
    ...scope.children.flatMap(visit)
  ];
  return new Set(visit(collectScopes(body)));
}

/** Names of the module that code looks up, in functions too. */
export function usedNames(body: readonly Stmt[]): Set<string> {
  return new Set(body.flatMap(stmt => [...namesOf(stmt).used]));
}

/** Names that a statement may look up when it runs: all but those in bodies of functions. */
export function namesAtOnce(stmt: Stmt): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (value && typeof value === 'object') {
      const node = value as { kind?: unknown; id?: unknown };
      if (node.kind === 'name' && typeof node.id === 'string') {
        names.add(node.id);
      }
      for (const [key, part] of Object.entries(value)) {
        if (key !== 'scope' && !(key === 'body' && node.kind === 'function')) {
          visit(part);
        }
      }
    }
  };
  visit(stmt);
  return names;
}

/** Names that a statement binds whatever path it takes. */
export function surelyBound(stmt: Stmt): Set<string> {
  const all = (body: readonly Stmt[]): Set<string> =>
    new Set(body.flatMap(one => [...surelyBound(one)]));
  switch (stmt.kind) {
    case 'assign':
      return new Set(stmt.value ? stmt.targets.flatMap(targetNames) : []);
    case 'augmented':
      return new Set(targetNames(stmt.target));
    case 'def':
      return new Set([stmt.function.name]);
    case 'class':
      return new Set([stmt.name]);
    case 'import':
    case 'from':
      return boundNames([stmt]);
    case 'with':
      return new Set([
        ...stmt.items.flatMap(item => (item.target ? targetNames(item.target) : [])),
        ...all(stmt.body)
      ]);
    // A loop over nothing and an error that was caught are rare where a name is handed on.
    case 'for':
      return new Set([...targetNames(stmt.target), ...all(stmt.body)]);
    case 'try':
      return all([...stmt.body, ...stmt.finally]);
    case 'if': {
      const other = all(stmt.otherwise);
      return new Set([...all(stmt.then)].filter(name => other.has(name)));
    }
    default:
      return new Set();
  }
}
