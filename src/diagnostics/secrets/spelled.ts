/** Texts that expressions spell out, with a joint for each part that only the program knows. */
import type { Call, Expr } from '../../python';
import { JOINT } from './values';

const LITERAL = /([A-Za-z]{0,2})("""|'''|"|')((?:\\[^]|(?!\2)[^\\])*)\2/g;
const SIMPLE: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/** The text of literals side by side; of what they hold between braces, joints. */
function decoded(source: string): string | null {
  const parts = [...source.matchAll(LITERAL)].map(([, prefix, , inner]) => {
    const text = /r/i.test(prefix!)
      ? inner!
      : inner!.replace(/\\([^])/g, (_, c: string) => SIMPLE[c] ?? c);
    return /f/i.test(prefix!)
      ? text.replace(/\{\{|\}\}/g, one => one[0]!).replace(/\{[^{}]*\}/g, JOINT)
      : text;
  });
  return parts.length > 0 ? parts.join('') : null;
}

export const calleeName = ({ callee }: Call): string =>
  callee.kind === 'attribute' ? callee.name : callee.kind === 'name' ? callee.id : '';

/** Methods of a text that give the same, or nearly. */
export const SAME =
  /^(?:encode|decode|strip|lstrip|rstrip|format|format_map|replace|lower|upper|hex|join)$/;

/** What fills the braces of a text. */
const filled = (text: string, args: Call['args'], source: string): string =>
  args.reduce(
    (now, { value }) =>
      now.replace(/\{[^{}]*\}/, () => spelled(value, source) ?? JOINT),
    text
  );

/** What a method of a text gives. */
function ofMethod(call: Call, source: string): string | null {
  const { callee, args } = call;
  if (callee.kind !== 'attribute' || !SAME.test(callee.name)) {
    return null;
  }
  const own = spelled(callee.object, source);
  const [only] = args;
  if (callee.name === 'join' && own !== null && only?.value.kind === 'collection') {
    return only.value.items.map(item => spelled(item, source) ?? JOINT).join(own);
  }
  if (callee.name === 'format' && own !== null) {
    return filled(own, args, source);
  }
  return callee.name === 'join' ? null : own;
}

/** The text that an expression spells out; null where it spells none. */
export function spelled(expr: Expr, source: string): string | null {
  switch (expr.kind) {
    case 'const':
      return (
        expr.text ??
        (expr.value === null ? decoded(source.slice(expr.at, expr.end)) : null)
      );
    case 'op':
      if (expr.sort === 'format') {
        let item = 0;
        return (
          expr.texts
            ?.map(text => text ?? spelled(expr.items[item++]!, source) ?? JOINT)
            .join('') ?? decoded(source.slice(expr.at, expr.end))
        );
      }
      if (expr.plus) {
        const texts = expr.items.map(item => spelled(item, source));
        return texts.some(text => text !== null)
          ? texts.map(text => text ?? JOINT).join('')
          : null;
      }
      return expr.sign === '%' ? spelled(expr.items[0]!, source) : null;
    case 'call':
      return ofMethod(expr, source);
    default:
      return null;
  }
}
