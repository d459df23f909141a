import type { Argument, Expr, Stmt } from './ast';
import type { Reader } from './tools';

const BACKTICKED = /`[^`]*`/g;
const LOCAL = /@([A-Za-z_]\w*)/g;

const use = (id: string, at: number): Stmt => ({
  kind: 'expression',
  at,
  value: { kind: 'name', at, id }
});

/**
 * Code in a literal text: `eval("x + 1")`, `exec("y = 2")`, `df.query("a > @limit")`.
 * Null for calls of another kind, or whose text is not a literal.
 */
export function quotedCode(
  reader: Reader,
  callee: Expr,
  args: readonly Argument[]
): Stmt[] | null {
  const given = args[0]?.value;
  const compiled =
    given?.kind === 'call' &&
    given.callee.kind === 'name' &&
    given.callee.id === 'compile';
  const first = compiled ? given.args[0]?.value : given;
  if (first?.kind !== 'const' || first.text === null) {
    return null;
  }
  if (callee.kind === 'name' && (callee.id === 'eval' || callee.id === 'exec')) {
    return reader.code(callee.id === 'eval' ? first.text.trim() : first.text, first.at);
  }
  if (
    callee.kind === 'attribute' &&
    (callee.name === 'query' || callee.name === 'eval')
  ) {
    const names = first.text.replace(BACKTICKED, '').matchAll(LOCAL);
    return [...names].map(name => use(name[1]!, first.at));
  }
  return null;
}
