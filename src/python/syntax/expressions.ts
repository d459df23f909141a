/** Expressions, by the kind of their node. */
import type { Expr, Op } from './ast';
import { collection, comprehension, dictionary } from './displays';
import { readArguments } from './functions';
import type { Light } from './light';
import { quotedCode } from './quoted';
import { readString } from './strings';
import {
  all,
  child,
  children,
  has,
  identifier,
  named,
  type Read,
  type Reader,
  textOf
} from './tools';

const op =
  (sort: Op['sort']): Read<Expr> =>
  (reader, node) => ({
    kind: 'op',
    at: node.at,
    sort,
    items: all(reader, named(node))
  });

const constant: Read<Expr> = (_, node) => ({
  kind: 'const',
  at: node.at,
  text: null,
  value: null
});

const number: Read<Expr> = (reader, node) => {
  const value = Number(textOf(reader, node).replace(/_/g, ''));
  return {
    kind: 'const',
    at: node.at,
    text: null,
    value: Number.isNaN(value) ? null : value
  };
};

const truth =
  (value: boolean): Read<Expr> =>
  (_, node) => ({ kind: 'const', at: node.at, text: null, value });

const first: Read<Expr> = (reader, node) => {
  const inner = named(node)[0];
  return inner ? reader.expression(inner) : constant(reader, node);
};

const star: Read<Expr> = (reader, node) => ({
  kind: 'star',
  at: node.at,
  value: first(reader, node)
});

const subscript: Read<Expr> = (reader, node) => {
  const index = children(node, 'subscript').filter(kid => kid.type !== ':');
  return {
    kind: 'subscript',
    at: node.at,
    object: reader.expression(child(node, 'value')!),
    index: all(reader, index),
    slice: index.some(kid => kid.type === 'slice')
  };
};

const call: Read<Expr> = (reader, node) => {
  const callee = reader.expression(child(node, 'function')!);
  const args = readArguments(reader, child(node, 'arguments'));
  return {
    kind: 'call',
    at: node.at,
    callee,
    args,
    quoted: quotedCode(reader, callee, args)
  };
};

const yielded: Read<Expr> = (reader, node) => {
  const inside = reader.inside[reader.inside.length - 1];
  if (inside) {
    inside.generator = true;
  }
  const value = named(node)[0];
  return {
    kind: 'yield',
    at: node.at,
    value: value ? reader.expression(value) : null,
    from: has(node, 'from')
  };
};

const table: Record<string, Read<Expr>> = {
  identifier: (reader, node) => ({
    kind: 'name',
    at: node.at,
    id: identifier(reader, node)
  }),
  string: readString,
  concatenated_string: readString,
  integer: number,
  float: number,
  true: truth(true),
  false: truth(false),
  none: constant,
  ellipsis: constant,
  list: collection('list'),
  list_pattern: collection('list'),
  tuple: collection('tuple'),
  tuple_pattern: collection('tuple'),
  pattern_list: collection('tuple'),
  expression_list: collection('tuple'),
  set: collection('set'),
  dictionary,
  list_comprehension: comprehension('list'),
  set_comprehension: comprehension('set'),
  dictionary_comprehension: comprehension('dict'),
  generator_expression: comprehension('generator'),
  binary_operator: (reader, node) => {
    const items = all(reader, named(node));
    const sign = reader.text
      .slice(
        node.kids[0]?.end ?? node.at,
        node.kids[node.kids.length - 1]?.at ?? node.end
      )
      .trim();
    const token = sign[0];
    return {
      kind: 'op',
      at: node.at,
      sort: 'binary',
      items,
      sign,
      shares: token === '+' || token === '*' || token === '|',
      plus: token === '+',
      divides: token === '/'
    };
  },
  comparison_operator: op('compare'),
  unary_operator: op('unary'),
  not_operator: op('unary'),
  slice: op('slice'),
  boolean_operator: (reader, node) => ({
    kind: 'bool',
    at: node.at,
    items: [
      reader.expression(child(node, 'left')!),
      reader.expression(child(node, 'right')!)
    ]
  }),
  conditional_expression: (reader, node) => {
    const [then, test, otherwise] = all(reader, named(node));
    return {
      kind: 'conditional',
      at: node.at,
      test: test ?? then!,
      then: then!,
      otherwise: otherwise ?? then!
    };
  },
  named_expression: (reader, node) => {
    const name = child(node, 'name')!;
    const target = { kind: 'name' as const, at: name.at, id: identifier(reader, name) };
    return {
      kind: 'walrus',
      at: node.at,
      target,
      value: reader.expression(child(node, 'value')!)
    };
  },
  attribute: (reader, node) => ({
    kind: 'attribute',
    at: node.at,
    object: reader.expression(child(node, 'object')!),
    name: identifier(reader, child(node, 'attribute')!)
  }),
  subscript,
  call,
  lambda: (reader, node) => reader.lambda(node),
  await: (reader, node) => ({ kind: 'await', at: node.at, value: first(reader, node) }),
  yield: yielded,
  list_splat: star,
  list_splat_pattern: star,
  dictionary_splat: star,
  dictionary_splat_pattern: star,
  splat_type: star,
  parenthesized_expression: first,
  type: first,
  as_pattern: first,
  as_pattern_target: first,
  member_type: (reader, node) => {
    const [object, name] = named(node);
    return {
      kind: 'attribute',
      at: node.at,
      object: reader.expression(object!),
      name: textOf(reader, name!)
    };
  }
};

/** `[*a.b()]`: the parser takes the star for a part of what stands first. */
function starred(expr: Expr, end: number): Expr {
  const of = (first: Expr, rest: (value: Expr) => Expr): Expr =>
    first.kind === 'star'
      ? { kind: 'star', at: expr.at, value: { ...rest(first.value), end } }
      : expr;
  switch (expr.kind) {
    case 'call':
      return of(expr.callee, callee => ({ ...expr, callee }));
    case 'attribute':
    case 'subscript':
      return of(expr.object, object => ({ ...expr, object }));
    case 'op': {
      const [first, ...others] = expr.items;
      return first
        ? of(first, value => ({ ...expr, items: [value, ...others] }))
        : expr;
    }
    default:
      return expr;
  }
}

/** An expression; what the parser could not read counts as looking at its parts. */
export function readExpression(reader: Reader, node: Light): Expr {
  const read = table[node.type];
  const found = starred(
    read ? read(reader, node) : op('binary')(reader, node),
    node.end
  );
  found.end ??= node.end; // of the inner one, where parentheses stand around it
  return found;
}
