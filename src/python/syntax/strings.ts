import type { Const, Expr } from './ast';
import type { Light } from './light';
import { child, named, type Reader, textOf } from './tools';

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': ''
};

/** The text a literal stands for; null where an escape is not worth reading. */
function literal(reader: Reader, node: Light): string | null {
  const start = node.kids.find(kid => kid.type === 'string_start');
  const end = node.kids.find(kid => kid.type === 'string_end');
  if (!start || !end) {
    return null;
  }
  const prefix = textOf(reader, start).toLowerCase();
  const raw = reader.text.slice(start.end, end.at);
  if (prefix.includes('b')) {
    return null;
  }
  if (prefix.includes('r') || !raw.includes('\\')) {
    return raw;
  }
  let known = true;
  const text = raw.replace(/\\([^])/g, (_, escape: string) => {
    const value = ESCAPES[escape];
    known &&= value !== undefined;
    return value ?? '';
  });
  return known ? text : null;
}

function interpolations(reader: Reader, node: Light): Expr[] {
  const found: Expr[] = [];
  for (const kid of node.kids) {
    if (kid.type === 'interpolation' || kid.type === 'format_expression') {
      const value = child(kid, 'expression');
      if (value) {
        found.push(reader.expression(value));
      }
      const format = child(kid, 'format_specifier');
      if (format) {
        found.push(...interpolations(reader, format));
      }
    } else if (kid.type === 'string' || kid.type === 'string_content') {
      found.push(...interpolations(reader, kid));
    }
  }
  return found;
}

/** Texts of an f-string, with null in place of each `{x}`; undefined for others. */
function textsOf(reader: Reader, node: Light): (string | null)[] | undefined {
  const start = node.kids.find(kid => kid.type === 'string_start');
  const end = node.kids.find(kid => kid.type === 'string_end');
  const found: (string | null)[] = [];
  let at = start?.end ?? 0;
  for (const kid of node.kids) {
    if (kid.type === 'interpolation') {
      const plain = kid.kids.filter(part => part.type !== 'comment').length === 1;
      if (!plain || /=\s*\}$/.test(textOf(reader, kid))) {
        return undefined;
      }
      found.push(reader.text.slice(at, kid.at), null);
      at = kid.end;
    }
  }
  found.push(reader.text.slice(at, end?.at ?? at));
  const odd = /[\\{}]/.test(found.join(''));
  return start && end && !odd ? found : undefined;
}

/** A string, an f-string or several side by side. */
export function readString(reader: Reader, node: Light): Expr {
  const items = interpolations(reader, node);
  if (items.length) {
    const texts = node.type === 'string' ? textsOf(reader, node) : undefined;
    return { kind: 'op', at: node.at, sort: 'format', items, texts };
  }
  const parts = node.type === 'string' ? [node] : named(node);
  const texts = parts.map(part => literal(reader, part));
  const text = texts.includes(null) ? null : texts.join('');
  const constant: Const = { kind: 'const', at: node.at, text, value: null };
  return constant;
}
