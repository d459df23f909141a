export type ScopeKind = 'module' | 'function' | 'lambda' | 'class' | 'comprehension';

/** Where a name used in a scope lives: in it, in an enclosing function, or in the module. */
export type Home = 'local' | 'free' | 'global';

export class Scope {
  readonly children: Scope[] = [];
  readonly bound = new Set<string>();
  readonly used = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** Filled by `resolve`. */
  readonly homes = new Map<string, Home>();

  constructor(
    readonly kind: ScopeKind,
    readonly name: string,
    readonly parent: Scope | null,
    /** Place in the cell. */
    readonly at: number
  ) {
    parent?.children.push(this);
  }

  /** Whether names bound here are seen by scopes inside it. */
  get isFunction(): boolean {
    return this.kind !== 'module' && this.kind !== 'class';
  }
}

/** The class whose body hides names with two leading underscores, if any. */
export function privateClass(scope: Scope): string | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    if (at.kind === 'class') {
      return at.name;
    }
  }
  return null;
}

/** `__x` in a class `C` is `_C__x`. */
export function mangle(scope: Scope, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) {
    return name;
  }
  const owner = privateClass(scope)?.replace(/^_+/, '');
  return owner ? `_${owner}${name}` : name;
}
