import type { Home, Scope } from './scope';

/**
 * Decide where each name of each scope lives, as Python does: a name bound in a function
 * is local unless declared otherwise; one used is taken from the nearest enclosing
 * function that binds it (never from a class), else from the module.
 */
export function resolve(module: Scope): void {
  for (const name of [...module.bound, ...module.used, ...module.globals]) {
    module.homes.set(name, module.bound.has(name) ? 'local' : 'global');
  }
  module.children.forEach(child => {
    declaredGlobal(child, module);
    visit(child, new Set());
  });
}

/** A name that some function declares global is a name of the module. */
function declaredGlobal(scope: Scope, module: Scope): void {
  for (const name of scope.globals) {
    if (!module.homes.has(name)) {
      module.homes.set(name, 'global');
    }
  }
  scope.children.forEach(child => declaredGlobal(child, module));
}

/** Names that the scope and those inside it take from enclosing functions. */
function visit(scope: Scope, enclosing: ReadonlySet<string>): Set<string> {
  const free = new Set<string>();
  const set = (name: string, home: Home) => {
    scope.homes.set(name, home);
    if (home === 'free') {
      free.add(name);
    }
  };
  for (const name of new Set([...scope.bound, ...scope.used])) {
    if (scope.globals.has(name)) {
      set(name, 'global');
    } else if (scope.nonlocals.has(name)) {
      set(name, enclosing.has(name) ? 'free' : 'global');
    } else if (scope.bound.has(name)) {
      set(name, 'local');
    } else {
      set(name, enclosing.has(name) ? 'free' : 'global');
    }
  }
  scope.globals.forEach(name => set(name, 'global'));
  scope.nonlocals.forEach(name => set(name, enclosing.has(name) ? 'free' : 'global'));

  const seen = new Set(enclosing);
  if (scope.isFunction) {
    scope.homes.forEach((home, name) => {
      if (home === 'local') {
        seen.add(name);
      } else if (home === 'global') {
        seen.delete(name);
      }
    });
  } else {
    scope.globals.forEach(name => seen.delete(name));
    seen.add('__class__');
  }
  for (const child of scope.children) {
    for (const name of visit(child, seen)) {
      if (scope.kind === 'class' && name === '__class__') {
        continue;
      }
      const home = scope.homes.get(name);
      if (scope.isFunction && home === 'local') {
        continue;
      }
      if (home === undefined) {
        scope.homes.set(name, 'free');
      }
      free.add(name);
    }
  }
  return free;
}
