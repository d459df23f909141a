import {
  BEHIND,
  ELEMENTS,
  type Obj,
  type Site,
  join,
  NONE,
  objectsOf,
  one,
  type Value
} from '../../domain';
import { type Effect, STOCHASTIC, isDrawing } from '../../libraries';
import { allOf, type Arguments } from './arguments';
import { runDunders } from './attribute';
import { noteEvent, noteLibrary, noteMethod } from './events';
import { partsOf } from './expression';
import { consume, iterate } from './iterate';
import type { Machine } from './machine';
import { cellOf, readGlobal } from './names';
import { elementsOf } from './size';
import { pathMethod, textOfCall } from './texts';
import { callBack, unknownCall } from './unknown';
import { type CallSite, placeAt } from './callsite';

/** A call of a library's function or class by its path. */
export function callLibrary(site: CallSite, path: string, args: Arguments): Value {
  const { machine } = site;
  if (path === 'builtins.type' && args.positional.length === 1) {
    const classes = args.positional[0]!.objects.flatMap(object =>
      object.kind === 'instance' && object.owner ? [object.owner] : []
    );
    return { objects: classes, text: null };
  }
  const text = textOfCall(path, args);
  if (text) {
    return text;
  }
  const effect = machine.known.function(path);
  noteLibrary(site, path, effect, args);
  if (!effect || effect.gives === 'unknown') {
    return unknownCall(site, [allOf(args)]);
  }
  const when = machine.recorder.events.length;
  const result = path.endsWith('.train_test_split')
    ? splits(site, effect, args)
    : apply(site, effect, null, args);
  marked(site, result);
  overwritten(machine, args, result);
  const size = site.node.kind === 'call' ? elementsOf(path, site.node) : null;
  result.objects.forEach(object => {
    machine.trail.put(object, 'size', Math.max(object.size, size ?? 0));
  });
  if (path === 'mlflow.start_run') {
    const { objects } = result;
    machine.recorder.run({ objects, step: machine.step, site: siteOf(site), when });
  }
  if (isDrawing(path, args)) {
    result.objects.forEach(object => {
      if (object.type === 'estimator') {
        machine.trail.put(object, 'type', STOCHASTIC);
      }
    });
  }
  return result;
}

/** Two new parts of each argument, by position. */
function splits(site: CallSite, effect: Effect, args: Arguments): Value {
  const { machine } = site;
  if (args.spread) {
    return apply(site, effect, null, args);
  }
  const place = placeAt(site, effect);
  const all = machine.heap.makeExtra(place, 'splits', 'container', 'tuple');
  args.positional.forEach((value, index) =>
    [2 * index, 2 * index + 1].forEach(at => {
      const { type = 'frame' } = value.objects[0] ?? {};
      const known = COLLECTIONS.has(type);
      const part = machine.heap.makeExtra(
        place,
        `split ${at}`,
        known ? 'container' : 'opaque',
        type || 'frame'
      );
      value.objects.forEach(source =>
        machine.heap.hold(part, ELEMENTS, partsOf(machine, source))
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

/** Types of which it matters where they were made. */
const MARKED = new Set([
  'estimator',
  'iterator',
  'file',
  'connection',
  'run',
  'ndarray'
]);

function marked(site: CallSite, result: Value): void {
  const { machine } = site;
  for (const object of result.objects) {
    if (MARKED.has(object.type) && !object.site) {
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
    ? machine.known.method(object.kind === 'generator' ? 'iterator' : object.type, name)
    : machine.known.method('number', name);
  const path = object ? null : pathMethod(site, base, name, args);
  if (path) {
    return path;
  }
  noteMethod(site, object, name, effect, args);
  if (object?.type === 'globals') {
    return throughGlobals(site, name, args);
  }
  if (object) {
    spreadInPlace(machine, object, name, args);
  }
  if (object?.role === OVERWRITING) {
    machine.heap.touchAll(allOf(args), true);
  }
  if (!effect || effect.gives === 'unknown') {
    return unknownCall(site, [base, allOf(args)]);
  }
  if (effect.type === 'figure') {
    noteEvent(site, { kind: 'calls', path: name, what: 'figure' });
    machine.recorder.imports('matplotlib');
  }
  return apply(site, effect, object, args);
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

/** Methods that may work in place, which `frame.dropna(**options)` leaves open. */
const IN_PLACE = new Set(
  'dropna fillna ffill bfill interpolate reset_index set_index sort_values sort_index rename rename_axis set_axis drop drop_duplicates replace clip where mask query eval'.split(
    ' '
  )
);

function spreadInPlace(
  machine: Machine,
  object: Obj,
  name: string,
  args: Arguments
): void {
  if (IN_PLACE.has(name) && args.nodes.some(({ star }) => star === '**')) {
    machine.heap.touch(object, true);
  }
}

/** Made with `copy=False`: an estimator that may work on the data it is given. */
const OVERWRITING = 'overwriting';

/** `overwrite_a=True`, `copy=False`: the data given may be changed. */
const overwrites = ({ keywords, off }: Arguments): boolean =>
  [...keywords.keys()].some(name =>
    /^copy(?:_[xX])?$/.test(name)
      ? off.has(name)
      : name.startsWith('overwrite_') && !off.has(name)
  );

/** What a library may do to data that it need not copy. */
function overwritten(machine: Machine, args: Arguments, result: Value): void {
  if (!overwrites(args)) {
    return;
  }
  for (const object of result.objects) {
    if (isEstimator(object)) {
      machine.trail.put(object, 'role', OVERWRITING);
    } else if (object.type === 'ndarray' && args.positional[0]) {
      machine.heap.hold(object, ELEMENTS, args.positional[0]);
      machine.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(isEstimator)) {
    machine.heap.touchAll(args.positional[0] ?? NONE, true);
  }
}

/** Change an object, and what it holds where its parts are not told from itself. */
function change(machine: Machine, object: Obj, uncertain: boolean): void {
  machine.heap.touchAll(one(object), uncertain);
  if (object.kind === 'opaque') {
    const parts = machine.heap.elements(object);
    if (isEstimator(object)) {
      fitted(machine, parts).forEach(part => machine.heap.touch(part, true));
    } else {
      machine.heap.touchDeep(parts);
    }
  }
}

const isEstimator = ({ type }: Obj): boolean =>
  type === 'estimator' || type === STOCHASTIC;

/** What may change in an estimator's parts: estimators in it, not its data and columns. */
function fitted(machine: Machine, parts: Value): Obj[] {
  const living = (object: Obj): boolean =>
    isEstimator(object) ||
    object.kind === 'instance' ||
    (object.kind === 'opaque' && (object.type === '' || object.type === 'random'));
  return machine.heap
    .reach(parts.objects)
    .filter(
      object =>
        living(object) ||
        (object.kind === 'container' && machine.heap.reach([object]).some(living))
    );
}

function apply(
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
    args.keywords.get('out') ??
    (effect.out === null ? undefined : args.positional[effect.out]);
  for (const target of [out, args.keywords.get('ax')]) {
    if (target) {
      machine.heap.touchAll(target, false);
    }
  }
  const inPlace = args.keywords.has('inplace') && !args.off.has('inplace');
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
  return objectsOf([result, returned, out ?? NONE]);
}

function partsGiven(site: CallSite, given: Value, target: Obj): Value {
  const others = given.objects.filter(object => object !== target);
  return iterate(site, { objects: others, text: null });
}

/** What a call does with what it is given: it calls functions and consumes iterators. */
function runGiven(site: CallSite, effect: Effect, all: Value): Value {
  const { machine } = site;
  let result = runDunders(site, all);
  for (const object of all.objects) {
    if (object.kind === 'instance') {
      const self = one(object);
      result = join(result, runDunders(site, self, '__iter__', []));
      result = join(result, runDunders(site, self, '__next__', []));
      result = join(result, runDunders(site, self, '__getitem__', [NONE]));
    }
    if (object.type === 'iterator' || object.type === 'file') {
      result = join(result, consume(machine, object));
    } else if (!effect.quiet || object.kind === 'generator') {
      result = join(result, callBack(site, object, all));
    }
  }
  return result;
}

const COLLECTIONS = new Set(['list', 'dict', 'set', 'tuple']);

function give(
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
