/** What Python runs when a class is made: its metaclass, `__init_subclass__`, `__set_name__`. */
import {
  type Frame,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  textValue,
  type Value
} from '../../domain';
import type { Arguments } from './arguments';
import type { CallSite } from './callsite';
import { callFunction } from './invoke';
import type { Machine } from './machine';
import { classMember } from './members';
import { runMethods } from './specialmethods';

/** Under which a class holds what it is made of, and what makes it. */
const BASES = '.bases';
const META = '.meta';

const DEEPEST = 8;

/** Metaclasses of a class, those of its bases included. */
export function metaclasses(cls: Obj, depth = 0): readonly Obj[] {
  const of = (key: string) => cls.fields?.get(key)?.objects ?? [];
  const bases = depth < DEEPEST ? of(BASES) : [];
  const all = [...of(META), ...bases.flatMap(base => metaclasses(base, depth + 1))];
  return [...new Set(all)].filter(({ form }) => form === 'class');
}

/** What a class has from its metaclasses under a name. */
export const metaMember = (machine: Machine, cls: Obj, name: string): Value =>
  objectsOf(metaclasses(cls).map(meta => classMember(machine, meta, name)));

export function holdBases({ heap }: Machine, cls: Obj, args: Arguments): void {
  heap.hold(cls, BASES, objectsOf([...args.positional, args.spread ?? NONE]));
  heap.hold(cls, META, args.keywords.get('metaclass') ?? NONE);
}

/** The body of a class has been run: what else its bases and its metaclass do with it. */
export function classMade(
  site: CallSite,
  cls: Obj,
  body: Frame,
  args: Arguments
): void {
  const { machine } = site;
  const keywords = new Map(args.keywords);
  keywords.delete('metaclass');
  const bases = cls.fields?.get(BASES) ?? NONE;
  byMetaclass(site, cls, body, { ...args, keywords }, bases);
  for (const [name, { value }] of body.vars) {
    for (const object of machine.heap.told(value.objects)) {
      const hook = object.owner
        ? classMember(machine, object.owner, '__set_name__')
        : NONE;
      if (object.form === 'instance') {
        runMethods(site, object, hook, [one(cls), textValue(name)]);
      }
    }
  }
  for (const base of bases.objects) {
    if (base.form === 'class') {
      run(site, classMember(machine, base, '__init_subclass__'), {
        ...args,
        positional: [one(cls)],
        keywords
      });
    } else if (base.form === 'opaque' && base.traits.unknown) {
      // A base of which nothing is known may keep its subclasses.
      machine.heap.touch(base, true);
      machine.heap.hold(base, '.subclasses', one(cls));
    }
  }
}

function byMetaclass(
  site: CallSite,
  cls: Obj,
  body: Frame,
  args: Arguments,
  bases: Value
): void {
  const { machine } = site;
  for (const meta of metaclasses(cls)) {
    const fields = machine.heap.makeExtra(body, 'namespace', 'container', 'dict');
    body.vars.forEach(({ value }, name) =>
      machine.heap.hold(fields, `[${name}]`, value)
    );
    const given = [NONE, bases, one(fields)];
    const made = join(one(cls), one(meta));
    run(site, classMember(machine, meta, '__prepare__'), {
      ...args,
      positional: [made, NONE, bases]
    });
    run(site, classMember(machine, meta, '__new__'), {
      ...args,
      positional: [made, ...given]
    });
    run(site, classMember(machine, meta, '__init__'), {
      ...args,
      positional: [one(cls), ...given]
    });
  }
}

const run = (site: CallSite, { objects }: Value, args: Arguments): void =>
  objects
    .filter(({ form }) => form === 'function')
    .forEach(hook => callFunction(site, hook, args));
