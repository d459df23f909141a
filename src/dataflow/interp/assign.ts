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
import type { CallSite } from './callsite';
import type { Machine } from './machine';

/** Store a value in a target: a name, an attribute, an element, or a pattern of those. */
export function assign(
  machine: Machine,
  frame: Frame,
  target: Expr,
  value: Value,
  origin: Origin = 'value'
): void {
  switch (target.kind) {
    case 'name':
      machine.bind(frame, target.id, value, origin);
      return;
    case 'collection':
      unpack({ machine, frame, node: target }, target.items, value);
      return;
    case 'star': {
      const list = machine.heap.make(frame, target, 'container', 'list');
      machine.heap.hold(list, ELEMENTS, value);
      assign(machine, frame, target.value, one(list));
      return;
    }
    case 'attribute':
      storeAttribute(
        { machine, frame, node: target },
        evaluate(machine, frame, target.object),
        target.name,
        value
      );
      return;
    case 'subscript': {
      const site = { machine, frame, node: target };
      const base = evaluate(machine, frame, target.object);
      const index = target.index.map(item => evaluate(machine, frame, item));
      const key = index.length === 1 ? index[0]!.text : null;
      runDunders(site, base, '__setitem__', [...index, value]);
      noteStore(site, base);
      if (base.objects.some(object => object.type === 'globals')) {
        if (key === null) {
          machine.recorder.dynamic('globals', target.at, frame);
        } else {
          machine.bindIn(machine.module, key, value, 'value');
        }
      }
      noteServer(site, base, key, value);
      store(machine, base, key === null ? ELEMENTS : `[${key}]`, value, target.slice);
      index.forEach(part =>
        base.objects.forEach(object => keys(machine, object, part))
      );
      return;
    }
    default:
      evaluate(machine, frame, target);
  }
}

function keys(machine: Machine, object: Obj, key: Value): void {
  if (object.kind === 'container') {
    machine.heap.hold(object, ELEMENTS, { objects: key.objects, text: null });
  }
}

/** A change of every object that the base may be. */
export function store(
  machine: Machine,
  base: Value,
  key: string,
  value: Value,
  slice: boolean
): void {
  machine.heap.touchAll(base, false);
  for (const object of base.objects) {
    if (object.kind === 'library') {
      continue;
    }
    const place = byAttribute(machine, object, key) ? ELEMENTS : key;
    machine.heap.hold(
      object,
      place,
      copied(object, key) ? otherThanNumbers(value) : value
    );
    if (slice) {
      value.objects.forEach(part =>
        machine.heap.hold(object, ELEMENTS, machine.heap.elements(part))
      );
    }
  }
}

/** `vars(object)[name]`: an attribute, of a class that takes no index itself. */
export const byAttribute = (machine: Machine, object: Obj, key: string): boolean =>
  object.kind === 'instance' &&
  (key === ELEMENTS || key.startsWith('[')) &&
  !(object.owner && classMember(machine, object.owner, '__getitem__').objects.length);

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
  site: CallSite,
  base: Value,
  name: string,
  value: Value
): void {
  const rest = base.objects.filter(object => !runSetter(site, object, name, value));
  noteStore(site, base);
  store(site.machine, { objects: rest, text: null }, name, value, false);
}

function unpack(site: CallSite, targets: readonly Expr[], value: Value): void {
  const { machine, frame } = site;
  const tuples = value.objects.filter(
    ({ kind, type }) => kind === 'container' && type === 'tuple'
  );
  const starred = targets.some(({ kind }) => kind === 'star');
  if (tuples.length && tuples.length === value.objects.length && !starred) {
    targets.forEach((target, index) => {
      const own = tuples.map(tuple => machine.heap.part(tuple, `[${index}]`));
      assign(machine, frame, target, joinAll(own));
    });
    return;
  }
  const parts = iterate(site, value);
  const inner = join(parts, opaqueOf(value));
  targets.forEach(target => assign(machine, frame, target, inner));
}

/** The parts of an opaque object are not told from itself. */
function opaqueOf(value: Value): Value {
  const opaque = value.objects.filter(
    object => object.kind === 'opaque' && object.type !== 'number'
  );
  return opaque.length ? joinAll(opaque.map(one)) : NONE;
}
