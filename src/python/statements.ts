import type { ParsedCell } from './parsedcell';
import type { Stmt } from './syntax/ast';

/** The statements inside a statement, block by block. */
export function blocksOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.kind) {
    case 'if':
      return [stmt.then, stmt.otherwise];
    case 'for':
    case 'while':
      return [stmt.body, stmt.otherwise];
    case 'try':
      return [
        stmt.body,
        ...stmt.handlers.map(handler => handler.body),
        stmt.otherwise,
        stmt.finally
      ];
    case 'with':
    case 'class':
      return [stmt.body];
    case 'def':
      return [stmt.function.body];
    case 'match':
      return stmt.cases.map(one => one.body);
    default:
      return [];
  }
}

/** The statements that a place of a cell stands in, the outermost first. */
export function statementsAt(body: readonly Stmt[], at: number): Stmt[] {
  const holds = body.filter(stmt => stmt.at <= at).pop();
  if (!holds || (holds.end !== undefined && holds.end <= at)) {
    return [];
  }
  const inner = blocksOf(holds)
    .map(block => statementsAt(block, at))
    .find(found => found.length > 0);
  return [holds, ...(inner ?? [])];
}

/** Where the innermost statement that a place stands in begins and ends. */
export function statementAt(
  cell: ParsedCell,
  at: number
): { at: number; end: number } | null {
  const found = statementsAt(cell.body, at)
    .filter(stmt => stmt.end !== undefined)
    .pop();
  return found ? { at: found.at, end: found.end! } : null;
}
