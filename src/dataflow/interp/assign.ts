import {
  type Frame,
  type Origin,
  ELEMENTS,
  type Obj,
  join,
  joinAll,
  NONE,
  one,
  type Value
} from '../../domain';
import type { Expr } from '../../python';
import { classMember, runDunders, runSetter } from './attribute';
import { noteServer, noteStore } from './events';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';

/** Store a value in a target: a name, an attribute, an element, or a pattern of those. */
export function assign(
  m: Machine,
  frame: Frame,
  target: Expr,
  value: Value,
  origin: Origin = 'value'
): void {
  switch (target.kind) {
    case 'name':
      m.bind(frame, target.id, value, origin);
      return;
    case 'collection':
      unpack(m, frame, target.items, target, value);
      return;
    case 'star': {
      const list = m.heap.make(frame, target, 'container', 'list');
      m.heap.hold(list, ELEMENTS, value);
      assign(m, frame, target.value, one(list));
      return;
    }
    case 'attribute':
      storeAttribute(
        m,
        frame,
        evaluate(m, frame, target.object),
        target.name,
        target,
        value
      );
      return;
    case 'subscript': {
      const base = evaluate(m, frame, target.object);
      const index = target.index.map(item => evaluate(m, frame, item));
      const key = index.length === 1 ? index[0]!.text : null;
      runDunders(m, frame, target, base, '__setitem__', [...index, value]);
      noteStore(m, frame, target.at, base);
      if (base.objects.some(object => object.type === 'globals')) {
        if (key === null) {
          m.recorder.dynamic('globals', target.at, frame);
        } else {
          m.bindIn(m.module, key, value, 'value');
        }
      }
      noteServer(m, frame, target.at, base, key, value);
      store(m, base, key === null ? ELEMENTS : `[${key}]`, value, target.slice);
      index.forEach(part => base.objects.forEach(object => keys(m, object, part)));
      return;
    }
    default:
      evaluate(m, frame, target);
  }
}

function keys(m: Machine, object: Obj, key: Value): void {
  if (object.kind === 'container') {
    m.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
  }
}

/** A change of every object that the base may be. */
export function store(
  m: Machine,
  base: Value,
  key: string,
  value: Value,
  slice: boolean
): void {
  m.heap.touchAll(base, false);
  for (const object of base.objects) {
    if (object.kind === 'library') {
      continue;
    }
    const place = byAttribute(m, object, key) ? ELEMENTS : key;
    m.heap.hold(object, place, copied(object, key) ? otherThanNumbers(value) : value);
    if (slice) {
      value.objects.forEach(part =>
        m.heap.hold(object, ELEMENTS, m.heap.elements(part))
      );
    }
  }
}

/** `vars(object)[name]`: an attribute, of a class that takes no index itself. */
export const byAttribute = (m: Machine, object: Obj, key: string): boolean =>
  object.kind === 'instance' &&
  (key === ELEMENTS || key.startsWith('[')) &&
  !(object.owner && classMember(m, object.owner, '__getitem__').objects.length);

/** Columns and elements of arrays are copied in; other objects are kept as they are. */
const copied = (object: Obj, key: string): boolean =>
  (object.type === 'frame' || object.type === 'ndarray') &&
  (key === ELEMENTS || key.startsWith('['));

const otherThanNumbers = (value: Value): Value => ({
  objects: value.objects.filter(
    ({ kind, type }) => kind !== 'opaque' || (type !== 'frame' && type !== 'ndarray')
  ),
  text: null
});

export function storeAttribute(
  m: Machine,
  frame: Frame,
  base: Value,
  name: string,
  node: Expr,
  value: Value
): void {
  const rest = base.objects.filter(
    object => !runSetter(m, frame, object, name, node, value)
  );
  noteStore(m, frame, node.at, base);
  store(m, { objects: rest, text: null }, name, value, false);
}

function unpack(
  m: Machine,
  frame: Frame,
  targets: readonly Expr[],
  node: Expr,
  value: Value
): void {
  const tuples = value.objects.filter(
    ({ kind, type }) => kind === 'container' && type === 'tuple'
  );
  const starred = targets.some(({ kind }) => kind === 'star');
  if (tuples.length && tuples.length === value.objects.length && !starred) {
    targets.forEach((target, index) => {
      const own = tuples.map(tuple => m.heap.part(tuple, `[${index}]`));
      assign(m, frame, target, joinAll(own));
    });
    return;
  }
  const parts = iterate(m, frame, node, value);
  const inner = join(parts, opaqueOf(value));
  targets.forEach(target => assign(m, frame, target, inner));
}

/** The parts of an opaque object are not told from itself. */
function opaqueOf(value: Value): Value {
  const opaque = value.objects.filter(
    object => object.kind === 'opaque' && object.type !== 'number'
  );
  return opaque.length ? joinAll(opaque.map(one)) : NONE;
}
