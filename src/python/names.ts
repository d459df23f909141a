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

/** Names of the module that code looks up, in functions too. */
export function usedNames(body: readonly Stmt[]): Set<string> {
  return new Set(body.flatMap(stmt => [...namesOf(stmt).used]));
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
