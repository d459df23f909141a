/** A call, by what the called may be. */
import {
  ELEMENTS,
  type Frame,
  join,
  joinAll,
  NONE,
  NOWHERE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import { builtin } from '../../libraries';
import type { Attribute, Call, Expr } from '../../python';
import { allOf, type Arguments } from './arguments';
import { readAttribute } from './attribute';
import type { CallSite } from './callsite';
import { callClass } from './classes';
import { dynamicCall } from './dynamic';
import { mayFit } from './drawing';
import { apply } from './effect';
import { noteUnsure } from './events';
import { evaluate } from './expression';
import { isOfLibrary } from './heldcode';
import { callFunction } from './invoke';
import { callLibrary, callMethod, REGISTERED } from './library';
import type { Machine } from './machine';
import { classMember, libraryMember } from './members';
import { evaluateArguments } from './passed';
import { callPatched } from './patches';
import { runMethods } from './specialmethods';
import { unknownCall } from './unknown';

export function evaluateCall(machine: Machine, frame: Frame, expr: Call): Value {
  const { callee } = expr;
  const site = { machine, frame, node: expr };
  if (callee.kind === 'attribute') {
    if (isSuper(callee.object) && callee.object.kind === 'call') {
      return superCall(site, callee, callee.object);
    }
    const base = machine.heap.widened(evaluate(machine, frame, callee.object));
    const args = evaluateArguments(machine, frame, expr.args);
    const quoted = dynamicCall(site, base, args);
    const [self, ...others] = args.positional;
    if (!base.objects.length && self?.objects.length && isType(callee.object)) {
      return methodCall(site, callee, self, { ...args, positional: others });
    }
    return join(quoted, methodCall(site, callee, base, args));
  }
  if (isSuper(expr)) {
    return superOf(machine, frame, expr.args).self; // `super().rows`
  }
  const value = evaluate(machine, frame, callee);
  const args = evaluateArguments(machine, frame, expr.args);
  const quoted = dynamicCall(site, value, args);
  return join(quoted, callValue(site, value, args));
}

const isSuper = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.id === 'super';

/** `super().name(...)`: the method of the classes that this one is made from. */
function superCall(
  site: CallSite<Call>,
  callee: Attribute,
  { args: said }: Call
): Value {
  const { machine, frame, node } = site;
  const args = evaluateArguments(machine, frame, node.args);
  const { cls, self } = superOf(machine, frame, said);
  let result = NONE;
  const bases = cls?.fields?.get('.bases')?.objects ?? [];
  if (/^__(?:set|del)attr__$/.test(callee.name)) {
    machine.heap.touchAll(self, false);
    self.objects.forEach(object => machine.heap.hold(object, ELEMENTS, allOf(args)));
  }
  for (const base of bases) {
    if (base.form === 'class') {
      const found = classMember(machine, base, callee.name);
      for (const object of self.objects) {
        result = join(result, runMethods(site, object, found, args.positional));
      }
    } else if (isPlain(base)) {
      result = join(result, self);
    } else {
      result = join(result, methodOfBase(site, base, callee.name, self, args));
    }
  }
  return result;
}

/** A method of a class that is not of the notebook. */
function methodOfBase(
  site: CallSite,
  base: Obj,
  name: string,
  self: Value,
  args: Arguments
): Value {
  const { machine } = site;
  const made = base.form === 'library' ? machine.known.function(base.path) : null;
  if (!made || made.gives === 'unknown' || name === '__new__') {
    const given = [self, one(base), allOf(args)];
    return join(self, unknownCall(site, given, { of: 'methods', name }));
  }
  if (name !== '__init__') {
    const own = self.objects.map(object =>
      callMethod(site, one(object), object, name, args)
    );
    return objectsOf(own);
  }
  // It becomes what the constructor makes, and holds what that would.
  machine.heap.touchAll(self, false);
  for (const object of apply(site, made, null, args).objects) {
    const held = object.traits.unknown ? one(object) : machine.heap.elements(object);
    self.objects.forEach(target => machine.heap.hold(target, ELEMENTS, held));
    for (const [key, value] of args.keywords) {
      self.objects.forEach(target => machine.heap.hold(target, key, value));
    }
  }
  return self;
}

/** `type(rows).append(rows, 1)`: the class is not told from any other. */
const isType = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.id === 'type';

/** What `super()` stands for: an object, seen as one of the classes before a class. */
function superOf(
  machine: Machine,
  frame: Frame,
  said: Call['args']
): { cls: Obj | null; self: Value } {
  if (said.length === 2) {
    const [cls, self] = said.map(({ value }) => evaluate(machine, frame, value));
    return { cls: cls!.objects[0] ?? null, self: self! };
  }
  let at: Frame | null = frame;
  while (at && at.function?.owner?.form !== 'class') {
    at = at.outer;
  }
  const first = at?.function?.node;
  const selfName = first?.kind === 'function' ? first.params[0]?.name : undefined;
  const self = (selfName && at?.vars.get(selfName)?.value) || NONE;
  return { cls: at?.function?.owner ?? null, self };
}

/** `object` and `type` change nothing of what is given to them. */
const isPlain = ({ path }: Obj): boolean =>
  path === builtin.type || path === builtin.path('object');

function methodCall(
  site: CallSite,
  callee: Attribute,
  base: Value,
  args: Arguments
): Value {
  const { machine, frame } = site;
  if (mayFit(machine, base.objects, callee.name)) {
    noteUnsure(site, callee.name);
  }
  if (!base.objects.length) {
    const patch = callPatched(site, callee.name, base, args);
    return join(patch, callMethod(site, base, null, callee.name, args));
  }
  let result = NOWHERE;
  const isOnly = base.objects.every(({ form }) => form === 'library');
  for (const object of base.objects) {
    if (object.form === 'library') {
      const member = libraryMember(machine, object, callee.name);
      if (!isOnly && machine.known.isAside(member.objects[0]!.path)) {
        continue; // `np.nan` or a type among what a value may be: another is meant
      }
      result = join(result, callValue(site, member, args));
      continue;
    }
    const known =
      object.form === 'instance' ||
      object.form === 'class' ||
      object.form === 'function';
    const member = known
      ? readAttribute({ machine, frame, node: callee }, one(object), callee.name)
      : machine.heap.part(object, callee.name);
    const inherits = isInherited(machine, object, callee.name);
    const callable = member.objects.filter(part =>
      known && !inherits
        ? mayBeCalled(machine, object, callee.name, part)
        : part.form === 'function'
    );
    result = join(result, callValue(site, { objects: callable, text: null }, args));
    if (!callable.length || !known || inherits) {
      const own = one(object);
      result = joinAll([
        result,
        callMethod(site, own, object, callee.name, args),
        known ? NOWHERE : callPatched(site, callee.name, own, args)
      ]);
    }
  }
  return result;
}

/** Whether a method may be one of the library's class that the notebook's is made from. */
function isInherited(machine: Machine, object: Obj, name: string): boolean {
  const { owner, fields } = object;
  const isOwn = (member: string): boolean =>
    classMember(machine, owner!, member).objects.length > 0;
  return (
    object.form === 'instance' &&
    isOfLibrary(owner) &&
    !fields?.get(name)?.objects.length &&
    !isOwn(name) &&
    !isOwn('__getattr__')
  );
}

/** A function, or one of those that were registered with it. */
function calledOrRegistered(site: CallSite, fn: Obj, args: Arguments): Value {
  let result = callFunction(site, fn, args);
  for (const other of fn.fields?.get(REGISTERED)?.objects ?? []) {
    if (other.form === 'function' && other !== fn) {
      site.machine.alternatives(
        () => {
          result = join(result, callFunction(site, other, args));
        },
        () => undefined
      );
    }
  }
  return result;
}

/** What a name stands for, or what else its object keeps, where that can be called. */
const mayBeCalled = ({ known }: Machine, object: Obj, name: string, part: Obj) =>
  part.form === 'opaque' && !object.fields?.get(name)?.objects.includes(part)
    ? Boolean(part.traits.unknown) || known.method(part.kind, '__call__') !== null
    : part.form !== 'container';

/** Call whatever the value may be. */
export function callValue(site: CallSite, callee: Value, args: Arguments): Value {
  let result = NOWHERE;
  for (const object of callee.objects) {
    result = join(result, callObject(site, object, args));
  }
  return result;
}

function callObject(site: CallSite, object: Obj, args: Arguments): Value {
  const { machine } = site;
  switch (object.form) {
    case 'function':
      return calledOrRegistered(site, object, args);
    case 'method': {
      const self = object.fields?.get('self') ?? NONE;
      if (!object.owner) {
        const owner = self.objects[0] ?? null;
        return owner?.form === 'function' || owner?.form === 'class'
          ? join(one(object), callMethod(site, self, owner, object.path, args))
          : callMethod(site, self, owner, object.path, args);
      }
      const all = { ...args, positional: [self, ...args.positional] };
      return callFunction(site, object.owner, all);
    }
    case 'class':
      return callClass(site, object, args);
    case 'library': {
      const name = object.path.slice(object.path.lastIndexOf('.') + 1);
      const patch = callPatched(site, name, null, args);
      return join(callLibrary(site, object.path, args), patch);
    }
    case 'instance': {
      const methods = object.owner
        ? classMember(machine, object.owner, '__call__')
        : NONE;
      const bound = { ...args, positional: [one(object), ...args.positional] };
      const found = methods.objects.filter(one => one.form === 'function');
      if (found.length) {
        return objectsOf(found.map(fn => callFunction(site, fn, bound)));
      }
      return object.traits.runs
        ? callMethod(site, one(object), object, '__call__', args)
        : unknownCall(site, [one(object), allOf(args)]);
    }
    case 'container':
      return NONE;
    default:
      return !object.traits.unknown && machine.known.method(object.kind, '__call__')
        ? callMethod(site, one(object), object, '__call__', args)
        : unknownCall(site, [one(object), allOf(args)]);
  }
}
