/** The order in which Python takes arguments and parameters. */
import type { Light } from './light';
import { reason, type Reason } from './reason';

const nameOf = (node: Light, text: string): string => {
  const inner = node.kids.find(({ type }) => type !== '*' && type !== '**');
  return node.type === 'identifier' || !inner
    ? text.slice(node.at, node.end)
    : nameOf(inner, text);
};

/** `f(a=1, 2)`, `f(a=1, a=2)`, `f(**k, *a)`. */
export function argumentFault(node: Light, text: string): Reason | undefined {
  const keywords = new Set<string>();
  let packed = false;
  for (const kid of node.kids) {
    if (kid.type === 'keyword_argument') {
      const name = nameOf(kid, text);
      if (keywords.has(name)) {
        return reason('repeated-argument', name);
      }
      keywords.add(name);
    } else if (kid.type === 'dictionary_splat') {
      packed = true;
    } else if (kid.type === 'list_splat' ? packed : packed || keywords.size > 0) {
      return reason('unnamed-after-named');
    }
  }
  return undefined;
}

/** `def f(a=1, b)`, `def f(a, a)`, `def f(*)`. */
export function parameterFault(node: Light, text: string): Reason | null | undefined {
  const names = new Set<string>();
  let [fallback, star, last] = [false, false, false];
  for (const [index, kid] of node.kids.entries()) {
    const typed = kid.type === 'typed_parameter' ? kid.kids[0] : kid;
    const sort = typed?.type ?? '';
    if (last || sort === 'tuple_pattern') {
      return null;
    }
    if (sort === 'positional_separator') {
      if (index === 0) {
        return null;
      }
      continue;
    }
    const isStar = sort === 'keyword_separator' || sort === 'list_splat_pattern';
    if (isStar && (star || (sort === 'keyword_separator' && !node.kids[index + 1]))) {
      return null;
    }
    star ||= isStar;
    last = sort === 'dictionary_splat_pattern';
    const name = sort === 'keyword_separator' ? null : nameOf(kid, text);
    if (name !== null && names.has(name)) {
      return reason('repeated-parameter', name);
    }
    if (name !== null) {
      names.add(name);
    }
    const given = kid.type.endsWith('default_parameter');
    if (fallback && !given && !star && !last) {
      return reason('default-before-none');
    }
    fallback ||= given;
  }
  return undefined;
}
