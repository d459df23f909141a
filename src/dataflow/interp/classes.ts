/** `C(...)` of a class of the notebook. */
import {
  ELEMENTS,
  join,
  type Kind,
  type Obj,
  one,
  traitsOf,
  type Value
} from '../../domain';
import type { ClassDef } from '../../python';
import { allOf, type Arguments, noArguments } from './arguments';
import { callValue } from './call';
import type { CallSite } from './callsite';
import { metaMember } from './hooks';
import { noteSeed } from './drawing';
import { callFunction } from './invoke';
import type { Machine } from './machine';
import { classMember } from './members';
import { runMethods } from './specialmethods';

/** `C(...)`: a new instance, prepared by `__init__`. */
export function callClass(site: CallSite, cls: Obj, args: Arguments): Value {
  const { machine, frame } = site;
  const node = cls.node as ClassDef;
  machine.pending.add(cls);
  const maker = machine.newFrame(node.scope!, frame, frame, site, cls);
  const object = machine.heap.make(maker, node, 'instance', kindOf(machine, cls));
  machine.trail.put(object, 'owner', cls);
  noteSeed(machine, object, args);
  const meta = runMethods(
    site,
    cls,
    metaMember(machine, cls, '__call__'),
    args.positional
  );
  const init = classMember(machine, cls, '__init__').objects.filter(
    one => one.form === 'function'
  );
  const create = classMember(machine, cls, '__new__').objects.filter(
    one => one.form === 'function'
  );
  const self = { ...args, positional: [one(object), ...args.positional] };
  init.forEach(fn => callFunction(site, fn, self));
  create.forEach(fn => {
    const made = callFunction(site, fn, {
      ...args,
      positional: [one(cls), ...args.positional]
    });
    machine.heap.hold(object, ELEMENTS, made);
  });
  if (!init.length) {
    // A dataclass, or a class made from a library's: its fields are what it is given.
    args.keywords.forEach((value, name) => machine.heap.hold(object, name, value));
    machine.heap.hold(object, ELEMENTS, allOf(args));
    if (isOfLibrary(cls)) {
      const lists = allOf(args).objects.filter(({ form }) => form === 'container');
      lists.forEach(list =>
        machine.heap.hold(object, ELEMENTS, machine.heap.elements(list))
      );
    }
    fields(site, object, cls);
    runMethods(site, object, classMember(machine, cls, '__post_init__'), []);
  }
  // A member of an enumeration; and what is left of it may be gone at any time.
  runMethods(site, cls, classMember(machine, cls, '_missing_'), args.positional);
  runMethods(site, object, classMember(machine, cls, '__del__'), []);
  const others = meta.objects.filter(made => made !== cls);
  return join(one(object), { objects: others, text: null });
}

/** `class Rows(list)`: it may be made of the elements that it is given. */
const isOfLibrary = (cls: Obj): boolean =>
  Boolean(cls.fields?.get('.bases')?.objects.some(({ form }) => form === 'library'));

/** The kind of a library's class that a class is made from; most are of none. */
function kindOf(machine: Machine, cls: Obj, depth = 0): Kind {
  for (const base of cls.fields?.get('.bases')?.objects ?? []) {
    const kind =
      base.form === 'library'
        ? (machine.known.function(base.path)?.kind ?? 'unknown')
        : base.form === 'class' && depth < 8
          ? kindOf(machine, base, depth + 1)
          : 'unknown';
    if (traitsOf(kind).base) {
      return kind;
    }
  }
  return 'unknown';
}

/** `x: list = field(default_factory=list)`: each instance gets a value of its own. */
function fields(site: CallSite, object: Obj, cls: Obj, depth = 0): void {
  const { machine, frame } = site;
  for (const [name, { objects }] of cls.fields ?? []) {
    for (const made of objects) {
      if (made.traits.perInstance) {
        const place = machine.newFrame(cls.frame!.scope, frame, frame, object, made);
        const factory = machine.heap.elements(made);
        machine.heap.hold(
          object,
          name,
          callValue({ ...site, frame: place }, factory, noArguments)
        );
      }
    }
  }
  if (depth < 8) {
    for (const base of cls.fields?.get('.bases')?.objects ?? []) {
      fields(site, object, base, depth + 1);
    }
  }
}
