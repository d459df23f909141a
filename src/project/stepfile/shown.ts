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

const isPrint = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.id === 'print';

/** Whether a statement prints, however often, and does nothing else. */
export function onlyPrints(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case 'expression':
      return isPrint(stmt.value);
    case 'for':
      return [...stmt.body, ...stmt.otherwise].every(onlyPrints);
    case 'if':
      return [...stmt.then, ...stmt.otherwise].every(onlyPrints);
    default:
      return stmt.kind === 'pass';
  }
}

/** Whether a statement is an expression that a notebook would print, and no more. */
export function onlyShows(stmt: Stmt): boolean {
  return stmt.kind === 'pass' || (stmt.kind === 'expression' && looks(stmt.value));
}
