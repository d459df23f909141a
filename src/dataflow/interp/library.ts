/** Calls of functions and methods that are not the notebook's own. */
import {
  ELEMENTS,
  join,
  NONE,
  type Kind,
  type Obj,
  objectsOf,
  one,
  type Site,
  traitsOf,
  type Value
} from '../../domain';
import {
  ATTRIBUTE_METHODS,
  BATCH_KEYWORD,
  builtin,
  type Effect,
  FITTING_METHODS,
  GRADIENT_KEYWORD,
  hasSeed,
  packageOf,
  splitsInto,
  startsRun
} from '../../libraries';
import { allOf, type Arguments, noArguments } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { noteMaking, noteSeed, retold } from './drawing';
import { apply } from './effect';
import { noteEvent, noteLibrary, noteMethod, noteUnknown, noteUnsure } from './events';
import { send } from './invoke';
import type { Machine } from './machine';
import { follow } from './gradients';
import { cellOf, readGlobal } from './names';
import { overwritten, shared, spreadInPlace } from './overwrite';
import { copiedParts } from './parts';
import { byParts } from './pipelines';
import { elementsOf } from './size';
import { pathMethod, textOfCall } from './texts';
import { unknownCall } from './unknown';

/** A call of a library's function or class by its path. */
export function callLibrary(site: CallSite, path: string, args: Arguments): Value {
  const { machine } = site;
  if (path === builtin.type && args.positional.length === 1) {
    const { objects } = args.positional[0]!;
    const classes = machine.heap
      .told(objects)
      .flatMap(object =>
        object.form === 'instance' && object.owner ? [object.owner] : []
      );
    return { objects: classes, text: null };
  }
  if (path === builtin.type && args.positional.length > 1) {
    return unknownCall(site, [allOf(args)]);
  }
  const text = textOfCall(path, args);
  if (text) {
    return text;
  }
  const method = machine.known.unbound(path);
  if (method && args.positional[0]) {
    return throughClass(site, method, args);
  }
  const effect = machine.known.function(path);
  noteLibrary(site, path, effect, args);
  if (!effect || effect.gives === 'unknown') {
    noteUnknown(site, path, allOf(args).objects);
    if (FITTING_METHODS.has(path.slice(path.lastIndexOf('.') + 1)) && !hasSeed(args)) {
      noteUnsure(site, path);
    }
    return seeded(site, path, args);
  }
  const when = machine.recorder.events.length;
  const into = splitsInto(path);
  const result = into
    ? splits(site, effect, into, args)
    : apply(site, effect, null, args);
  filled(site, result, args);
  marked(site, result);
  if (args.off.has(BATCH_KEYWORD)) {
    result.objects.forEach(object => {
      if (object.traits.collates) {
        machine.trail.put(object, 'kind', 'dataset');
      }
    });
  }
  if (args.keywords.has(GRADIENT_KEYWORD) && !args.off.has(GRADIENT_KEYWORD)) {
    follow(machine, result);
  }
  overwritten(machine, args, result);
  const size = site.node.kind === 'call' ? elementsOf(path, site.node) : null;
  result.objects.forEach(object => {
    machine.trail.put(object, 'size', Math.max(object.size, size ?? 0));
  });
  if (startsRun(path)) {
    const { objects } = result;
    machine.recorder.run({ objects, step: machine.step, site: siteOf(site), when });
  }
  noteMaking(machine, result.objects, path, args);
  return result;
}

/** What a function of which nothing is known gives: seeded, where that is told a seed. */
function seeded(site: CallSite, path: string, args: Arguments): Value {
  const { machine } = site;
  const given = allOf(args);
  const made = unknownCall(site, [given], { of: 'functions', name: path });
  const old = machine.unknown ? made.objects : given.objects;
  made.objects
    .filter(object => !object.seeded || !old.includes(object))
    .forEach(object => noteSeed(machine, object, args, old.includes(object)));
  return made;
}

/** `defaultdict(list)` holds lists: one stands for all that it makes. */
function filled(site: CallSite, made: Value, args: Arguments): void {
  const [factory] = args.positional;
  for (const object of made.objects.filter(({ traits }) => traits.fills)) {
    for (const { form, path } of factory?.objects ?? []) {
      if (form === 'library') {
        site.machine.heap.hold(object, ELEMENTS, callLibrary(site, path, noArguments));
      }
    }
  }
}

/** `list.append(rows, 1)`: as `rows.append(1)`, for what is of that class. */
function throughClass(
  site: CallSite,
  { kind, name }: { kind: Kind; name: string },
  args: Arguments
): Value {
  const [self, ...positional] = args.positional;
  const given = { ...args, positional };
  const own = self!.objects.map(object =>
    object.form === 'container' || object.kind === kind
      ? callMethod(site, one(object), object, name, given)
      : unknownCall(site, [one(object), allOf(given)])
  );
  return own.length ? objectsOf(own) : callMethod(site, self!, null, name, given);
}

/** Two new parts of each argument, by position. */
function splits(site: CallSite, effect: Effect, into: Kind, args: Arguments): Value {
  const { machine } = site;
  if (args.spread) {
    return apply(site, effect, null, args);
  }
  const place = placeAt(site, effect);
  const all = machine.heap.makeExtra(place, 'splits', 'container', 'tuple');
  args.positional.forEach((value, index) =>
    [2 * index, 2 * index + 1].forEach(at => {
      const [given] = value.objects;
      const kind = !given || given.traits.unknown ? into : given.kind;
      const part = machine.heap.makeExtra(
        place,
        `split ${at}`,
        traitsOf(kind).collection ? 'container' : 'opaque',
        kind
      );
      value.objects.forEach(source =>
        machine.heap.hold(part, ELEMENTS, copiedParts(machine, source))
      );
      machine.heap.hold(all, `[${at}]`, one(part));
    })
  );
  return one(all);
}

const siteOf = ({ machine, frame, node }: CallSite): Site => ({
  cell: cellOf(frame.outer ? frame.scope : machine.module.scope),
  at: node.at,
  end: node.end ?? node.at
});

function marked(site: CallSite, result: Value): void {
  const { machine } = site;
  for (const object of result.objects) {
    if (object.traits.located && !object.site) {
      machine.trail.put(object, 'site', siteOf(site));
    }
  }
}

/** A method of something that is not of the notebook's own classes. */
export function callMethod(
  site: CallSite,
  base: Value,
  object: Obj | null,
  name: string,
  args: Arguments
): Value {
  const { machine } = site;
  const effect = object
    ? machine.known.method(object.kind, name)
    : machine.known.method('number', name);
  const path = object ? null : pathMethod(site, base, name, args);
  if (path) {
    return path;
  }
  noteMethod(site, object, name, effect, args);
  if (object?.form === 'function' || object?.form === 'class') {
    register(machine, object, args);
  }
  if (object?.traits.namespace) {
    return throughGlobals(site, name, args);
  }
  if (object) {
    spreadInPlace(machine, object, name, args);
  }
  if (object?.form === 'generator') {
    send(machine, object, allOf(args));
    machine.raises(allOf(args)); // `throw`
  }
  if (!effect && object?.traits.closed && !/^__\w+__$/.test(name)) {
    return NONE; // another object is meant: this one has no such method
  }
  if (!effect || effect.gives === 'unknown') {
    noteUnknown(site, name, [...base.objects, ...allOf(args).objects]);
    return unknownCall(site, [base, allOf(args)], { of: 'methods', name });
  }
  if (traitsOf(effect.kind).drawing) {
    noteEvent(site, { kind: 'calls', path: name, what: 'figure' });
    machine.recorder.imports(packageOf(effect.kind)!);
  }
  const result = apply(site, effect, object, args);
  if (object) {
    shared(machine, object, args, result);
  }
  if (object?.traits.fits && effect.keeps) {
    retold(machine, object, args);
  }
  return object?.traits.fits && !object.traits.runs && !ATTRIBUTE_METHODS.has(name)
    ? byParts(site, object, { name, effect }, args, result)
    : result;
}

/** Under which a function holds what may be called in its place. */
export const REGISTERED = '.registered';

/** A method that is not the notebook's: it may keep what it is given, and call it later. */
function register({ heap }: Machine, object: Obj, args: Arguments): void {
  heap.touch(object, true);
  heap.hold(object, REGISTERED, allOf(args));
}

/** `globals().get("x")`, and what can be seen of the others: that they are used. */
function throughGlobals(site: CallSite, name: string, args: Arguments): Value {
  const { machine, frame, node } = site;
  const text = args.positional[0]?.text ?? null;
  if (name === 'get' && text !== null) {
    return join(
      args.positional[1] ?? NONE,
      machine.module.vars.has(text)
        ? readGlobal(machine, text, frame.scope, node.at)
        : NONE
    );
  }
  machine.recorder.dynamic('globals', node.at, frame);
  return NONE;
}
