/** Statements that hold blocks. */
import type { Handler, Stmt, Try } from './ast';
import { tuple } from './displays';
import { readArguments, readFunction } from './functions';
import type { Light } from './light';
import { readPatterns } from './patterns';
import {
  child,
  children,
  identifier,
  named,
  ofType,
  type Read,
  type Reader
} from './tools';

export const conditional: Read<Stmt> = (reader, node) => {
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

export const otherwise = (reader: Reader, node: Light): Stmt[] => {
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

export const tried: Read<Stmt> = (reader, node) => {
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

export const withs: Read<Stmt> = (reader, node) => {
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

export const definition: Read<Stmt> = (reader, node) => {
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

export const match: Read<Stmt> = (reader, node) => ({
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
