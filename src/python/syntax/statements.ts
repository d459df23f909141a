import type { Assign, Expr, Handler, Stmt, Try } from './ast';
import { readArguments, readFunction } from './functions';
import type { Light } from './light';
import { readPatterns } from './patterns';
import { importFrom, importPlain } from './imports';
import { child, children, has, identifier, named, ofType, type Reader } from './tools';

type Read = (reader: Reader, node: Light) => Stmt;

const tuple = (reader: Reader, nodes: readonly Light[], at: number): Expr =>
  nodes.length === 1
    ? reader.expression(nodes[0]!)
    : {
        kind: 'collection',
        at,
        sort: 'tuple',
        items: nodes.map(node => reader.expression(node)),
        keys: null
      };

/** `a = b = value`: the targets from left to right, and the value. */
function assignment(reader: Reader, node: Light): Stmt {
  const result: Assign = {
    kind: 'assign',
    at: node.at,
    targets: [],
    value: null,
    annotation: null
  };
  let current: Light | undefined = node;
  while (current?.type === 'assignment') {
    const type = child(current, 'type');
    if (type) {
      result.annotation = reader.expression(type);
    }
    result.targets.push(reader.expression(child(current, 'left')!));
    current = child(current, 'right');
  }
  if (current?.type === 'augmented_assignment') {
    return augmented(reader, current);
  }
  result.value = current ? reader.expression(current) : null;
  if (!result.value && reader.text[result.targets[0]?.at ?? -1] === '(') {
    result.targets = []; // `(x): int` names no variable
  }
  return result;
}

const augmented: Read = (reader, node) => ({
  kind: 'augmented',
  at: node.at,
  target: reader.expression(child(node, 'left')!),
  value: reader.expression(child(node, 'right')!)
});

const expression: Read = (reader, node) => {
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

const conditional: Read = (reader, node) => {
  const rest = children(node, 'alternative');
  const chain = (index: number): Stmt[] => {
    const clause = rest[index];
    if (!clause) {
      return [];
    }
    if (clause.type === 'else_clause') {
      return reader.block(child(clause, 'body'));
    }
    return [branch(clause, chain(index + 1))];
  };
  const branch = (clause: Light, otherwise: Stmt[]): Stmt => ({
    kind: 'if',
    at: clause.at,
    test: reader.expression(child(clause, 'condition')!),
    then: reader.block(child(clause, 'consequence')),
    otherwise
  });
  return branch(node, chain(0));
};

const otherwise = (reader: Reader, node: Light): Stmt[] => {
  const clause = child(node, 'alternative') ?? ofType(node, 'else_clause');
  return clause ? reader.block(child(clause, 'body')) : [];
};

function handler(reader: Reader, node: Light): Handler {
  const alias = child(node, 'alias');
  let types = children(node, 'value');
  let name = alias?.type === 'identifier' ? alias : undefined;
  const as = types[0]?.type === 'as_pattern' ? types[0] : undefined;
  if (as) {
    const target = child(as, 'alias');
    name = target?.kids[0] ?? target;
    types = named(as).filter(kid => kid.field !== 'alias');
  }
  return {
    at: node.at,
    types: types.map(type => reader.expression(type)),
    name: name ? identifier(reader, name) : null,
    body: reader.block(ofType(node, 'block'))
  };
}

const tried: Read = (reader, node) => {
  const last = ofType(node, 'finally_clause');
  const result: Try = {
    kind: 'try',
    at: node.at,
    body: reader.block(child(node, 'body')),
    handlers: node.kids
      .filter(kid => kid.type === 'except_clause')
      .map(kid => handler(reader, kid)),
    otherwise: otherwise(reader, node),
    finally: last ? reader.block(ofType(last, 'block')) : []
  };
  return result;
};

const withs: Read = (reader, node) => {
  const clause = ofType(node, 'with_clause');
  const items = (clause?.kids ?? []).filter(kid => kid.type === 'with_item');
  return {
    kind: 'with',
    at: node.at,
    items: items.map(item => {
      const value = child(item, 'value')!;
      const target = value.type === 'as_pattern' ? child(value, 'alias') : undefined;
      return {
        context: reader.expression(value),
        target: target ? reader.expression(target) : null
      };
    }),
    body: reader.block(child(node, 'body'))
  };
};

const definition: Read = (reader, node) => {
  const inner =
    node.type === 'decorated_definition' ? child(node, 'definition')! : node;
  const decorators = node.kids
    .filter(kid => kid.type === 'decorator')
    .flatMap(kid => named(kid).map(one => reader.expression(one)));
  if (inner.type === 'function_definition') {
    return {
      kind: 'def',
      at: node.at,
      decorators,
      function: readFunction(reader, inner)
    };
  }
  const name = child(inner, 'name');
  return {
    kind: 'class',
    at: node.at,
    end: inner.end,
    name: name ? identifier(reader, name) : '',
    decorators,
    bases: readArguments(reader, child(inner, 'superclasses')),
    body: reader.block(child(inner, 'body')),
    scope: null
  };
};

const match: Read = (reader, node) => ({
  kind: 'match',
  at: node.at,
  subject: tuple(reader, children(node, 'subject'), node.at),
  cases: (child(node, 'body')?.kids ?? [])
    .filter(kid => kid.type === 'case_clause')
    .map(clause => {
      const guard = child(clause, 'guard');
      return {
        pattern: readPatterns(reader, clause),
        guard: guard ? tuple(reader, named(guard), guard.at) : null,
        body: reader.block(child(clause, 'consequence'))
      };
    })
});

const plain =
  (kind: 'break' | 'continue' | 'pass'): Read =>
  (_, node) => ({ kind, at: node.at });

const values =
  (kind: 'raise' | 'assert'): Read =>
  (reader, node) => ({
    kind,
    at: node.at,
    values: named(node).map(kid => reader.expression(kid))
  });

const declare =
  (kind: 'global' | 'nonlocal'): Read =>
  (reader, node) => ({
    kind,
    at: node.at,
    names: named(node).map(kid => identifier(reader, kid))
  });

/**
 * `type X = int`. The grammar also takes `type(x).y = z` for one: there, the innermost
 * parenthesis is the argument of a call.
 */
const typeAlias: Read = (reader, node) => {
  const target = reader.expression(child(node, 'left')!);
  const value = reader.expression(child(node, 'right')!);
  const result: Assign = {
    kind: 'assign',
    at: node.at,
    targets: [target],
    value,
    annotation: null
  };
  if (/^type\s*\(/.test(reader.text.slice(node.at, node.end))) {
    let inner = target;
    while (
      (inner.kind === 'attribute' || inner.kind === 'subscript') &&
      (inner.object.kind === 'attribute' || inner.object.kind === 'subscript')
    ) {
      inner = inner.object;
    }
    if (inner.kind === 'attribute' || inner.kind === 'subscript') {
      inner.object = {
        kind: 'call',
        at: node.at,
        callee: { kind: 'name', at: node.at, id: 'type' },
        args: [{ value: inner.object, keyword: null, star: '' }],
        quoted: null
      };
    }
  }
  return result;
};

const table: Record<string, Read> = {
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
