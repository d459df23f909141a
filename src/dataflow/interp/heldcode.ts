/** Code of the notebook that a library gets hold of, and calls as it likes. */
import { join, NONE, type Obj, objectsOf, one, type Value } from '../../domain';
import { isPassive } from '../../libraries';
import { positional } from './arguments';
import type { CallSite } from './callsite';
import { callFunction } from './invoke';
import { classMember } from './members';

const DEEPEST = 8;

/** Whether a class is made from one of a library, which may call what the class has. */
export function isOfLibrary(cls: Obj | null, depth = 0): boolean {
  const bases = cls?.fields?.get('.bases')?.objects ?? [];
  return bases.some(base =>
    base.form === 'class'
      ? depth < DEEPEST && isOfLibrary(base, depth + 1)
      : base.form !== 'library' || !isPassive(base.path)
  );
}

/** Whether it is for a library to call its methods: those of a known kind are told apart. */
export const isHook = ({ form, traits, owner }: Obj): boolean =>
  form === 'instance' && Boolean(traits.unknown) && isOfLibrary(owner);

/** Whether what it holds is for a library to use: not where it is data, or a picture. */
const isOpen = ({ form, traits }: Obj): boolean =>
  form === 'container' ||
  (form === 'opaque' && !traits.unknown && !traits.numeric && !traits.drawing);

/** What lies in lists and dicts, and in what a library made of it, however deep. */
export function inside(given: readonly Obj[]): readonly Obj[] {
  const all = new Set(given);
  for (const object of all) {
    if (isOpen(object)) {
      object.fields?.forEach(({ objects }) => objects.forEach(part => all.add(part)));
    }
  }
  return [...all];
}

/** Functions that something holds, by way of what libraries made and of lists. */
export function functionsIn(object: Obj): readonly Obj[] {
  const all = new Set([object]);
  for (const one of all) {
    if (one.form === 'opaque' || one.form === 'container') {
      one.fields?.forEach(({ objects }) => objects.forEach(part => all.add(part)));
    }
  }
  return [...all].filter(({ form }) => form === 'function');
}

/** All methods of an object, with anything that they may be given. */
export function runHook(site: CallSite, self: Obj, given: Value): Value {
  const { machine } = site;
  if (machine.callingBack.has(self) || !self.owner) {
    return NONE;
  }
  machine.callingBack.add(self);
  const others = given.objects.filter(object => object !== self);
  const parts = objectsOf([
    { objects: others, text: null },
    ...others.map(object => machine.heap.elements(object))
  ]);
  let result = NONE;
  for (const name of methodNames(self.owner)) {
    for (const method of classMember(machine, self.owner, name).objects) {
      if (method.form !== 'function' || method.node?.kind !== 'function') {
        continue;
      }
      const more = method.node.params.filter(({ star }) => !star).length - 1;
      const args = positional([
        one(self),
        ...Array<Value>(Math.max(more, 0)).fill(parts)
      ]);
      machine.alternatives(
        () => {
          result = join(result, callFunction(site, method, { ...args, spread: parts }));
        },
        () => undefined
      );
    }
  }
  machine.callingBack.delete(self);
  return result;
}

function methodNames(cls: Obj, depth = 0): string[] {
  const own = [...(cls.fields?.keys() ?? [])].filter(
    name => !name.startsWith('.') && name !== '__init__' && name !== '__new__'
  );
  const bases = cls.fields?.get('.bases')?.objects ?? [];
  return depth < DEEPEST
    ? [...new Set([...own, ...bases.flatMap(base => methodNames(base, depth + 1))])]
    : own;
}
