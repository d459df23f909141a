/** What loops and consumers get out of a value. */
import { BEHIND, ELEMENTS, join, NONE, type Obj, one, type Value } from '../../domain';
import type { Expr } from '../../python';
import { runHeld } from './callbacks';
import type { CallSite } from './callsite';
import { runComprehension } from './comprehension';
import { noteDraws } from './events';
import { functionsIn } from './heldcode';
import { resume } from './invoke';
import type { Machine } from './machine';
import { classMember } from './members';
import { batchOf, refresh } from './parts';
import { runDunders } from './specialmethods';
import { callBack } from './unknown';

/** What a loop over the value gives, with the effects of running it. */
export function iterate(site: CallSite, value: Value): Value {
  const { machine } = site;
  let result = goneThrough(site, value);
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

/** What the notebook's own classes do when somebody goes through their objects. */
export function goneThrough(site: CallSite, value: Value): Value {
  const { machine } = site;
  let result = NONE;
  const iterators = join(
    runDunders(site, value, '__iter__', []),
    runDunders(site, value, '__aiter__', [])
  );
  const all = join(value, iterators);
  const steps = runDunders(site, all, '__anext__', []);
  for (const object of [...iterators.objects, ...steps.objects]) {
    result = join(
      result,
      object.form === 'generator' || object.traits.consumed
        ? consume(machine, object)
        : one(object)
    );
  }
  result = join(result, runDunders(site, all, '__next__', []));
  const others = value.objects.filter(
    ({ owner }) => owner && !classMember(machine, owner, '__iter__').objects.length
  );
  return join(
    result,
    runDunders(site, { objects: others, text: null }, '__getitem__', [NONE])
  );
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

/** Stands for a place only. */
const placeOf = (object: Obj): Expr => (object.node ?? object) as Expr;

/** Run what a generator or iterator still has to give. */
export function consume(machine: Machine, object: Obj): Value {
  machine.heap.touch(object, false);
  const behind = object.fields?.get(BEHIND) ?? NONE;
  for (const source of machine.heap.told(behind.objects)) {
    if (source.traits.unknown && source.form === 'opaque') {
      machine.heap.touch(source, true);
    }
    if (source.form === 'instance') {
      const site = { machine, frame: machine.module, node: placeOf(source) };
      machine.heap.hold(object, ELEMENTS, goneThrough(site, one(source)));
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
