import { type Obj, join, NONE, one, type Value } from '../../domain';
import { noArguments, positional } from './arguments';
import { callFunction } from './invoke';
import type { Machine } from './machine';
import { type CallSite, placeAt } from './callsite';

/** Types whose arithmetic makes something that shares nothing with its operands. */
export const NUMERIC = new Set(['frame', 'ndarray', 'number', 'tensor']);

/** A name in a class or those it is made from. */
export function classMember(
  machine: Machine,
  cls: Obj,
  name: string,
  depth = 0
): Value {
  const own = cls.fields?.get(name);
  if (own?.objects.length || own?.text) {
    return own;
  }
  const bases = cls.fields?.get('.bases') ?? NONE;
  if (depth < 8) {
    for (const base of bases.objects) {
      const found =
        base.kind === 'class' ? classMember(machine, base, name, depth + 1) : NONE;
      if (found.objects.length) {
        return found;
      }
    }
  }
  return cls.fields && !own ? machine.heap.part(cls, name) : (own ?? NONE);
}

/** `object.name`, for each object that it may be. */
export function readAttribute(site: CallSite, base: Value, name: string): Value {
  let result = NONE;
  for (const object of base.objects) {
    result = join(result, attributeOf(site, object, name));
  }
  return result;
}

function attributeOf(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  switch (object.kind) {
    case 'library':
      return libraryMember(machine, object, name);
    case 'instance':
      return instanceMember(site, object, name);
    case 'class':
      return boundTo(site, object, object, classMember(machine, object, name));
    case 'opaque': {
      const effect = machine.known.attribute(object.type, name);
      if (effect === 'none') {
        return NONE;
      }
      // A column, or an accessor: `frame.str`, `frame.plot`.
      const part = NUMERIC.has(object.type)
        ? (object.fields?.get(name) ?? NONE)
        : machine.heap.part(object, name);
      return join(one(object), part);
    }
    case 'container':
    case 'generator': {
      const inner = placeAt(site, object);
      const bound = machine.heap.makeExtra(inner, `bound ${name}`, 'method', name);
      machine.heap.hold(bound, 'self', one(object));
      return join(one(bound), machine.heap.part(object, name));
    }
    default:
      return name === '__self__' || name === '__dict__'
        ? machine.heap.elements(object)
        : machine.heap.part(object, name);
  }
}

export function libraryMember(machine: Machine, object: Obj, name: string): Value {
  const path = object.type ? `${object.type}.${name}` : name;
  return one(
    machine.heap.makeExtra(machine.module, `library ${path}`, 'library', path)
  );
}

function instanceMember(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  const own = machine.heap.part(object, name);
  const cls = object.owner;
  if (name === '__class__' && cls) {
    return one(cls);
  }
  if (name === '__dict__') {
    return one(object);
  }
  let member = cls ? classMember(machine, cls, name) : NONE;
  if (!member.objects.length && !own.objects.length && cls) {
    const hook = classMember(machine, cls, '__getattr__');
    member = join(member, runMethods(site, object, hook, []));
  }
  return join(own, boundTo(site, object, cls, member));
}

/** What a class member becomes when reached through an object. */
function boundTo(site: CallSite, self: Obj, cls: Obj | null, member: Value): Value {
  let result = NONE;
  for (const object of member.objects) {
    if (object.type === 'field') {
      continue; // of a dataclass: each instance has a value of its own
    }
    if (object.kind !== 'function' || object.role === 'staticmethod') {
      result = join(result, one(object));
    } else if (object.role === 'property') {
      if (self.kind === 'instance') {
        result = join(result, callFunction(site, object, positional([one(self)])));
      }
    } else if (object.role === 'classmethod' && cls) {
      result = join(result, bind(site, object, cls));
    } else if (object.role !== 'setter') {
      result = join(result, self === cls ? one(object) : bind(site, object, self));
    }
  }
  return result;
}

function bind(site: CallSite, method: Obj, self: Obj): Value {
  const { machine, frame, node } = site;
  const inner = machine.newFrame(method.node!.scope!, frame, frame, node, method);
  const bound = machine.heap.makeExtra(inner, `bound ${self.id}`, 'method', '');
  machine.trail.put(bound, 'owner', method);
  machine.heap.hold(bound, 'self', one(self));
  machine.heap.hold(bound, 'function', one(method));
  return one(bound);
}

export function runMethods(
  site: CallSite,
  self: Obj,
  methods: Value,
  args: readonly Value[]
): Value {
  let result = NONE;
  for (const method of methods.objects) {
    if (method.kind === 'function') {
      const all = method.role === 'staticmethod' ? [...args] : [one(self), ...args];
      result = join(result, callFunction(site, method, positional(all)));
    }
  }
  return result;
}

/** Assigning to a property runs its setter; tells whether there was one. */
export function runSetter(
  site: CallSite,
  object: Obj,
  name: string,
  value: Value
): boolean {
  const { machine } = site;
  if (object.kind !== 'instance' || !object.owner) {
    return false;
  }
  const hook = classMember(machine, object.owner, '__setattr__');
  runMethods(site, object, hook, [NONE, value]);
  const member = classMember(machine, object.owner, name);
  const setters = member.objects.filter(one => one.role === 'setter');
  runMethods(site, object, { objects: setters, text: null }, [value]);
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
  site: CallSite,
  value: Value,
  name?: string,
  args: readonly Value[] = []
): Value {
  const { machine } = site;
  let result = NONE;
  for (const object of value.objects) {
    if (object.kind === 'instance' && object.owner) {
      for (const member of name ? [name] : operators(object.owner)) {
        const methods = classMember(machine, object.owner, member);
        const given = name ? args : [value];
        result = join(result, runMethods(site, object, methods, given));
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
