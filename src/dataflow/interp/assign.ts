/** Assignment to a target: a name, an attribute, an element, or a pattern of those. */
import {
  ELEMENTS,
  type Frame,
  join,
  joinAll,
  NONE,
  one,
  type Origin,
  type Value
} from '../../domain';
import type { Expr } from '../../python';
import { GRADIENT_KEYWORD } from '../../libraries';
import type { CallSite } from './callsite';
import { noteServer, noteStore } from './events';
import { evaluate } from './expression';
import { follow } from './gradients';
import { iterate } from './iterate';
import { asKey } from './implicit';
import type { Machine } from './machine';
import { patch } from './patches';
import { runDunders, runSetter } from './specialmethods';
import { keys, store } from './store';

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
      index.forEach(part => asKey(site, part));
      runDunders(site, base, '__setitem__', [...index, value]);
      noteStore(site, base);
      if (base.objects.some(object => object.traits.namespace)) {
        if (key === null) {
          machine.recorder.dynamic('globals', target.at, frame);
        } else {
          machine.bindIn(machine.module, key, value, 'value');
        }
      }
      noteServer(site, base, key, value);
      if (target.slice) {
        iterate(site, value);
      }
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

export function storeAttribute(
  site: CallSite,
  base: Value,
  name: string,
  value: Value
): void {
  const { heap } = site.machine;
  const set = new Set(
    heap.told(base.objects).filter(object => runSetter(site, object, name, value))
  );
  const rest = base.objects.filter(object => !set.has(object));
  const isPatch = value.objects.some(
    ({ form }) => form === 'function' || form === 'class'
  );
  noteStore(site, base, isPatch);
  if (base.objects.some(({ form }) => form === 'library')) {
    patch(site.machine, name, value);
  }
  if (name === GRADIENT_KEYWORD) {
    follow(site.machine, base);
  }
  store(site.machine, { objects: rest, text: null }, name, value, false);
  if (name === MEMORY) {
    rest
      .filter(({ traits }) => traits.leads ?? traits.traced)
      .forEach(object => heap.share(object, value));
  }
}

/** A tensor that is given the data of another has its memory from there on. */
const MEMORY = 'data';

function unpack(site: CallSite, targets: readonly Expr[], value: Value): void {
  const { machine, frame } = site;
  const tuples = value.objects.filter(
    ({ form, traits }) => form === 'container' && traits.placed
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
    object => object.form === 'opaque' && !object.traits.scalar
  );
  return opaque.length ? joinAll(opaque.map(one)) : NONE;
}
