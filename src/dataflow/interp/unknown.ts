/** Calls of which nothing is known, and functions that are called back. */
import {
  ELEMENTS,
  isStore,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  type UnknownCall,
  type Value
} from '../../domain';
import { positional } from './arguments';
import { callValue } from './call';
import { type CallSite, placeAt } from './callsite';
import { unfollowed } from './effort';
import { noteUnknown, noteUnsure } from './events';
import { callFunction } from './invoke';
import { consume } from './iterate';
import type { Machine } from './machine';

/** Rounds of calls back until nothing new is found; each only adds, so few are needed. */
const MOST_ROUNDS = 8;

/** An unknown call at work, with the unknown calls that it leads to. */
export interface Unknown {
  /** What they have been given. */
  readonly given: Set<Obj>;
  /** What is called back, with anything that was given. */
  calling: ReadonlySet<Obj>;
  /** Stands for anything that they were given. */
  readonly result: Obj;
}

/**
 * A call of which nothing is known: it may call, change and connect all that it is given,
 * and give any of it back. Unknown calls in what it calls back are part of it: followed each
 * by itself, functions that meet in one object would call each other in every order.
 */
export function unknownCall(
  site: CallSite,
  given: readonly Value[],
  name: UnknownCall | null = null
): Value {
  const { machine } = site;
  const all = objectsOf(given);
  if (!machine.effort.allows()) {
    return unfollowed(machine, [all]);
  }
  if (machine.unknown) {
    give(machine, machine.unknown, all);
    return one(machine.unknown.result);
  }
  // What may be anything already may be this too: a chain of calls stays one object.
  const result =
    all.objects.find(object => object.blurred) ??
    machine.heap.makeExtra(placeAt(site, machine), 'unknown', 'opaque', 'unknown');
  machine.trail.put(result, 'blurred', true);
  const call: Unknown = { given: new Set(), calling: new Set(), result };
  give(machine, call, all);
  machine.unknown = call;
  machine.heap.call = name;
  callAllBack(site, call, all);
  machine.unknown = null;
  connect(machine, call);
  machine.heap.call = null;
  return one(result);
}

function give(machine: Machine, { given, result }: Unknown, { objects }: Value): void {
  const news = objects.filter(object => !given.has(object));
  news.forEach(object => given.add(object));
  const others = news.filter(object => object !== result);
  machine.heap.hold(result, ELEMENTS, { objects: others, text: null });
}

/** Call what can be called, first with what was given, then with anything they make of it. */
function callAllBack(site: CallSite, call: Unknown, first: Value): void {
  const { machine } = site;
  const { heap } = machine;
  const anything = join(first, one(call.result));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { growth } = heap;
    const returned: Value[] = [];
    call.calling = new Set(heap.reach([call.result, ...first.objects]));
    for (const object of call.calling) {
      if (!machine.effort.allows()) {
        return;
      }
      const passed = round === 0 ? first : anything;
      machine.alternatives(
        () =>
          returned.push(
            runBack(site, object, passed),
            runMethodsOf(site, object, passed)
          ),
        () => undefined
      );
    }
    give(machine, call, objectsOf(returned));
    if (growth === heap.growth) {
      break;
    }
  }
}

/** Whatever was given may be changed, and may hold any of it. */
function connect({ heap }: Machine, { given, result }: Unknown): void {
  heap.touchDeep({ objects: [...given], text: null });
  const stores = [...given].filter(isStore);
  if (stores.length > 1) {
    const blurred = stores.filter(object => object.blurred);
    heap.connect({ objects: blurred, text: null }, result);
    stores
      .filter(object => !object.blurred)
      .forEach(object => heap.hold(object, ELEMENTS, one(result)));
  }
}

const isOfLibrary = ({ form, owner }: Obj): boolean => form === 'method' && !owner;

/** Run what was passed and can be run, with anything it may be given. */
export function callBack(site: CallSite, object: Obj, given: Value): Value {
  const { machine } = site;
  const { unknown } = machine;
  if (!unknown?.calling.has(object)) {
    return runBack(site, object, given);
  }
  give(machine, unknown, given);
  return one(unknown.result);
}

function runBack(site: CallSite, object: Obj, given: Value): Value {
  const { machine } = site;
  if (object.form === 'generator' && !machine.consuming.has(object)) {
    machine.consuming.add(object);
    const result = consume(machine, object);
    machine.consuming.delete(object);
    return result;
  }
  if (
    object.form === 'function' &&
    object.node?.kind === 'function' &&
    !machine.callingBack.has(object)
  ) {
    machine.callingBack.add(object);
    const params = object.node.params.filter(param => !param.star).length;
    const parts = besides(machine, given, object);
    const args = positional(Array<Value>(Math.max(params, 1)).fill(parts));
    const result = callFunction(site, object, { ...args, spread: parts });
    machine.callingBack.delete(object);
    return objectsOf([
      result,
      ...result.objects.map(one =>
        one.form === 'generator' ? consume(machine, one) : NONE
      )
    ]);
  }
  if (object.form === 'library') {
    return calledBack(site, object, given);
  }
  const self =
    object.form === 'method' && !object.owner ? object.fields?.get('self') : null;
  if (self?.objects.every(({ kind }) => !machine.known.isChanging(kind, object.path))) {
    const gives = ({ kind }: Obj) => machine.known.method(kind, object.path)?.gives;
    if (self.objects.every(one => gives(one) === 'new')) {
      return NONE;
    }
    return objectsOf([self, ...self.objects.map(one => machine.heap.elements(one))]);
  }
  // A method that is being called back already reaches itself through what it is given.
  // Those of libraries that meet in one call are each called by it, not by one another too.
  const isAmong =
    isOfLibrary(object) && [...machine.callingBack].some(one => isOfLibrary(one));
  if (object.form === 'method' && !isAmong && !machine.callingBack.has(object)) {
    machine.callingBack.add(object);
    const parts = besides(machine, given, object);
    const params =
      object.owner?.node?.kind === 'function' ? object.owner.node.params.length : 2;
    const args = positional(Array<Value>(Math.max(params - 1, 1)).fill(parts));
    const result = callValue(site, one(object), args);
    machine.callingBack.delete(object);
    return result;
  }
  if (object.form === 'class') {
    machine.pending.add(object);
  }
  return NONE;
}

/** `reduce(operator.iadd, rows)`: a library's function that changes what it is given. */
function calledBack(site: CallSite, { path }: Obj, given: Value): Value {
  const { known, heap } = site.machine;
  const effect = known.givenAway(path);
  if (effect?.draws || effect?.drawsIf) {
    noteUnsure(site, path);
  } else if (effect && effect.fits !== null) {
    noteUnknown(site, path, given.objects);
  }
  if (
    !known.changesWhatItIsGiven(path) ||
    given.objects.every(({ form }) => form === 'library')
  ) {
    return NONE;
  }
  heap.touchDeep(given);
  return { objects: given.objects.filter(isStore), text: null };
}

/** Whoever has an object may call its methods. */
function runMethodsOf(site: CallSite, object: Obj, given: Value): Value {
  const { machine } = site;
  if (object.form !== 'instance' || machine.callingBack.has(object)) {
    return NONE;
  }
  machine.callingBack.add(object);
  const results = methodsOf(object.owner).map(fn => {
    const count = fn.node?.kind === 'function' ? fn.node.params.length : 1;
    const others = Array<Value>(Math.max(count - 1, 0)).fill(given);
    return callFunction(site, fn, positional([one(object), ...others]));
  });
  machine.callingBack.delete(object);
  return objectsOf(results);
}

function methodsOf(cls: Obj | null, depth = 0): readonly Obj[] {
  const own = [...(cls?.fields ?? [])].flatMap(([name, { objects }]) =>
    name.startsWith('.') || name === '__init__' || name === '__new__'
      ? []
      : objects.filter(({ form, decoration }) => form === 'function' && !decoration)
  );
  const bases = depth < 8 ? (cls?.fields?.get('.bases')?.objects ?? []) : [];
  return [...new Set([...own, ...bases.flatMap(base => methodsOf(base, depth + 1))])];
}

/** The values beside the object itself, and what they hold. */
function besides(machine: Machine, given: Value, object: Obj): Value {
  const others = given.objects.filter(one => one !== object);
  return objectsOf([
    { objects: others, text: null },
    ...others.map(one => machine.heap.elements(one))
  ]);
}
