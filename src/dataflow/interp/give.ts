/** What a call of a library gives, by the effect it is known to have. */
import {
  BEHIND,
  ELEMENTS,
  type Kind,
  NONE,
  type Obj,
  objectsOf,
  one,
  traitsOf,
  type Value
} from '../../domain';
import { type Effect, OBJECT_TYPE, TYPE_KEYWORD } from '../../libraries';
import { type Arguments, holdSeed } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { follow, trace } from './gradients';
import type { Machine } from './machine';
import { partsOf } from './parts';

/** The kind that the words say, else that of an object. */
const kindOf = ({ kind }: Effect, object: Obj | null | undefined): Kind =>
  traitsOf(kind).unknown ? (object?.kind ?? kind) : kind;

const formOf = (kind: Kind): 'container' | 'opaque' =>
  traitsOf(kind).collection ? 'container' : 'opaque';

export function give(
  site: CallSite,
  effect: Effect,
  self: Obj | null,
  args: Arguments,
  all: Value
): Value {
  const { machine } = site;
  const first = self ? one(self) : (args.positional[0] ?? all);
  const isBoxed = holdsObjects(args);
  const isAlready = (boxed: Kind) => first.objects.some(({ kind }) => kind === boxed);
  const fresh = (named: Kind, form: 'opaque' | 'container' = 'opaque') => {
    const { boxed } = traitsOf(named);
    const kind = boxed && (isBoxed || isAlready(boxed)) ? boxed : named;
    return machine.heap.makeExtra(placeAt(site, effect), kind, form, kind);
  };
  switch (effect.gives) {
    case 'new':
      return traitsOf(effect.kind).scalar
        ? NONE
        : one(traced(machine, fresh(effect.kind, formOf(effect.kind)), all));
    case 'same':
      if (traitsOf(effect.kind).leads) {
        follow(machine, first);
      }
      return first;
    case 'child': {
      const object = fresh(kindOf(effect, self));
      const key = object.traits.behind ? BEHIND : ELEMENTS;
      machine.heap.hold(object, key, self ? one(self) : NONE);
      machine.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'view': {
      if (!all.objects.length) {
        return one(fresh(effect.kind));
      }
      const object = fresh(kindOf(effect, first.objects[0]));
      if (object.traits.borrows) {
        const lent = machine.heap.reach(all.objects).filter(lends);
        machine.heap.hold(object, ELEMENTS, { objects: lent, text: null });
        machine.trail.put(object, 'blurred', lent.length > 0);
        return one(object);
      }
      const copied = first.objects.filter(source => isCopied(machine, source, object));
      const kept = all.objects.filter(source => !copied.includes(source));
      const held = { objects: kept, text: null };
      const inside = copied.map(source => machine.heap.elements(source));
      const apart = machine.known.copiesOnWrite(object.kind);
      const behind = apart ? [] : kept.flatMap(({ origins }) => origins);
      const whole = objectsOf([held, ...inside, { objects: behind, text: null }]);
      machine.heap.hold(object, ELEMENTS, whole);
      originate(machine, object, copied);
      if (object.traits.table) {
        // A table of objects gives each of them back, however deep its lists lie.
        const deep = machine.heap.reach(whole.objects).filter(isHeld);
        machine.heap.hold(object, ELEMENTS, { objects: deep, text: null });
      }
      // A list that a table is copied from gives its cells, and is not changed with it.
      if (kept.some(({ form }) => !apart || form !== 'container')) {
        machine.trail.put(object, 'blurred', true);
      }
      return one(object);
    }
    case 'part': {
      const parts = all.objects.map(object => machine.heap.elements(object));
      const opaque = all.objects.filter(
        object => object.form === 'opaque' || (!self && all.objects.length > 1)
      );
      return objectsOf([
        { objects: opaque, text: null },
        ...parts,
        keyed(machine, self, args)
      ]);
    }
    case 'shallow': {
      const kind = kindOf(effect, first.objects[0]);
      const object = fresh(kind, formOf(kind));
      if (object.traits.copies && !object.traits.table) {
        const kept = uncopied(machine, all);
        machine.heap.hold(object, ELEMENTS, kept);
        machine.trail.put(object, 'blurred', kept.objects.length > 0);
        return one(object);
      }
      all.objects.forEach(source =>
        machine.heap.hold(object, ELEMENTS, partsOf(machine, source))
      );
      originate(machine, object, all.objects);
      args.keywords.forEach((value, key) => {
        machine.heap.hold(object, `[${key}]`, value);
        holdSeed(machine, object, key, value);
      });
      return one(object);
    }
    case 'any': {
      const object = fresh('unknown');
      machine.heap.hold(object, ELEMENTS, all);
      machine.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'lazy':
      return one(lazily(site, effect, all));
    default: {
      const object = fresh(effect.kind, formOf(effect.kind));
      // A dict that fills itself holds what its factory makes, not the factory.
      const held = object.traits.fills
        ? { objects: all.objects.filter(({ form }) => form !== 'library'), text: null }
        : all;
      machine.heap.hold(object, ELEMENTS, held);
      return one(object);
    }
  }
}

/** `dtype=object`, or its name. */
const holdsObjects = ({ nodes }: Arguments): boolean =>
  nodes.some(
    ({ keyword, value }) =>
      keyword === TYPE_KEYWORD &&
      ((value.kind === 'name' && value.id === OBJECT_TYPE) ||
        (value.kind === 'const' && (value.text === OBJECT_TYPE || value.text === 'O')))
  );

function traced(machine: Machine, object: Obj, sources: Value): Obj {
  trace(machine, object, sources);
  return object;
}

/** What copies on write has the memory of its sources until then. */
export function originate(
  { known, trail }: Machine,
  object: Obj,
  sources: readonly Obj[]
): void {
  const all = known.copiesOnWrite(object.kind)
    ? sources.filter(({ kind }) => known.copiesOnWrite(kind))
    : [];
  const news = all
    .flatMap(source => [source, ...source.origins])
    .filter(source => source !== object && !object.origins.includes(source));
  if (news.length) {
    trail.put(object, 'origins', [...object.origins, ...new Set(news)]);
  }
}

/** Whether something is copied, at the latest when it or what is made from it is changed. */
const isCopied = ({ known }: Machine, source: Obj, into: Obj): boolean =>
  known.copiesOnWrite(into.kind) &&
  (known.copiesOnWrite(source.kind) ||
    Boolean(into.traits.copies && source.traits.copies));

/** What an array holds itself and no copy of: instances of the notebook's classes. */
const uncopied = ({ heap }: Machine, { objects }: Value): Value => ({
  objects: heap.reach(objects).filter(({ form }) => form === 'instance'),
  text: null
});

/** Whether it has memory that a table may show, or is of no known kind. */
const lends = ({ form, traits }: Obj): boolean =>
  form === 'opaque' &&
  Boolean(traits.unknown ?? traits.shares ?? traits.borrows ?? traits.views);

const isHeld = ({ form }: Obj): boolean => form === 'container' || form === 'instance';

const keyed = (machine: Machine, self: Obj | null, args: Arguments): Value => {
  const key = args.positional[0]?.text;
  return self && key ? machine.heap.part(self, `[${key}]`) : NONE;
};

/** An iterator, or a view of a dict: what it gives are tuples of parts, or parts. */
function lazily(site: CallSite, effect: Effect, all: Value): Obj {
  const { machine } = site;
  const place = placeAt(site, effect);
  const object = machine.heap.makeExtra(place, 'lazy', 'opaque', effect.kind);
  const pair = machine.heap.makeExtra(place, 'pair', 'container', 'tuple');
  machine.heap.hold(object, BEHIND, all);
  for (const source of all.objects) {
    machine.heap.hold(pair, ELEMENTS, partsOf(machine, source));
    if (object.traits.groups) {
      const group = machine.heap.makeExtra(place, 'group', 'opaque', 'iterator');
      machine.heap.hold(group, ELEMENTS, partsOf(machine, source));
      machine.heap.hold(pair, ELEMENTS, one(group));
    }
    if (object.traits.live !== 'pairs') {
      machine.heap.hold(object, ELEMENTS, partsOf(machine, source));
    }
  }
  machine.heap.hold(object, ELEMENTS, one(pair));
  return object;
}
