/** Statements that only show something in a notebook, and do nothing in a script. */
import { onlyLooks } from '../../libraries';
import type { Expr, Stmt } from '../../python';

function looks(expr: Expr): boolean {
  switch (expr.kind) {
    case 'name':
    case 'const':
      return true;
    case 'attribute':
      return looks(expr.object);
    case 'subscript':
      return looks(expr.object) && expr.index.every(looks);
    case 'op':
    case 'collection':
      return expr.items.every(looks);
    case 'call':
      return (
        expr.callee.kind === 'attribute' &&
        onlyLooks(expr.callee.name) &&
        looks(expr.callee.object) &&
        expr.args.every(arg => looks(arg.value))
      );
    default:
      return false;
  }
}

/** Whether a statement is an expression that a notebook would print, and no more. */
export function onlyShows(stmt: Stmt): boolean {
  return stmt.kind === 'pass' || (stmt.kind === 'expression' && looks(stmt.value));
}
