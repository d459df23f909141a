/** Networks in use: they run methods of the notebook's classes, and some change by it. */
import { BEHIND, ELEMENTS, join, NONE, type Obj, one, type Value } from '../../domain';
import { names } from '../../libraries';
import { allOf, type Arguments } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { noteDraws } from './events';
import { isHook, runHook } from './heldcode';
import { callFunction } from './invoke';
import { classMember } from './members';

/** Under which Keras is told that it is training: layers change by it. */
const TRAINING = 'training';

/** A call of a network, or another method that uses it: what the call gives. */
export function runNetwork(site: CallSite, self: Obj, args: Arguments): Value {
  const { machine } = site;
  const held = machine.heap.reach([self]);
  const parts = held.filter(({ form, traits }) => form !== 'library' && traits.fits);
  noteDraws(site, [self], 'forward');
  const trains = args.keywords.has(TRAINING) && !args.off.has(TRAINING);
  for (const part of parts) {
    const { built, moves, writes } = part.traits;
    if (built || moves || trains) {
      machine.heap.touch(part, !built);
      machine.heap.touch(self, !(built && part === self));
    }
    if (built) {
      machine.trail.put(part, 'kind', built);
    }
    if (writes) {
      machine.heap.touchAll(args.positional[0] ?? NONE, part !== self);
    }
  }
  let result = NONE;
  let own = false;
  for (const part of parts) {
    const ran = part.form === 'instance' ? runOwn(site, part, args) : null;
    result = join(result, ran ?? NONE);
    own ||= part === self && ran !== null;
  }
  // Losses, metrics and what else is of a class that is made from one of the library.
  held.filter(isHook).forEach(part => runHook(site, part, allOf(args)));
  allOf(args)
    .objects.filter(({ form, traits }) => form === 'instance' && traits.data)
    .forEach(rows => runHook(site, rows, NONE));
  return own ? result : join(result, one(computed(site, self, args)));
}

/** What a class of the notebook runs when it is used; null where it is the library's. */
function runOwn(site: CallSite, self: Obj, args: Arguments): Value | null {
  const { machine } = site;
  const given = { ...args, positional: [one(self), ...args.positional] };
  let result: Value | null = null;
  for (const name of names(self.traits.runs ?? '')) {
    const own = self.owner ? classMember(machine, self.owner, name) : NONE;
    for (const method of own.objects) {
      if (method.form === 'function') {
        result = join(result ?? NONE, callFunction(site, method, given));
      }
    }
  }
  return result;
}

/** What a library's network makes: it may share memory with what it was given. */
function computed(site: CallSite, self: Obj, args: Arguments): Obj {
  const { machine } = site;
  const object = machine.heap.makeExtra(
    placeAt(site, self),
    'made',
    'opaque',
    'traced'
  );
  const given = allOf(args);
  machine.heap.hold(object, BEHIND, join(one(self), given));
  if (!self.traits.fresh) {
    const tensors = given.objects.filter(
      ({ traits }) => traits.traced ?? traits.unknown
    );
    machine.heap.hold(object, ELEMENTS, { objects: tensors, text: null });
  }
  return object;
}
