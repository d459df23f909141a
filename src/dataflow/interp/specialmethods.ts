/** Methods of the notebook's classes that syntax runs: operators, setters, `__iter__`. */
import { join, NONE, type Obj, one, type Value } from '../../domain';
import { unfollowed } from './effort';
import { positional } from './arguments';
import type { CallSite } from './callsite';
import { metaclasses } from './hooks';
import { callFunction } from './invoke';
import { classMember } from './members';

export function runMethods(
  site: CallSite,
  self: Obj,
  methods: Value,
  args: readonly Value[]
): Value {
  let result = NONE;
  for (const method of methods.objects) {
    if (method.form === 'function') {
      const all =
        method.decoration === 'staticmethod' ? [...args] : [one(self), ...args];
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
  if (object.form === 'class') {
    runDunders(site, one(object), '__setattr__', [NONE, value]);
    return false;
  }
  if (object.form !== 'instance' || !object.owner) {
    return false;
  }
  const hook = classMember(machine, object.owner, '__setattr__');
  runMethods(site, object, hook, [NONE, value]);
  const member = classMember(machine, object.owner, name);
  const setters = member.objects.filter(one => one.decoration === 'setter');
  runMethods(site, object, { objects: setters, text: null }, [value]);
  for (const descriptor of member.objects) {
    const set = descriptor.owner
      ? classMember(machine, descriptor.owner, '__set__')
      : NONE;
    if (descriptor.form === 'instance') {
      runMethods(site, descriptor, set, [one(object), value]);
    }
  }
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
  if (machine.effort.isSpent) {
    return value.objects.length ? unfollowed(machine, [value, ...args]) : NONE;
  }
  let result = NONE;
  for (const object of machine.heap.told(value.objects)) {
    for (const cls of classesOf(object)) {
      for (const member of name ? [name] : operators(cls)) {
        const methods = classMember(machine, cls, member);
        const given = name ? args : [value];
        result = join(result, runMethods(site, object, methods, given));
      }
    }
  }
  return result;
}

/** The classes of the notebook that say what an object does: of a class, its metaclasses. */
function classesOf(object: Obj): readonly Obj[] {
  return object.form === 'instance' && object.owner
    ? [object.owner]
    : object.form === 'class'
      ? metaclasses(object)
      : [];
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
