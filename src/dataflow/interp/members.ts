/** What is found under a name in a class or in a library. */
import { NONE, type Obj, one, type Value } from '../../domain';
import type { Machine } from './machine';

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
        base.form === 'class' ? classMember(machine, base, name, depth + 1) : NONE;
      if (found.objects.length) {
        return found;
      }
    }
  }
  return cls.fields && !own ? machine.heap.part(cls, name) : (own ?? NONE);
}

export function libraryMember(machine: Machine, object: Obj, name: string): Value {
  const path = object.path ? `${object.path}.${name}` : name;
  return one(
    machine.heap.makeExtra(machine.module, `library ${path}`, 'library', 'other', path)
  );
}
