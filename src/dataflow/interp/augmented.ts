/** `x += y` and its like. */
import { ELEMENTS, type Frame, join, type Obj, type Value } from '../../domain';
import type { Augmented } from '../../python';
import { assign, storeAttribute } from './assign';
import { readAttribute } from './attribute';
import type { CallSite } from './callsite';
import { noteStore } from './events';
import { evaluate } from './expression';
import { asMapping } from './implicit';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { partsOf } from './parts';
import { runDunders } from './specialmethods';
import { store } from './store';

/** `x += y` changes a list in place, and makes a new number, string or tuple. */
export function augmented(machine: Machine, frame: Frame, stmt: Augmented): void {
  const { target } = stmt;
  if (target.kind === 'name') {
    const before = evaluate(machine, frame, target);
    const value = evaluate(machine, frame, stmt.value);
    machine.bind(
      frame,
      target.id,
      change({ machine, frame, node: stmt.value }, before, value)
    );
    return;
  }
  if (target.kind === 'attribute') {
    const site = { machine, frame, node: target };
    const base = evaluate(machine, frame, target.object);
    const before = readAttribute(site, base, target.name);
    const value = evaluate(machine, frame, stmt.value);
    const after = change({ machine, frame, node: stmt.value }, before, value);
    storeAttribute(site, base, target.name, after);
    return;
  }
  if (target.kind === 'subscript') {
    const before = evaluate(machine, frame, target);
    const value = evaluate(machine, frame, stmt.value);
    const after = change({ machine, frame, node: stmt.value }, before, value);
    const base = evaluate(machine, frame, target.object);
    const index = target.index.map(item => evaluate(machine, frame, item));
    const site = { machine, frame, node: target };
    runDunders(site, base, '__setitem__', [...index, after]);
    noteStore(site, base);
    const key = index.length === 1 ? index[0]!.text : null;
    store(machine, base, key === null ? ELEMENTS : `[${key}]`, after, target.slice);
    return;
  }
  assign(machine, frame, target, evaluate(machine, frame, stmt.value));
}

const changes = (object: Obj): boolean =>
  object.form === 'container'
    ? !object.traits.placed
    : object.form === 'opaque' && !object.traits.scalar;

function change(site: CallSite, before: Value, value: Value): Value {
  const { machine, frame, node } = site;
  let after = join(before, runDunders(site, before));
  const inPlace = before.objects.filter(changes);
  machine.heap.touchAll(
    { objects: inPlace, text: null },
    inPlace.some(({ traits }) => traits.unknown)
  );
  if (value.objects.length) {
    const parts = join(iterate(site, value), asMapping(site, value));
    for (const object of inPlace) {
      machine.heap.hold(object, ELEMENTS, parts);
    }
    if (!inPlace.length) {
      // A tuple, or an operator of the other side: something new that holds both.
      const fresh = machine.heap.make(
        frame,
        node,
        'opaque',
        before.objects[0]?.kind ?? 'unknown'
      );
      value.objects.forEach(object =>
        machine.heap.hold(fresh, ELEMENTS, partsOf(machine, object))
      );
      before.objects.forEach(object =>
        machine.heap.hold(fresh, ELEMENTS, partsOf(machine, object))
      );
      after = join(after, { objects: [fresh], text: null });
    }
  }
  return { objects: after.objects, text: null };
}
