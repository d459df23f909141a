/** What loops and consumers get out of a value. */
import { BEHIND, ELEMENTS, join, NONE, type Obj, one, type Value } from '../../domain';
import { runHeld } from './callbacks';
import type { CallSite } from './callsite';
import { runComprehension } from './comprehension';
import { noteDraws } from './events';
import { functionsIn } from './heldcode';
import { resume } from './invoke';
import type { Machine } from './machine';
import { batchOf, refresh } from './parts';
import { runDunders } from './specialmethods';
import { callBack } from './unknown';

/** What a loop over the value gives, with the effects of running it. */
export function iterate(site: CallSite, value: Value): Value {
  const { machine } = site;
  let result = runDunders(site, value, '__iter__', []);
  for (const object of result.objects) {
    if (object.form === 'generator' || object.traits.consumed) {
      result = join(result, consume(machine, object));
    }
  }
  result = join(result, runDunders(site, join(value, result), '__next__', []));
  for (const object of machine.heap.told(value.objects)) {
    if (object.form === 'generator') {
      result = join(result, consume(machine, object));
    } else if (!value.objects.includes(object)) {
      if (object.traits.consumed) {
        result = join(result, consume(machine, object));
      }
    } else {
      if (object.traits.consumed) {
        consume(machine, object);
      } else if (object.traits.unknown && object.form === 'opaque') {
        machine.heap.touch(object, true); // it may be an iterator
      }
      const batch = batchOf(machine, object);
      if (batch) {
        const read = readData(site, object);
        result = join(result, join(one(batch), object.traits.fresh ? NONE : read));
        continue;
      }
      refresh(machine, object);
      result = join(result, machine.heap.elements(object));
      if (object.form === 'opaque' && !object.traits.flat) {
        result = join(result, one(object));
      }
      if (object.traits.data) {
        result = join(result, readData(site, object));
      }
    }
  }
  return { objects: result.objects, text: null };
}

/** What a set of data gives: those that it holds are asked for their elements. */
export function readData(site: CallSite, object: Obj): Value {
  const { heap } = site.machine;
  noteDraws(site, [object], '__iter__');
  let result = NONE;
  for (const part of heap.reach([object])) {
    if (part.form === 'instance') {
      result = join(result, runDunders(site, one(part), '__getitem__', [NONE]));
      result = join(result, runDunders(site, one(part), '__iter__', []));
    }
  }
  // As what changes each element, or puts them together.
  const elements = heap.elements(object);
  for (const made of functionsIn(object)) {
    result = join(result, callBack(site, made, elements));
  }
  return result;
}

/** Run what a generator or iterator still has to give. */
export function consume(machine: Machine, object: Obj): Value {
  machine.heap.touch(object, false);
  const behind = object.fields?.get(BEHIND) ?? NONE;
  for (const source of machine.heap.told(behind.objects)) {
    if (source.traits.unknown && source.form === 'opaque') {
      machine.heap.touch(source, true);
    }
    if (source.form === 'generator' || source.traits.consumed) {
      if (source !== object && !machine.consuming.has(source)) {
        machine.consuming.add(source);
        machine.heap.hold(object, ELEMENTS, consume(machine, source));
        machine.consuming.delete(source);
      }
    }
  }
  if (object.node?.kind === 'function') {
    machine.heap.hold(object, ELEMENTS, resume(machine, object, object.node));
  } else if (object.node?.kind === 'comprehension') {
    machine.heap.hold(
      object,
      ELEMENTS,
      runComprehension(machine, object.frame!, object.node)
    );
  } else {
    runHeld(machine, object, behind);
  }
  return machine.heap.elements(object);
}
