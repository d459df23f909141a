import type {
  Argument,
  ClassDef,
  Comprehension,
  Expr,
  FunctionNode,
  Stmt
} from '../syntax/ast';
import { resolve } from './resolve';
import { mangle, Scope } from './scope';

interface Context {
  scope: Scope;
  /** `from __future__ import annotations`: they are not evaluated. */
  lazyAnnotations: boolean;
}

const bind = (scope: Scope, name: string): void => {
  scope.bound.add(mangle(scope, name));
};

const mention = (scope: Scope, name: string): void => {
  scope.used.add(mangle(scope, name));
  if (name === 'super' && scope.isFunction) {
    scope.used.add('__class__');
  }
};

/** The scopes of a cell, marked on the nodes that open them. */
export function collectScopes(body: readonly Stmt[], name = 'top'): Scope {
  const module = new Scope('module', name, null, 0);
  block(body, { scope: module, lazyAnnotations: false });
  resolve(module);
  return module;
}

function block(body: readonly Stmt[], context: Context): void {
  body.forEach(stmt => statement(stmt, context));
}

const many = (items: readonly (Expr | null)[], context: Context): void =>
  items.forEach(item => expression(item, context));

const values = (args: readonly Argument[], context: Context): void =>
  args.forEach(arg => expression(arg.value, context));

function target(expr: Expr, context: Context): void {
  if (expr.kind === 'name') {
    bind(context.scope, expr.id);
  } else if (expr.kind === 'collection') {
    expr.items.forEach(item => target(item, context));
  } else if (expr.kind === 'star') {
    target(expr.value, context);
  } else {
    expression(expr, context);
  }
}

function annotation(expr: Expr | null, context: Context): void {
  if (expr && !context.lazyAnnotations) {
    expression(expr, context);
  }
}

function statement(stmt: Stmt, context: Context): void {
  const { scope } = context;
  switch (stmt.kind) {
    case 'expression':
      return expression(stmt.value, context);
    case 'assign':
      stmt.targets.forEach(one => target(one, context));
      annotation(stmt.annotation, context);
      return expression(stmt.value, context);
    case 'augmented':
      if (stmt.target.kind === 'name') {
        bind(scope, stmt.target.id);
      } else {
        target(stmt.target, context);
      }
      return expression(stmt.value, context);
    case 'return':
      return expression(stmt.value, context);
    case 'delete':
      return stmt.targets.forEach(one => target(one, context));
    case 'raise':
    case 'assert':
      return many(stmt.values, context);
    case 'global':
      return stmt.names.forEach(name => scope.globals.add(mangle(scope, name)));
    case 'nonlocal':
      return stmt.names.forEach(name => scope.nonlocals.add(mangle(scope, name)));
    case 'if':
    case 'while':
      expression(stmt.test, context);
      block(stmt.kind === 'if' ? stmt.then : stmt.body, context);
      return block(stmt.otherwise, context);
    case 'for':
      target(stmt.target, context);
      expression(stmt.source, context);
      block(stmt.body, context);
      return block(stmt.otherwise, context);
    case 'try':
      block(stmt.body, context);
      for (const handler of stmt.handlers) {
        many(handler.types, context);
        if (handler.name) {
          bind(scope, handler.name);
        }
        block(handler.body, context);
      }
      block(stmt.otherwise, context);
      return block(stmt.finally, context);
    case 'with':
      for (const item of stmt.items) {
        expression(item.context, context);
        if (item.target) {
          target(item.target, context);
        }
      }
      return block(stmt.body, context);
    case 'def':
      bind(scope, stmt.function.name);
      many(stmt.decorators, context);
      return functionScope(stmt.function, context);
    case 'class':
      return classScope(stmt, context);
    case 'match':
      expression(stmt.subject, context);
      for (const one of stmt.cases) {
        many(one.pattern.looks, context);
        one.pattern.captures.forEach(capture => bind(scope, capture.name));
        expression(one.guard, context);
        block(one.body, context);
      }
      return;
    case 'import':
      return stmt.names.forEach(name =>
        bind(scope, name.alias ?? name.path.split('.')[0]!)
      );
    case 'from':
      if (stmt.module === '__future__') {
        context.lazyAnnotations ||= stmt.names.some(
          name => name.path === 'annotations'
        );
      }
      return stmt.names.forEach(name => bind(scope, name.alias ?? name.path));
    default:
      return;
  }
}

function functionScope(node: FunctionNode, context: Context): void {
  many(
    node.params.map(param => param.fallback),
    context
  );
  node.params.forEach(param => annotation(param.annotation, context));
  annotation(node.returns, context);
  const kind = node.lambda ? 'lambda' : 'function';
  const scope = new Scope(kind, node.name, context.scope, node.at);
  node.params.forEach(param => bind(scope, param.name));
  node.scope = scope;
  block(node.body, { scope, lazyAnnotations: context.lazyAnnotations });
}

function classScope(node: ClassDef, context: Context): void {
  bind(context.scope, node.name);
  many(node.decorators, context);
  values(node.bases, context);
  const scope = new Scope('class', node.name, context.scope, node.at);
  node.scope = scope;
  block(node.body, { scope, lazyAnnotations: context.lazyAnnotations });
}

/** The first iterable is evaluated outside; everything else inside. */
function comprehensionScope(node: Comprehension, context: Context): void {
  const [first] = node.clauses;
  expression(first?.source ?? null, context);
  const scope = new Scope('comprehension', node.sort, context.scope, node.at);
  node.scope = scope;
  const inner = { ...context, scope };
  node.clauses.forEach((clause, index) => {
    target(clause.target, inner);
    if (index > 0) {
      expression(clause.source, inner);
    }
    many(clause.tests, inner);
  });
  many(node.body, inner);
}

/** A walrus in a comprehension binds in the scope around it. */
function walrus(name: string, context: Context): void {
  let scope = context.scope;
  const passed: Scope[] = [];
  while (scope.kind === 'comprehension' && scope.parent) {
    passed.push(scope);
    scope = scope.parent;
  }
  bind(scope, name);
  const outside = scope.isFunction && !scope.globals.has(mangle(scope, name));
  for (const one of passed) {
    (outside ? one.nonlocals : one.globals).add(mangle(one, name));
  }
}

function expression(expr: Expr | null, context: Context): void {
  switch (expr?.kind) {
    case 'name':
      return mention(context.scope, expr.id);
    case 'op':
    case 'bool':
      return many(expr.items, context);
    case 'conditional':
      return many([expr.test, expr.then, expr.otherwise], context);
    case 'walrus':
      walrus(expr.target.id, context);
      return expression(expr.value, context);
    case 'attribute':
      return expression(expr.object, context);
    case 'subscript':
      expression(expr.object, context);
      return many(expr.index, context);
    case 'call':
      expression(expr.callee, context);
      values(expr.args, context);
      return expr.quoted ? quoted(expr.quoted) : undefined;
    case 'collection':
      many(expr.keys ?? [], context);
      return many(expr.items, context);
    case 'comprehension':
      return comprehensionScope(expr, context);
    case 'star':
    case 'await':
    case 'yield':
      return expression(expr.value, context);
    case 'function':
      return functionScope(expr, context);
    default:
      return;
  }
}

/**
 * Code in a literal opens no scope, and what it binds is not known to the compiler: its
 * names are read through the scope that evaluates it, if that has them.
 */
function quoted(body: readonly Stmt[]): void {
  const inner = new Scope('module', 'quoted', null, 0);
  block(body, { scope: inner, lazyAnnotations: false });
  resolve(inner);
}
