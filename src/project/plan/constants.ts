/** Values of the setup that every step can make for itself. */
import { CONSTANT_BUILTINS, CONSTANT_METHODS, isConstantCall } from '../../libraries';
import type { Expr, Stmt } from '../../python';
import type { Aliases } from '../stepfile/mlflowcalls';

/** `a.b.c`; null for what is no name. */
export function dotted(expr: Expr): string | null {
  if (expr.kind === 'name') {
    return expr.id;
  }
  const object = expr.kind === 'attribute' ? dotted(expr.object) : null;
  return object && expr.kind === 'attribute' ? `${object}.${expr.name}` : null;
}

/** Whether an expression gives an equal value in every process. */
export function isConstant(
  expr: Expr,
  known: ReadonlySet<string>,
  aliases: Aliases
): boolean {
  const all = (items: readonly (Expr | null)[]) =>
    items.every(item => item === null || isConstant(item, known, aliases));
  switch (expr.kind) {
    case 'const':
      return true;
    case 'name':
      return known.has(expr.id);
    case 'op':
    case 'bool':
      return all(expr.items);
    case 'conditional':
      return all([expr.test, expr.then, expr.otherwise]);
    case 'collection':
      return all(expr.items) && all(expr.keys ?? []);
    case 'subscript':
      return all([expr.object, ...expr.index]);
    case 'star':
      return all([expr.value]);
    case 'call': {
      const name = dotted(expr.callee);
      const [head, ...rest] = (name ?? '').split('.');
      const path = aliases.get(head!);
      const makes = path
        ? isConstantCall([path, ...rest].join('.'))
        : CONSTANT_BUILTINS.has(name ?? '') ||
          (expr.callee.kind === 'attribute' &&
            CONSTANT_METHODS.test(expr.callee.name) &&
            isConstant(expr.callee.object, known, aliases));
      return makes && all(expr.args.map(arg => arg.value));
    }
    default:
      return false;
  }
}

/** The one name that a statement sets to a constant; else null. */
export function constantName(
  stmt: Stmt,
  known: ReadonlySet<string>,
  aliases: Aliases
): string | null {
  const [target] = stmt.kind === 'assign' ? stmt.targets : [];
  return stmt.kind === 'assign' &&
    stmt.targets.length === 1 &&
    target?.kind === 'name' &&
    stmt.value &&
    isConstant(stmt.value, known, aliases)
    ? target.id
    : null;
}
