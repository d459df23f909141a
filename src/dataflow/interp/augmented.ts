import { type Frame, ELEMENTS, type Obj, join, type Value } from '../../domain';
import type { Augmented, Expr } from '../../python';
import { assign, store, storeAttribute } from './assign';
import { readAttribute, runDunders } from './attribute';
import { noteStore } from './events';
import { evaluate, partsOf } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';

/** `x += y` changes a list in place, and makes a new number, string or tuple. */
export function augmented(m: Machine, frame: Frame, stmt: Augmented): void {
  const { target } = stmt;
  if (target.kind === 'name') {
    const before = evaluate(m, frame, target);
    const value = evaluate(m, frame, stmt.value);
    m.bind(frame, target.id, change(m, frame, stmt.value, before, value));
    return;
  }
  if (target.kind === 'attribute') {
    const base = evaluate(m, frame, target.object);
    const before = readAttribute(m, frame, target, base, target.name);
    const value = evaluate(m, frame, stmt.value);
    const after = change(m, frame, stmt.value, before, value);
    storeAttribute(m, frame, base, target.name, target, after);
    return;
  }
  if (target.kind === 'subscript') {
    const before = evaluate(m, frame, target);
    const value = evaluate(m, frame, stmt.value);
    const after = change(m, frame, stmt.value, before, value);
    const base = evaluate(m, frame, target.object);
    const index = target.index.map(item => evaluate(m, frame, item));
    runDunders(m, frame, target, base, '__setitem__', [...index, after]);
    noteStore(m, frame, target.at, base);
    const key = index.length === 1 ? index[0]!.text : null;
    store(m, base, key === null ? ELEMENTS : `[${key}]`, after, target.slice);
    return;
  }
  assign(m, frame, target, evaluate(m, frame, stmt.value));
}

const changes = (object: Obj): boolean =>
  object.kind === 'container'
    ? object.type !== 'tuple'
    : object.kind === 'opaque' && object.type !== 'number';

function change(
  m: Machine,
  frame: Frame,
  node: Expr,
  before: Value,
  value: Value
): Value {
  let after = join(before, runDunders(m, frame, node, before));
  const inPlace = before.objects.filter(changes);
  m.heap.touchAll(
    { objects: inPlace, text: null },
    inPlace.some(object => object.type === '')
  );
  if (value.objects.length) {
    const parts = iterate(m, frame, node, value);
    for (const object of inPlace) {
      m.heap.hold(object, ELEMENTS, parts);
    }
    if (!inPlace.length) {
      // A tuple, or an operator of the other side: something new that holds both.
      const fresh = m.heap.make(frame, node, 'opaque', before.objects[0]?.type ?? '');
      value.objects.forEach(object => m.heap.hold(fresh, ELEMENTS, partsOf(m, object)));
      before.objects.forEach(object =>
        m.heap.hold(fresh, ELEMENTS, partsOf(m, object))
      );
      after = join(after, { objects: [fresh], text: null });
    }
  }
  return { objects: after.objects, text: null };
}
