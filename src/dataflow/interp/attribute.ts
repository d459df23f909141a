/** `object.name`, for all that the object may be. */
import { join, NONE, type Obj, one, type Value } from '../../domain';
import { noArguments, positional } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { give } from './give';
import { callFunction } from './invoke';
import { classMember, libraryMember } from './members';
import { runMethods } from './specialmethods';

/** `object.name`, for each object that it may be. */
export function readAttribute(site: CallSite, base: Value, name: string): Value {
  let result = NONE;
  for (const object of base.objects) {
    result = join(result, attributeOf(site, object, name));
  }
  return site.machine.heap.widened(result);
}

function attributeOf(site: CallSite, object: Obj, name: string): Value {
  const { machine } = site;
  switch (object.form) {
    case 'library':
      return libraryMember(machine, object, name);
    case 'instance':
      return instanceMember(site, object, name);
    case 'class':
      return boundTo(site, object, object, classMember(machine, object, name));
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
      return join(join(one(object), part), hidden(site, object, name));
    }
    case 'container':
    case 'generator': {
      const inner = placeAt(site, object);
      const bound = machine.heap.makeExtra(
        inner,
        `bound ${name}`,
        'method',
        'other',
        name
      );
      machine.heap.hold(bound, 'self', one(object));
      return join(one(bound), machine.heap.part(object, name));
    }
    default:
      return name === '__self__' || name === '__dict__'
        ? machine.heap.elements(object)
        : machine.heap.part(object, name);
  }
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
    if (object.traits.perInstance) {
      continue; // of a dataclass: each instance has a value of its own
    }
    if (object.form !== 'function' || object.decoration === 'staticmethod') {
      result = join(result, one(object));
    } else if (object.decoration === 'property') {
      if (self.form === 'instance') {
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
