import type { Argument, FunctionNode, Parameter, Stmt } from './ast';
import type { Light } from './light';
import { child, has, identifier, named, ofType, type Reader } from './tools';

function starOf(type: string): Parameter['star'] {
  return type === 'list_splat_pattern'
    ? '*'
    : type === 'dictionary_splat_pattern'
      ? '**'
      : '';
}

function parameter(
  reader: Reader,
  node: Light,
  keywordOnly: boolean
): Parameter | null {
  const type = child(node, 'type');
  const annotation = type ? reader.expression(type) : null;
  const value = child(node, 'value');
  const fallback = value ? reader.expression(value) : null;
  const inner =
    node.type === 'identifier'
      ? node
      : (child(node, 'name') ?? named(node).find(kid => kid.field !== 'type'));
  if (!inner) {
    return null;
  }
  const star = starOf(inner.type) || starOf(node.type);
  const name =
    inner.type === 'identifier'
      ? inner
      : named(inner).find(kid => kid.type === 'identifier');
  return name
    ? { name: identifier(reader, name), star, keywordOnly, fallback, annotation }
    : null;
}

function parameters(reader: Reader, node: Light | undefined): Parameter[] {
  const found: Parameter[] = [];
  let keywordOnly = false;
  for (const kid of node?.kids ?? []) {
    if (kid.type === 'keyword_separator') {
      keywordOnly = true;
      continue;
    }
    const one: Parameter | null =
      kid.type === '*' ? null : parameter(reader, kid, keywordOnly);
    if (one) {
      found.push(one);
      keywordOnly ||= one.star === '*';
    }
  }
  return found;
}

function build(
  reader: Reader,
  node: Light,
  parts: { name: string; lambda: boolean; returns: FunctionNode['returns'] },
  body: () => Stmt[]
): FunctionNode {
  const params = parameters(reader, child(node, 'parameters'));
  const mark = { generator: false };
  reader.inside.push(mark);
  const stmts = body();
  reader.inside.pop();
  return {
    kind: 'function',
    at: node.at,
    end: node.end,
    ...parts,
    isAsync: has(node, 'async'),
    generator: mark.generator,
    params,
    body: stmts,
    scope: null
  };
}

export function readFunction(reader: Reader, node: Light): FunctionNode {
  const name = child(node, 'name');
  const returns = child(node, 'return_type');
  return build(
    reader,
    node,
    {
      name: name ? identifier(reader, name) : '',
      lambda: false,
      returns: returns ? reader.expression(returns) : null
    },
    () => reader.block(child(node, 'body'))
  );
}

export function readLambda(reader: Reader, node: Light): FunctionNode {
  return build(reader, node, { name: 'lambda', lambda: true, returns: null }, () => {
    const body = child(node, 'body');
    return body
      ? [{ kind: 'return', at: body.at, value: reader.expression(body) }]
      : [];
  });
}

/** The arguments of a call, or the bases of a class. */
export function readArguments(reader: Reader, node: Light | undefined): Argument[] {
  if (!node) {
    return [];
  }
  if (node.type === 'generator_expression') {
    return [{ value: reader.expression(node), keyword: null, star: '' }];
  }
  return named(node).map(kid => argument(reader, kid));
}

function argument(reader: Reader, node: Light): Argument {
  if (node.type === 'keyword_argument') {
    const name = child(node, 'name')!;
    const value = child(node, 'value')!;
    return {
      value: reader.expression(value),
      keyword: identifier(reader, name),
      star: ''
    };
  }
  if (node.type === 'list_splat' || node.type === 'dictionary_splat') {
    const value = named(node)[0];
    if (value) {
      const star = node.type === 'list_splat' ? '*' : '**';
      return { value: reader.expression(value), keyword: null, star };
    }
  }
  const inner =
    node.type === 'parenthesized_expression' ? ofType(node, 'list_splat') : undefined;
  return inner
    ? argument(reader, inner)
    : { value: reader.expression(node), keyword: null, star: '' };
}
