/** Literals that an expression may give. */
import type { Call, Expr, Stmt } from '../../python';
import { calleeName, SAME, spelled } from './spelled';

/** Calls that give their argument in another form. */
const FORMS =
  /^(?:str|bytes|bytearray|Secret\w+|quote|quote_plus|unquote|\w*b64(?:en|de)code|field|Field|Param\w*|Option|Argument|list|tuple|set|dict|frozenset|Text|memoryview)$/;

/** Literals that a value may be, or be made of. */
export function literals(expr: Expr, source: string): Expr[] {
  const all = (items: readonly (Expr | null)[]): Expr[] =>
    items.flatMap(item => (item ? literals(item, source) : []));
  switch (expr.kind) {
    case 'const':
      return [expr];
    case 'op':
      return expr.sort === 'compare' || spelled(expr, source) === null ? [] : [expr];
    case 'bool':
      return all(expr.items);
    case 'conditional':
      return all([expr.then, expr.otherwise]);
    case 'collection':
      return all(expr.items);
    case 'walrus':
    case 'star':
    case 'await':
      return all([expr.value]);
    case 'function':
      return expr.lambda ? all(expr.body.map(one => returnedBy(one))) : [];
    case 'call':
      return spelled(expr, source) === null ? all(givenOn(expr)) : [expr];
    case 'subscript':
      return expr.object.kind === 'collection' ? literals(expr.object, source) : [];
    default:
      return [];
  }
}

const returnedBy = (stmt: Stmt): Expr | null =>
  stmt.kind === 'return' || stmt.kind === 'expression' ? stmt.value : null;

/** Arguments of which a call gives one on: what is taken for a missing one, another form. */
function givenOn(call: Call): Expr[] {
  const name = calleeName(call);
  const positional = call.args
    .filter(({ keyword }) => !keyword)
    .map(({ value }) => value);
  const fallback = call.args
    .filter(({ keyword }) =>
      /^(?:default|fallback|value|default_factory)$/.test(keyword ?? '')
    )
    .map(({ value }) => value);
  if (/^(?:get|getenv|pop|setdefault|getattr)$/.test(name)) {
    return [...positional.slice(name === 'getattr' ? 2 : 1), ...fallback];
  }
  // `"{}".format("...")`, and what a method makes of what is given on.
  const own =
    call.callee.kind === 'attribute' && SAME.test(name) ? [call.callee.object] : [];
  return FORMS.test(name) || own.length > 0
    ? [...own, ...positional, ...fallback]
    : fallback;
}
