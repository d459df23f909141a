/** Statements, by the kind of their node. */
import { assignment, augmented, typeAlias } from './assignments';
import type { Expr, Stmt } from './ast';
import { conditional, definition, match, otherwise, tried, withs } from './compound';
import { tuple } from './displays';
import { importFrom, importPlain } from './imports';
import type { Light } from './light';
import { child, has, identifier, named, type Read, type Reader } from './tools';

const expression: Read<Stmt> = (reader, node) => {
  const inner = named(node);
  const only = inner[0];
  if (only?.type === 'assignment') {
    return assignment(reader, only);
  }
  if (only?.type === 'augmented_assignment') {
    return augmented(reader, only);
  }
  return { kind: 'expression', at: node.at, value: tuple(reader, inner, node.at) };
};

const plain =
  (kind: 'break' | 'continue' | 'pass'): Read<Stmt> =>
  (_, node) => ({ kind, at: node.at });

const values =
  (kind: 'raise' | 'assert'): Read<Stmt> =>
  (reader, node) => ({
    kind,
    at: node.at,
    values: named(node).map(kid => reader.expression(kid))
  });

const declare =
  (kind: 'global' | 'nonlocal'): Read<Stmt> =>
  (reader, node) => ({
    kind,
    at: node.at,
    names: named(node).map(kid => identifier(reader, kid))
  });

const table: Record<string, Read<Stmt>> = {
  expression_statement: expression,
  if_statement: conditional,
  for_statement: (reader, node) => ({
    kind: 'for',
    at: node.at,
    target: reader.expression(child(node, 'left')!),
    source: reader.expression(child(node, 'right')!),
    body: reader.block(child(node, 'body')),
    otherwise: otherwise(reader, node)
  }),
  while_statement: (reader, node) => ({
    kind: 'while',
    at: node.at,
    test: reader.expression(child(node, 'condition')!),
    body: reader.block(child(node, 'body')),
    otherwise: otherwise(reader, node)
  }),
  try_statement: tried,
  with_statement: withs,
  function_definition: definition,
  class_definition: definition,
  decorated_definition: definition,
  match_statement: match,
  import_statement: importPlain,
  import_from_statement: importFrom,
  future_import_statement: importFrom,
  return_statement: (reader, node) => ({
    kind: 'return',
    at: node.at,
    value: named(node)[0] ? reader.expression(named(node)[0]!) : null
  }),
  delete_statement: (reader, node) => ({
    kind: 'delete',
    at: node.at,
    targets: named(node).map(kid => reader.expression(kid))
  }),
  raise_statement: values('raise'),
  assert_statement: values('assert'),
  global_statement: declare('global'),
  nonlocal_statement: declare('nonlocal'),
  pass_statement: plain('pass'),
  break_statement: plain('break'),
  continue_statement: plain('continue'),
  type_alias_statement: typeAlias
};

/** A statement; Python 2's `print x` and what was not understood are looked at. */
export function readStatement(reader: Reader, node: Light): Stmt {
  const read = table[node.type];
  if (read) {
    return read(reader, node);
  }
  if (has(node, 'block')) {
    // A compound statement that the parser could only recover in parts.
    const body = node.kids
      .filter(kid => kid.type === 'block')
      .flatMap(kid => reader.block(kid));
    const test: Expr = { kind: 'const', at: node.at, text: null, value: null };
    return { kind: 'if', at: node.at, test, then: body, otherwise: [] };
  }
  const items = named(node).map(kid => reader.expression(kid));
  return {
    kind: 'expression',
    at: node.at,
    value: { kind: 'op', at: node.at, sort: 'binary', items }
  };
}
