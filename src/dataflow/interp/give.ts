/** What a call of a library gives, by the effect it is known to have. */
import {
  BEHIND,
  ELEMENTS,
  NONE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Effect } from '../../libraries';
import type { Arguments } from './arguments';
import { type CallSite, placeAt } from './callsite';
import type { Machine } from './machine';
import { partsOf } from './parts';

export const COLLECTIONS = new Set(['list', 'dict', 'set', 'tuple']);

export function give(
  site: CallSite,
  effect: Effect,
  self: Obj | null,
  args: Arguments,
  all: Value
): Value {
  const { machine } = site;
  const first = self ? one(self) : (args.positional[0] ?? all);
  const fresh = (type: string, kind: 'opaque' | 'container' = 'opaque') =>
    machine.heap.makeExtra(placeAt(site, effect), type, kind, type);
  switch (effect.gives) {
    case 'new':
      return effect.type === 'number'
        ? NONE
        : one(
            fresh(effect.type, COLLECTIONS.has(effect.type) ? 'container' : 'opaque')
          );
    case 'same':
      return first;
    case 'child': {
      const object = fresh(effect.type || (self?.type ?? ''));
      machine.heap.hold(object, ELEMENTS, self ? one(self) : NONE);
      machine.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'view': {
      if (!all.objects.length) {
        return one(fresh(effect.type));
      }
      const object = fresh(effect.type || (first.objects[0]?.type ?? ''));
      machine.heap.hold(object, ELEMENTS, all);
      if (object.type === 'frame') {
        // A table of objects gives each of them back, however deep its lists lie.
        const deep = machine.heap.reach(all.objects).filter(isHeld);
        machine.heap.hold(object, ELEMENTS, { objects: deep, text: null });
      }
      machine.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'part': {
      const parts = all.objects.map(object => machine.heap.elements(object));
      const opaque = all.objects.filter(
        object => object.kind === 'opaque' || (!self && all.objects.length > 1)
      );
      return objectsOf([
        { objects: opaque, text: null },
        ...parts,
        keyed(machine, self, args)
      ]);
    }
    case 'shallow': {
      const type = effect.type || (first.objects[0]?.type ?? '');
      const known = COLLECTIONS.has(type);
      const object = fresh(type, known ? 'container' : 'opaque');
      all.objects.forEach(source =>
        machine.heap.hold(object, ELEMENTS, partsOf(machine, source))
      );
      args.keywords.forEach((value, key) =>
        machine.heap.hold(object, `[${key}]`, value)
      );
      return one(object);
    }
    case 'lazy':
      return one(lazily(site, effect, all));
    default: {
      const container = COLLECTIONS.has(effect.type) ? 'container' : 'opaque';
      const object = fresh(effect.type, container);
      machine.heap.hold(object, ELEMENTS, all);
      return one(object);
    }
  }
}

const isHeld = ({ kind }: Obj): boolean => kind === 'container' || kind === 'instance';

const keyed = (machine: Machine, self: Obj | null, args: Arguments): Value => {
  const key = args.positional[0]?.text;
  return self && key ? machine.heap.part(self, `[${key}]`) : NONE;
};

/** An iterator, or a view of a dict: what it gives are tuples of parts, or parts. */
function lazily(site: CallSite, effect: Effect, all: Value): Obj {
  const { machine } = site;
  const place = placeAt(site, effect);
  const object = machine.heap.makeExtra(place, 'lazy', 'opaque', effect.type);
  const pair = machine.heap.makeExtra(place, 'pair', 'container', 'tuple');
  machine.heap.hold(object, BEHIND, all);
  for (const source of all.objects) {
    machine.heap.hold(pair, ELEMENTS, partsOf(machine, source));
    if (effect.type !== 'pairs') {
      machine.heap.hold(object, ELEMENTS, partsOf(machine, source));
    }
  }
  machine.heap.hold(object, ELEMENTS, one(pair));
  return object;
}
