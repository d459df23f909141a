/** What a call of a library does, by the effect it is known to have. */
import {
  ELEMENTS,
  isPicture,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import {
  type Effect,
  GENERATOR_KEYWORDS,
  IN_PLACE_KEYWORDS,
  OUT_KEYWORD,
  PICTURE_KEYWORD,
  STATEFUL_KEYWORD
} from '../../libraries';
import { unfollowed } from './effort';
import { allOf, type Arguments } from './arguments';
import type { CallSite } from './callsite';
import { fitted } from './estimator';
import { back, trace, train } from './gradients';
import { give } from './give';
import { inside, isHook, runHook } from './heldcode';
import { asFile, asMapping, lookInside } from './implicit';
import { consume, goneThrough, iterate } from './iterate';
import type { Machine } from './machine';
import { runNetwork } from './network';
import { runDunders } from './specialmethods';
import { callBack } from './unknown';

export function apply(
  site: CallSite,
  effect: Effect,
  self: Obj | null,
  args: Arguments
): Value {
  const { machine } = site;
  const given = allOf(args);
  const all = self ? join(one(self), given) : given;
  const called = self?.traits.numeric ? named(machine, given) : NONE;
  const returned =
    effect.gives === 'lazy' ? NONE : runGiven(site, effect, join(all, called));
  const used = effect.runs && self ? runNetwork(site, self, args) : null;
  for (const which of effect.changes) {
    if (which === 'sources') {
      back(machine, all);
      continue;
    }
    const targets = changed(machine, which, self, args, all);
    asFile(site, { objects: targets, text: null });
    targets.forEach(object => {
      change(machine, object, targets.length > 1);
      trace(machine, object, given);
    });
  }
  streams(machine, effect, args);
  const out =
    args.keywords.get(OUT_KEYWORD) ??
    (effect.out === null ? undefined : args.positional[effect.out]);
  for (const target of [out, args.keywords.get(PICTURE_KEYWORD)]) {
    if (target) {
      machine.heap.touchAll(target, false);
    }
  }
  const inPlace = worksInPlace(effect, args);
  if (inPlace) {
    machine.heap.touchAll(self ? one(self) : (args.positional[0] ?? given), false);
  }
  const target = self ?? args.positional[0]?.objects[0];
  if (effect.keeps && target) {
    const kept = effect.keeps === 'parts' ? partsGiven(site, given, target) : given;
    machine.heap.hold(target, ELEMENTS, kept);
    args.keywords.forEach((value, key) => machine.heap.hold(target, `[${key}]`, value));
  }
  const made =
    used && self?.traits.leads && effect.gives === 'view'
      ? used
      : give(site, effect, self, args, all);
  if (inPlace && !self) {
    become(machine, made, 'inPlace');
  }
  if (args.keywords.has(STATEFUL_KEYWORD) && !args.off.has(STATEFUL_KEYWORD)) {
    become(machine, made, 'stateful');
  }
  // Told to work in place, some give the object itself, some nothing.
  const itself = inPlace && self ? one(self) : NONE;
  return objectsOf([made, returned, out ?? NONE, itself, filled(effect, args)]);
}

/** What is made is of another kind by what the call was told. */
function become({ trail }: Machine, made: Value, trait: 'inPlace' | 'stateful'): void {
  made.objects.forEach(object => {
    trail.put(object, 'kind', object.traits[trait] ?? object.kind);
  });
}

/** An array that a call fills under a keyword of its own: it gives that back. */
function filled({ changes }: Effect, { keywords }: Arguments): Value {
  const all = changes.flatMap(which => keywords.get(String(which))?.objects ?? []);
  return { objects: all.filter(({ traits }) => traits.numeric), text: null };
}

/** Whether a call is told to work in place: not by a literal False or None. */
function worksInPlace(
  { inplace }: Effect,
  { keywords, off, nodes }: Arguments
): boolean {
  const given = inplace === null ? undefined : nodes[inplace];
  return (
    IN_PLACE_KEYWORDS.some(keyword => keywords.has(keyword) && !off.has(keyword)) ||
    Boolean(
      given && !given.keyword && !(given.value.kind === 'const' && !given.value.value)
    )
  );
}

/** Functions under names, or in a list: `frame.agg({"a": f})`. */
function named({ heap }: Machine, given: Value): Value {
  const lists = given.objects.filter(({ form }) => form === 'container');
  const parts = lists.flatMap(object => heap.elements(object).objects);
  const deeper = parts
    .filter(({ form }) => form === 'container')
    .flatMap(object => heap.elements(object).objects);
  return {
    objects: [...parts, ...deeper].filter(({ form }) => form === 'function'),
    text: null
  };
}

/** What one word says is changed. */
function changed(
  machine: Machine,
  which: number | string,
  self: Obj | null,
  args: Arguments,
  all: Value
): readonly Obj[] {
  if (typeof which === 'number') {
    return (args.positional[which] ?? allOf(args)).objects;
  }
  if (which === 'self') {
    return self ? [self] : [];
  }
  if (which === 'all') {
    return all.objects;
  }
  if (which === 'counts') {
    return machine.heap.reach(self ? [self] : []).filter(({ traits }) => traits.counts);
  }
  // Under a keyword: several lie in a list.
  const named = (args.keywords.get(which) ?? args.spread ?? NONE).objects;
  return named.flatMap(object =>
    object.form === 'container'
      ? [object, ...machine.heap.elements(object).objects]
      : [object]
  );
}

/** Moves files that it is given to read or write, and generators that it is given to draw from. */
function streams({ heap }: Machine, effect: Effect, args: Arguments): void {
  const places = [effect.reads, effect.writes].flatMap(place => place ?? []);
  for (const object of places.flatMap(at => args.positional[at]?.objects ?? [])) {
    if (object.traits.stream || object.traits.unknown) {
      heap.touchAll(one(object), Boolean(object.traits.unknown));
    }
  }
  const given = effect.draws ? args.positional.flatMap(value => value.objects) : [];
  given
    .filter(({ traits }) => traits.drawn)
    .forEach(object => heap.touchAll(one(object), false));
  for (const keyword of GENERATOR_KEYWORDS) {
    const { objects } = args.keywords.get(keyword) ?? NONE;
    objects
      .filter(({ traits }) => traits.draws === undefined && !traits.scalar)
      .forEach(object => heap.touchAll(one(object), Boolean(object.traits.unknown)));
  }
}

/** Change an object, and what it holds where its parts are not told from itself. */
function change(machine: Machine, object: Obj, uncertain: boolean): void {
  if (machine.effort.isSpent) {
    machine.heap.touch(object, uncertain);
    unfollowed(machine, [one(object)]);
    return;
  }
  machine.heap.touchAll(one(object), uncertain);
  if (object.traits.steps) {
    train(machine, object);
  }
  if (object.form === 'opaque' || object.traits.fits) {
    const parts = machine.heap.elements(object);
    if (object.traits.fits) {
      fitted(machine, parts).forEach(part => machine.heap.touch(part, true));
    } else {
      machine.heap.touchDeep(parts, object.traits.drawing && isPicture);
    }
  }
}

function partsGiven(site: CallSite, given: Value, target: Obj): Value {
  const others = given.objects.filter(object => object !== target);
  return iterate(site, { objects: others, text: null });
}

/** Whether it takes the elements of what it is given. */
const goesThrough = ({ gives, keeps }: Effect): boolean =>
  gives === 'shallow' || gives === 'part' || keeps === 'parts';

/** What a call does with what it is given: it calls functions and consumes iterators. */
function runGiven(site: CallSite, effect: Effect, all: Value): Value {
  const { machine } = site;
  if (machine.effort.isSpent) {
    return all.objects.length ? unfollowed(machine, [all]) : NONE;
  }
  let result = join(runDunders(site, all), lookInside(site, all));
  if (goesThrough(effect)) {
    const lists = all.objects.filter(({ form }) => form === 'container');
    const parts = lists.map(object => machine.heap.elements(object));
    result = join(result, runDunders(site, objectsOf(parts)));
  }
  for (const object of machine.heap.told(all.objects)) {
    if (object.form === 'instance' || object.form === 'class') {
      const self = one(object);
      result = join(result, goneThrough(site, self));
      result = join(result, asMapping(site, self));
    }
    if (object.traits.consumed) {
      result = join(result, consume(machine, object));
    } else if (
      object.form === 'opaque' &&
      object.traits.unknown &&
      goesThrough(effect)
    ) {
      machine.heap.touch(object, true); // it may be an iterator
    } else if (!effect.quiet || object.form === 'generator') {
      result = join(result, callBack(site, object, all));
    }
  }
  return effect.quiet ? result : join(result, runInside(site, effect, all));
}

/** Code of the notebook that lies in lists, and methods that a library may call. */
function runInside(site: CallSite, effect: Effect, all: Value): Value {
  const { heap } = site.machine;
  const given = new Set(all.objects);
  let result = NONE;
  for (const object of inside(heap.told(all.objects))) {
    const isModel = effect.fits !== null && object.form === 'instance';
    const made =
      isHook(object) || isModel
        ? runHook(site, object, all)
        : given.has(object) || object.form !== 'function'
          ? NONE
          : callBack(site, object, all);
    result = effect.gives === 'new' ? result : join(result, made);
  }
  return result;
}
