import { type Frame, type Obj, join, NONE, one, type Value } from '../../domain';
import type { Expr } from '../../python';
import { noArguments, positional } from './arguments';
import { callFunction } from './invoke';
import type { Machine } from './machine';

/** Types whose arithmetic makes something that shares nothing with its operands. */
export const NUMERIC = new Set(['frame', 'ndarray', 'number', 'tensor']);

/** A name in a class or those it is made from. */
export function classMember(m: Machine, cls: Obj, name: string, depth = 0): Value {
  const own = cls.fields?.get(name);
  if (own?.objects.length || own?.text) {
    return own;
  }
  const bases = cls.fields?.get('.bases') ?? NONE;
  if (depth < 8) {
    for (const base of bases.objects) {
      const found =
        base.kind === 'class' ? classMember(m, base, name, depth + 1) : NONE;
      if (found.objects.length) {
        return found;
      }
    }
  }
  return cls.fields && !own ? m.heap.part(cls, name) : (own ?? NONE);
}

/** `object.name`, for each object that it may be. */
export function readAttribute(
  m: Machine,
  frame: Frame,
  node: Expr,
  base: Value,
  name: string
): Value {
  let result = NONE;
  for (const object of base.objects) {
    result = join(result, attributeOf(m, frame, node, object, name));
  }
  return result;
}

function attributeOf(
  m: Machine,
  frame: Frame,
  node: Expr,
  object: Obj,
  name: string
): Value {
  switch (object.kind) {
    case 'library':
      return libraryMember(m, object, name);
    case 'instance':
      return instanceMember(m, frame, node, object, name);
    case 'class':
      return boundTo(m, frame, node, object, object, classMember(m, object, name));
    case 'opaque': {
      const effect = m.known.attribute(object.type, name);
      if (effect === 'none') {
        return NONE;
      }
      // A column, or an accessor: `frame.str`, `frame.plot`.
      const part = NUMERIC.has(object.type)
        ? (object.fields?.get(name) ?? NONE)
        : m.heap.part(object, name);
      return join(one(object), part);
    }
    case 'container':
    case 'generator': {
      const inner = m.newFrame(frame.scope, frame, frame, node, object);
      const bound = m.heap.makeExtra(inner, `bound ${name}`, 'method', name);
      m.heap.hold(bound, 'self', one(object));
      return join(one(bound), m.heap.part(object, name));
    }
    default:
      return name === '__self__' || name === '__dict__'
        ? m.heap.elements(object)
        : m.heap.part(object, name);
  }
}

export function libraryMember(m: Machine, object: Obj, name: string): Value {
  const path = object.type ? `${object.type}.${name}` : name;
  return one(m.heap.makeExtra(m.module, `library ${path}`, 'library', path));
}

function instanceMember(
  m: Machine,
  frame: Frame,
  node: Expr,
  object: Obj,
  name: string
): Value {
  const own = m.heap.part(object, name);
  const cls = object.owner;
  if (name === '__class__' && cls) {
    return one(cls);
  }
  if (name === '__dict__') {
    return one(object);
  }
  let member = cls ? classMember(m, cls, name) : NONE;
  if (!member.objects.length && !own.objects.length && cls) {
    const hook = classMember(m, cls, '__getattr__');
    member = join(member, runMethods(m, frame, node, object, hook, []));
  }
  return join(own, boundTo(m, frame, node, object, cls, member));
}

/** What a class member becomes when reached through an object. */
function boundTo(
  m: Machine,
  frame: Frame,
  node: Expr,
  self: Obj,
  cls: Obj | null,
  member: Value
): Value {
  let result = NONE;
  for (const object of member.objects) {
    if (object.type === 'field') {
      continue; // of a dataclass: each instance has a value of its own
    }
    if (object.kind !== 'function' || object.role === 'staticmethod') {
      result = join(result, one(object));
    } else if (object.role === 'property') {
      if (self.kind === 'instance') {
        result = join(
          result,
          callFunction(m, frame, node, object, positional([one(self)]))
        );
      }
    } else if (object.role === 'classmethod' && cls) {
      result = join(result, bind(m, frame, node, object, cls));
    } else if (object.role !== 'setter') {
      result = join(
        result,
        self === cls ? one(object) : bind(m, frame, node, object, self)
      );
    }
  }
  return result;
}

function bind(m: Machine, frame: Frame, node: Expr, method: Obj, self: Obj): Value {
  const inner = m.newFrame(method.node!.scope!, frame, frame, node, method);
  const bound = m.heap.makeExtra(inner, `bound ${self.id}`, 'method', '');
  m.trail.put(bound, 'owner', method);
  m.heap.hold(bound, 'self', one(self));
  m.heap.hold(bound, 'function', one(method));
  return one(bound);
}

export function runMethods(
  m: Machine,
  frame: Frame,
  node: object,
  self: Obj,
  methods: Value,
  args: readonly Value[]
): Value {
  let result = NONE;
  for (const method of methods.objects) {
    if (method.kind === 'function') {
      const all = method.role === 'staticmethod' ? [...args] : [one(self), ...args];
      result = join(result, callFunction(m, frame, node, method, positional(all)));
    }
  }
  return result;
}

/** Assigning to a property runs its setter; tells whether there was one. */
export function runSetter(
  m: Machine,
  frame: Frame,
  object: Obj,
  name: string,
  node: Expr,
  value: Value
): boolean {
  if (object.kind !== 'instance' || !object.owner) {
    return false;
  }
  const hook = classMember(m, object.owner, '__setattr__');
  runMethods(m, frame, node, object, hook, [NONE, value]);
  const member = classMember(m, object.owner, name);
  const setters = member.objects.filter(one => one.role === 'setter');
  runMethods(m, frame, node, object, { objects: setters, text: null }, [value]);
  return setters.length > 0;
}

/** Methods that only their own syntax runs. */
const SPECIAL = new Set(
  '__init__ __new__ __getattr__ __setattr__ __getitem__ __setitem__ __iter__ __next__ __enter__ __exit__ __call__ __del__ __delitem__ __init_subclass__ __class_getitem__ __getattribute__ __aenter__ __aexit__ __aiter__ __anext__ __await__ __post_init__ __set_name__ __reduce__ __getstate__ __setstate__'.split(
    ' '
  )
);

/** Run an operator's method of the notebook's own classes; without a name, all that fit. */
export function runDunders(
  m: Machine,
  frame: Frame,
  node: Expr,
  value: Value,
  name?: string,
  args: readonly Value[] = []
): Value {
  let result = NONE;
  for (const object of value.objects) {
    if (object.kind === 'instance' && object.owner) {
      for (const member of name ? [name] : operators(object.owner)) {
        const methods = classMember(m, object.owner, member);
        const given = name ? args : [value];
        result = join(result, runMethods(m, frame, node, object, methods, given));
      }
    }
  }
  return result;
}

function operators(cls: Obj, depth = 0): string[] {
  const own = [...(cls.fields?.keys() ?? [])].filter(
    name => name.startsWith('__') && name.endsWith('__') && !SPECIAL.has(name)
  );
  const bases = cls.fields?.get('.bases')?.objects ?? [];
  return depth < 8
    ? [...new Set([...own, ...bases.flatMap(base => operators(base, depth + 1))])]
    : own;
}

export { noArguments };
