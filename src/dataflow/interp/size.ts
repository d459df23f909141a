/** How large an array is, where literals say it. */
import { isSized, SHAPE_KEYWORDS, takesSides } from '../../libraries';
import type { Call, Expr } from '../../python';

/** The number that an expression of literals stands for. */
function number(expr: Expr | undefined): number | null {
  if (expr?.kind === 'const') {
    return typeof expr.value === 'number' ? expr.value : null;
  }
  if (expr?.kind !== 'op' || expr.sort !== 'binary' || expr.items.length !== 2) {
    return null;
  }
  const [a, b] = expr.items.map(number);
  if (a === null || b === null || a === undefined || b === undefined) {
    return null;
  }
  switch (expr.sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      return a ** b;
    case '//':
      return Math.floor(a / b);
    default:
      return null;
  }
}

/** Elements of the array that a call makes, where literals say it. */
export function elementsOf(path: string, { args }: Call): number | null {
  if (!isSized(path)) {
    return null;
  }
  const given = args.filter(({ keyword, star }) => !keyword && !star);
  const shape = args.find(({ keyword }) => keyword && SHAPE_KEYWORDS.has(keyword));
  const first = shape?.value ?? given[0]?.value;
  const sides =
    first?.kind === 'collection'
      ? first.items
      : takesSides(path)
        ? given.map(({ value }) => value)
        : [first];
  const all = sides.map(number);
  return all.length && all.every(side => side !== null)
    ? all.reduce<number>((product, side) => product * side!, 1)
    : null;
}
