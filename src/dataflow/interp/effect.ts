/** What a call of a library does, by the effect it is known to have. */
import {
  ELEMENTS,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import {
  type Effect,
  IN_PLACE_KEYWORD,
  OUT_KEYWORD,
  PICTURE_KEYWORD
} from '../../libraries';
import { unfollowed } from './effort';
import { allOf, type Arguments } from './arguments';
import type { CallSite } from './callsite';
import { fitted } from './estimator';
import { give } from './give';
import { consume, iterate } from './iterate';
import type { Machine } from './machine';
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
  const returned = effect.gives === 'lazy' ? NONE : runGiven(site, effect, all);
  for (const which of effect.changes) {
    const targets =
      which === 'self'
        ? self
          ? [self]
          : []
        : which === 'all'
          ? all.objects
          : (args.positional[which] ?? given).objects;
    targets.forEach(object => change(machine, object, targets.length > 1));
  }
  const out =
    args.keywords.get(OUT_KEYWORD) ??
    (effect.out === null ? undefined : args.positional[effect.out]);
  for (const target of [out, args.keywords.get(PICTURE_KEYWORD)]) {
    if (target) {
      machine.heap.touchAll(target, false);
    }
  }
  const inPlace =
    args.keywords.has(IN_PLACE_KEYWORD) && !args.off.has(IN_PLACE_KEYWORD);
  if (inPlace && self) {
    machine.heap.touchAll(one(self), false);
  }
  const target = self ?? args.positional[0]?.objects[0];
  if (effect.keeps && target) {
    const kept = effect.keeps === 'parts' ? partsGiven(site, given, target) : given;
    machine.heap.hold(target, ELEMENTS, kept);
    args.keywords.forEach((value, key) => machine.heap.hold(target, `[${key}]`, value));
  }
  const result = give(site, effect, self, args, all);
  // Told to work in place, some give the object itself, some nothing.
  const itself = inPlace && self ? one(self) : NONE;
  return objectsOf([result, returned, out ?? NONE, itself]);
}

/** Change an object, and what it holds where its parts are not told from itself. */
function change(machine: Machine, object: Obj, uncertain: boolean): void {
  if (machine.effort.isSpent) {
    machine.heap.touch(object, uncertain);
    unfollowed(machine, [one(object)]);
    return;
  }
  machine.heap.touchAll(one(object), uncertain);
  if (object.form === 'opaque') {
    const parts = machine.heap.elements(object);
    if (object.traits.fits) {
      fitted(machine, parts).forEach(part => machine.heap.touch(part, true));
    } else {
      machine.heap.touchDeep(parts);
    }
  }
}

function partsGiven(site: CallSite, given: Value, target: Obj): Value {
  const others = given.objects.filter(object => object !== target);
  return iterate(site, { objects: others, text: null });
}

/** What a call does with what it is given: it calls functions and consumes iterators. */
function runGiven(site: CallSite, effect: Effect, all: Value): Value {
  const { machine } = site;
  if (machine.effort.isSpent) {
    return all.objects.length ? unfollowed(machine, [all]) : NONE;
  }
  let result = runDunders(site, all);
  for (const object of machine.heap.told(all.objects)) {
    if (object.form === 'instance') {
      const self = one(object);
      result = join(result, runDunders(site, self, '__iter__', []));
      result = join(result, runDunders(site, self, '__next__', []));
      result = join(result, runDunders(site, self, '__getitem__', [NONE]));
    }
    if (object.traits.consumed) {
      result = join(result, consume(machine, object));
    } else if (!effect.quiet || object.form === 'generator') {
      result = join(result, callBack(site, object, all));
    }
  }
  return result;
}
