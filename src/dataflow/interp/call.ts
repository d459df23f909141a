import {
  type Frame,
  ELEMENTS,
  type Obj,
  join,
  NONE,
  NOWHERE,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Attribute, Call, Expr } from '../../python';
import { allOf, type Arguments, evaluateArguments } from './arguments';
import { classMember, libraryMember, readAttribute, runMethods } from './attribute';
import { callClass } from './classes';
import { dynamicCall } from './dynamic';
import { evaluate } from './expression';
import { callFunction } from './invoke';
import { callLibrary, callMethod } from './library';
import type { Machine } from './machine';
import { unknownCall } from './unknown';

export function evaluateCall(m: Machine, frame: Frame, expr: Call): Value {
  const { callee } = expr;
  if (callee.kind === 'attribute') {
    if (isSuper(callee.object)) {
      return superCall(m, frame, expr, callee);
    }
    const base = evaluate(m, frame, callee.object);
    const args = evaluateArguments(m, frame, expr.args);
    const quoted = dynamicCall(m, frame, expr, base, args);
    return join(quoted, methodCall(m, frame, expr, callee, base, args));
  }
  const value = evaluate(m, frame, callee);
  const args = evaluateArguments(m, frame, expr.args);
  const quoted = dynamicCall(m, frame, expr, value, args);
  return join(quoted, callValue(m, frame, expr, value, args));
}

const isSuper = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.id === 'super';

/** `super().name(...)`: the method of the classes that this one is made from. */
function superCall(m: Machine, frame: Frame, expr: Call, callee: Attribute): Value {
  const args = evaluateArguments(m, frame, expr.args);
  let at: Frame | null = frame;
  while (at && at.function?.owner?.kind !== 'class') {
    at = at.outer;
  }
  const cls = at?.function?.owner;
  const first = at?.function?.node;
  const selfName = first?.kind === 'function' ? first.params[0]?.name : undefined;
  const self = (selfName && at?.vars.get(selfName)?.value) || NONE;
  let result = NONE;
  for (const base of cls?.fields?.get('.bases')?.objects ?? []) {
    if (base.kind === 'class') {
      const found = classMember(m, base, callee.name);
      for (const object of self.objects) {
        result = join(
          result,
          runMethods(m, frame, expr, object, found, args.positional)
        );
      }
    } else {
      m.heap.touchAll(self, true);
      self.objects.forEach(object => m.heap.hold(object, ELEMENTS, allOf(args)));
      result = join(result, self);
    }
  }
  return result;
}

function methodCall(
  m: Machine,
  frame: Frame,
  expr: Call,
  callee: Attribute,
  base: Value,
  args: Arguments
): Value {
  if (!base.objects.length) {
    return callMethod(m, frame, expr, base, null, callee.name, args);
  }
  let result = NOWHERE;
  for (const object of base.objects) {
    if (object.kind === 'library') {
      const member = libraryMember(m, object, callee.name);
      result = join(result, callValue(m, frame, expr, member, args));
      continue;
    }
    const known =
      object.kind === 'instance' ||
      object.kind === 'class' ||
      object.kind === 'function';
    const member = known
      ? readAttribute(m, frame, callee, one(object), callee.name)
      : m.heap.part(object, callee.name);
    const callable = known
      ? member.objects.filter(isCallable)
      : member.objects.filter(part => part.kind === 'function');
    result = join(
      result,
      callValue(m, frame, expr, { objects: callable, text: null }, args)
    );
    if (!callable.length || !known) {
      result = join(
        result,
        callMethod(m, frame, expr, one(object), object, callee.name, args)
      );
    }
  }
  return result;
}

const isCallable = (object: Obj): boolean => object.kind !== 'container';

/** Call whatever the value may be. */
export function callValue(
  m: Machine,
  frame: Frame,
  site: Expr,
  callee: Value,
  args: Arguments
): Value {
  let result = NOWHERE;
  for (const object of callee.objects) {
    result = join(result, callObject(m, frame, site, object, args));
  }
  return result;
}

function callObject(
  m: Machine,
  frame: Frame,
  site: Expr,
  object: Obj,
  args: Arguments
): Value {
  switch (object.kind) {
    case 'function':
      return callFunction(m, frame, site, object, args);
    case 'method': {
      const self = object.fields?.get('self') ?? NONE;
      if (!object.owner) {
        const owner = self.objects[0] ?? null;
        return callMethod(m, frame, site, self, owner, object.type, args);
      }
      const all = { ...args, positional: [self, ...args.positional] };
      return callFunction(m, frame, site, object.owner, all);
    }
    case 'class':
      return callClass(m, frame, site, object, args);
    case 'library':
      return callLibrary(m, frame, site, object.type, args);
    case 'instance': {
      const methods = object.owner ? classMember(m, object.owner, '__call__') : NONE;
      const bound = { ...args, positional: [one(object), ...args.positional] };
      const found = methods.objects.filter(one => one.kind === 'function');
      if (found.length) {
        return objectsOf(found.map(fn => callFunction(m, frame, site, fn, bound)));
      }
      return unknownCall(m, frame, site, [one(object), allOf(args)]);
    }
    case 'container':
      return NONE;
    default:
      return object.type && m.known.method(object.type, '__call__')
        ? callMethod(m, frame, site, one(object), object, '__call__', args)
        : unknownCall(m, frame, site, [one(object), allOf(args)]);
  }
}
