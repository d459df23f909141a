import type { Pattern } from './ast';
import type { Light } from './light';
import { child, identifier, named, ofType, type Reader, textOf } from './tools';

function dotted(reader: Reader, node: Light, into: Pattern): void {
  const parts = named(node);
  const head = parts[0] ?? node;
  const id = identifier(reader, head);
  if (parts.length > 1) {
    into.looks.push({ kind: 'name', at: head.at, id });
  } else if (id !== '_') {
    into.captures.push({ name: id, at: head.at, whole: true });
  }
}

function visit(reader: Reader, node: Light, into: Pattern, top: boolean): void {
  const capture = (name: Light | undefined, whole: boolean) => {
    if (name && textOf(reader, name) !== '_') {
      into.captures.push({ name: identifier(reader, name), at: name.at, whole });
    }
  };
  switch (node.type) {
    case 'dotted_name': {
      const before = into.captures.length;
      dotted(reader, node, into);
      into.captures.slice(before).forEach(found => (found.whole = top));
      return;
    }
    case 'as_pattern':
      node.kids.forEach(kid => {
        if (kid.type === 'identifier') {
          capture(kid, top);
        } else {
          visit(reader, kid, into, top);
        }
      });
      return;
    case 'splat_pattern':
      capture(ofType(node, 'identifier'), false);
      return;
    case 'class_pattern': {
      const [cls, ...parts] = named(node);
      const head = cls?.kids[0] ?? cls;
      if (head) {
        into.looks.push({ kind: 'name', at: head.at, id: identifier(reader, head) });
      }
      parts.forEach(part => visit(reader, part, into, false));
      return;
    }
    case 'keyword_pattern':
      named(node)
        .slice(1)
        .forEach(part => visit(reader, part, into, false));
      return;
    case 'string':
    case 'concatenated_string':
      into.looks.push(reader.expression(node));
      return;
    default: {
      const still =
        top && (node.type === 'case_pattern' || node.type === 'union_pattern');
      named(node).forEach(kid => visit(reader, kid, into, still));
    }
  }
}

function isWild(reader: Reader, node: Light): boolean {
  if (node.type === 'case_pattern' && named(node).length === 1) {
    return isWild(reader, named(node)[0]!);
  }
  if (node.type === 'dotted_name') {
    return named(node).length <= 1;
  }
  return named(node).length === 0 && textOf(reader, node) === '_';
}

/** What the patterns of a `case` bind and look at. */
export function readPatterns(reader: Reader, clause: Light): Pattern {
  const parts = clause.kids.filter(kid => kid.type === 'case_pattern');
  const into: Pattern = { captures: [], looks: [], irrefutable: false };
  parts.forEach(part => visit(reader, part, into, parts.length === 1));
  into.irrefutable =
    parts.length === 1 && isWild(reader, parts[0]!) && !child(clause, 'guard');
  return into;
}
