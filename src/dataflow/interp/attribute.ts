/** `object.name`, for all that the object may be. */
import {
  ELEMENTS,
  join,
  joinAll,
  NONE,
  type Obj,
  objectsOf,
  one,
  textValue,
  type Value
} from '../../domain';
import { noArguments, positional } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { give } from './give';
import { callFunction } from './invoke';
import { metaclasses, metaMember } from './hooks';
import { classMember, libraryMember } from './members';
import { patched, readPatched } from './patches';
import { runDunders, runMethods } from './specialmethods';

/** `object.name`, for each object that it may be. */
export function readAttribute(site: CallSite, base: Value, name: string): Value {
  let result = NONE;
  for (const object of base.objects) {
    result = join(result, attributeOf(site, object, name, base.objects.length === 1));
  }
  return site.machine.heap.widened(result);
}

function attributeOf(
  site: CallSite,
  object: Obj,
  name: string,
  isOnly: boolean
): Value {
  const { machine } = site;
  switch (object.form) {
    case 'library':
      return join(libraryMember(machine, object, name), patched(machine, name));
    case 'instance':
      return instanceMember(site, object, name);
    case 'class':
      return classAttribute(site, object, name);
    case 'opaque': {
      const effect = machine.known.attribute(object.kind, name);
      if (effect === 'none') {
        return NONE;
      }
      if (effect) {
        return give(site, effect, object, noArguments, one(object));
      }
      // A column, or an accessor: `frame.str`, `frame.plot`.
      const part = object.traits.numeric
        ? (object.fields?.get(name) ?? NONE)
        : machine.heap.part(object, name);
      const own = joinAll([
        one(object),
        part,
        hidden(site, object, name),
        readPatched(site, object, name)
      ]);
      return machine.known.method(object.kind, name)?.changes.length
        ? join(own, one(boundMethod(site, object, name)))
        : own;
    }
    case 'container':
    case 'generator': {
      const part = machine.heap.part(object, name);
      const isListed = machine.known.method(object.kind, name) || SPECIAL.test(name);
      return isOnly && !isListed
        ? join(one(object), part) // of a class made from Python's: `rows.data`
        : join(one(boundMethod(site, object, name)), part);
    }
    default:
      return ofFunction(site, object, name);
  }
}

/** Of a class: its own, or what its metaclass has. */
function classAttribute(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  const own = classMember(machine, object, name);
  const meta = own.objects.length ? NONE : metaMember(machine, object, name);
  const hook = own.objects.length || meta.objects.length ? '' : '__getattr__';
  return joinAll([
    boundTo(site, object, object, own),
    // `C.size.fset(x, 1)`: a property itself is reached through the class.
    { objects: own.objects.filter(isAccessor), text: null },
    boundTo(site, object, metaclasses(object)[0] ?? null, meta),
    hook ? runDunders(site, one(object), hook, [textValue(name)]) : NONE
  ]);
}

const isAccessor = ({ decoration }: Obj): boolean =>
  decoration === 'property' || decoration === 'setter';

const SPECIAL = /^__\w+__$/;

/** Names that Python gives to what nobody changes. */
const PLAIN = /^__(?:name|qualname|doc|module)__$/;

/** Of a function: what was set there; by the names that Python gives, what it is made of. */
function ofFunction(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  if (/^__\w+__$/.test(name) && !PLAIN.test(name)) {
    const around = object.frame?.outer ? [...object.frame.vars.values()] : [];
    const held = objectsOf([
      machine.heap.part(object, name),
      machine.heap.elements(object),
      ...around.map(({ value }) => value)
    ]);
    if (!held.objects.length) {
      return held;
    }
    // In a tuple, a dict or a cell: nothing tells which.
    const parts = machine.heap.makeExtra(
      placeAt(site, object),
      `of ${name}`,
      'opaque',
      'unknown'
    );
    machine.heap.hold(parts, ELEMENTS, held);
    machine.trail.put(parts, 'blurred', true);
    return join(held, one(parts));
  }
  const part = machine.heap.part(object, name);
  return part.objects.length || part.text !== null || object.form !== 'function'
    ? part
    : one(boundMethod(site, object, name));
}

/** A method of a library's object or of a function, `size.register`, that is called later. */
export function boundMethod(site: CallSite, object: Obj, name: string): Obj {
  const { heap } = site.machine;
  const place = placeAt(site, object);
  const bound = heap.makeExtra(place, `bound ${name}`, 'method', 'other', name);
  heap.hold(bound, 'self', one(object));
  return bound;
}

/** What properties give of the instances that an object may be. */
function hidden(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  let result = NONE;
  for (const instance of machine.heap.told([object])) {
    const cls = instance.form === 'instance' ? instance.owner : null;
    const member = cls ? classMember(machine, cls, name) : NONE;
    const properties = member.objects.filter(one => one.decoration === 'property');
    result = join(
      result,
      boundTo(site, instance, cls, { objects: properties, text: null })
    );
    if (cls && !member.objects.length) {
      const hook = classMember(machine, cls, '__getattr__');
      result = join(result, runMethods(site, instance, hook, []));
    }
  }
  return result;
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
  if (cls) {
    const hook = classMember(machine, cls, '__getattribute__');
    runMethods(site, object, hook, [textValue(name)]);
  }
  const member = cls ? classMember(machine, cls, name) : NONE;
  if (!member.objects.length && !own.objects.length && cls) {
    if (SPECIAL.test(name)) {
      return one(boundMethod(site, object, name)); // `put = x.__setattr__`
    }
    const hook = classMember(machine, cls, '__getattr__');
    return runMethods(site, object, hook, [textValue(name)]);
  }
  return join(own, boundTo(site, object, cls, member));
}

/** What a class member becomes when reached through an object. */
function boundTo(site: CallSite, self: Obj, cls: Obj | null, member: Value): Value {
  let result = NONE;
  for (const object of member.objects) {
    if (object.traits.perInstance) {
      continue; // of a dataclass: each instance has a value of its own
    }
    if (object.form === 'instance' && object.owner) {
      const getter = classMember(site.machine, object.owner, '__get__');
      const given = [one(self), cls ? one(cls) : NONE];
      result = join(result, runMethods(site, object, getter, given));
    }
    if (object.form !== 'function' || object.decoration === 'staticmethod') {
      result = join(result, one(object));
    } else if (object.decoration === 'property') {
      if (self.form === 'instance' || self !== cls) {
        result = join(result, callFunction(site, object, positional([one(self)])));
      }
    } else if (object.decoration === 'classmethod' && cls) {
      result = join(result, bind(site, object, cls));
    } else if (object.decoration !== 'setter') {
      result = join(result, self === cls ? one(object) : bind(site, object, self));
    }
  }
  return result;
}

function bind(site: CallSite, method: Obj, self: Obj): Value {
  const { machine, frame, node } = site;
  const inner = machine.newFrame(method.node!.scope!, frame, frame, node, method);
  const bound = machine.heap.makeExtra(inner, `bound ${self.id}`, 'method', 'unknown');
  machine.trail.put(bound, 'owner', method);
  machine.heap.hold(bound, 'self', one(self));
  machine.heap.hold(bound, 'function', one(method));
  return one(bound);
}
