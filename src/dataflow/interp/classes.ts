import { type Frame, ELEMENTS, type Obj, one, type Value } from '../../domain';
import type { ClassDef, Expr } from '../../python';
import { allOf, type Arguments, noArguments } from './arguments';
import { classMember, runMethods } from './attribute';
import { callValue } from './call';
import { callFunction } from './invoke';
import type { Machine } from './machine';

/** `C(...)`: a new instance, prepared by `__init__`. */
export function callClass(
  m: Machine,
  frame: Frame,
  site: Expr,
  cls: Obj,
  args: Arguments
): Value {
  const node = cls.node as ClassDef;
  m.pending.add(cls);
  const maker = m.newFrame(node.scope!, frame, frame, site, cls);
  const object = m.heap.make(maker, node, 'instance', '');
  m.trail.put(object, 'owner', cls);
  const init = classMember(m, cls, '__init__').objects.filter(
    one => one.kind === 'function'
  );
  const create = classMember(m, cls, '__new__').objects.filter(
    one => one.kind === 'function'
  );
  const self = { ...args, positional: [one(object), ...args.positional] };
  init.forEach(fn => callFunction(m, frame, site, fn, self));
  create.forEach(fn => {
    const made = callFunction(m, frame, site, fn, {
      ...args,
      positional: [one(cls), ...args.positional]
    });
    m.heap.hold(object, ELEMENTS, made);
  });
  if (!init.length) {
    // A dataclass, or a class made from a library's: its fields are what it is given.
    args.keywords.forEach((value, name) => m.heap.hold(object, name, value));
    m.heap.hold(object, ELEMENTS, allOf(args));
    fields(m, frame, site, object, cls);
    runMethods(m, frame, site, object, classMember(m, cls, '__post_init__'), []);
  }
  return one(object);
}

/** `x: list = field(default_factory=list)`: each instance gets a value of its own. */
function fields(
  m: Machine,
  frame: Frame,
  site: Expr,
  object: Obj,
  cls: Obj,
  depth = 0
): void {
  for (const [name, { objects }] of cls.fields ?? []) {
    for (const made of objects) {
      if (made.type === 'field') {
        const place = m.newFrame(cls.frame!.scope, frame, frame, object, made);
        const factory = m.heap.elements(made);
        m.heap.hold(object, name, callValue(m, place, site, factory, noArguments));
      }
    }
  }
  if (depth < 8) {
    for (const base of cls.fields?.get('.bases')?.objects ?? []) {
      fields(m, frame, site, object, base, depth + 1);
    }
  }
}
