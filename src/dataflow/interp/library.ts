import {
  type Frame,
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
import type { Expr } from '../../python';
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

/** A call of a library's function or class by its path. */
export function callLibrary(
  m: Machine,
  frame: Frame,
  site: Expr,
  path: string,
  args: Arguments
): Value {
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
  const effect = m.known.function(path);
  noteLibrary(m, frame, site, path, effect, args);
  if (!effect || effect.gives === 'unknown') {
    return unknownCall(m, frame, site, [allOf(args)]);
  }
  const when = m.recorder.events.length;
  const result = path.endsWith('.train_test_split')
    ? splits(m, frame, site, effect, args)
    : apply(m, frame, site, effect, null, args);
  marked(m, frame, site, result);
  overwritten(m, args, result);
  const size = site.kind === 'call' ? elementsOf(path, site) : null;
  result.objects.forEach(object => {
    m.trail.put(object, 'size', Math.max(object.size, size ?? 0));
  });
  if (path === 'mlflow.start_run') {
    const { objects } = result;
    m.recorder.run({ objects, step: m.step, site: siteOf(m, frame, site), when });
  }
  if (isDrawing(path, args)) {
    result.objects.forEach(object => {
      if (object.type === 'estimator') {
        m.trail.put(object, 'type', STOCHASTIC);
      }
    });
  }
  return result;
}

/** Two new parts of each argument, by position. */
function splits(
  m: Machine,
  frame: Frame,
  site: Expr,
  effect: Effect,
  args: Arguments
): Value {
  if (args.spread) {
    return apply(m, frame, site, effect, null, args);
  }
  const place = m.newFrame(frame.scope, frame, frame, site, effect);
  const all = m.heap.makeExtra(place, 'splits', 'container', 'tuple');
  args.positional.forEach((value, index) =>
    [2 * index, 2 * index + 1].forEach(at => {
      const { type = 'frame' } = value.objects[0] ?? {};
      const known = COLLECTIONS.has(type);
      const part = m.heap.makeExtra(
        place,
        `split ${at}`,
        known ? 'container' : 'opaque',
        type || 'frame'
      );
      value.objects.forEach(source => m.heap.hold(part, ELEMENTS, partsOf(m, source)));
      m.heap.hold(all, `[${at}]`, one(part));
    })
  );
  return one(all);
}

const siteOf = (m: Machine, frame: Frame, site: Expr): Site => ({
  cell: cellOf(frame.outer ? frame.scope : m.module.scope),
  at: site.at,
  end: site.end ?? site.at
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

function marked(m: Machine, frame: Frame, site: Expr, result: Value): void {
  for (const object of result.objects) {
    if (MARKED.has(object.type) && !object.site) {
      m.trail.put(object, 'site', siteOf(m, frame, site));
    }
  }
}

/** A method of something that is not of the notebook's own classes. */
export function callMethod(
  m: Machine,
  frame: Frame,
  site: Expr,
  base: Value,
  object: Obj | null,
  name: string,
  args: Arguments
): Value {
  const effect = object
    ? m.known.method(object.kind === 'generator' ? 'iterator' : object.type, name)
    : m.known.method('number', name);
  const path = object ? null : pathMethod(m, frame, site, base, name, args);
  if (path) {
    return path;
  }
  noteMethod(m, frame, site, object, name, effect, args);
  if (object?.type === 'globals') {
    return throughGlobals(m, frame, site, name, args);
  }
  if (object) {
    spreadInPlace(m, object, name, args);
  }
  if (object?.role === OVERWRITING) {
    m.heap.touchAll(allOf(args), true);
  }
  if (!effect || effect.gives === 'unknown') {
    return unknownCall(m, frame, site, [base, allOf(args)]);
  }
  if (effect.type === 'figure') {
    noteEvent(m, frame, site.at, { kind: 'calls', path: name, what: 'figure' });
    m.recorder.imports('matplotlib');
  }
  return apply(m, frame, site, effect, object, args);
}

/** `globals().get("x")`, and what can be seen of the others: that they are used. */
function throughGlobals(
  m: Machine,
  frame: Frame,
  site: Expr,
  name: string,
  args: Arguments
): Value {
  const text = args.positional[0]?.text ?? null;
  if (name === 'get' && text !== null) {
    return join(
      args.positional[1] ?? NONE,
      m.module.vars.has(text) ? readGlobal(m, text, frame.scope, site.at) : NONE
    );
  }
  m.recorder.dynamic('globals', site.at, frame);
  return NONE;
}

/** Methods that may work in place, which `frame.dropna(**options)` leaves open. */
const IN_PLACE = new Set(
  'dropna fillna ffill bfill interpolate reset_index set_index sort_values sort_index rename rename_axis set_axis drop drop_duplicates replace clip where mask query eval'.split(
    ' '
  )
);

function spreadInPlace(m: Machine, object: Obj, name: string, args: Arguments): void {
  if (IN_PLACE.has(name) && args.nodes.some(({ star }) => star === '**')) {
    m.heap.touch(object, true);
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
function overwritten(m: Machine, args: Arguments, result: Value): void {
  if (!overwrites(args)) {
    return;
  }
  for (const object of result.objects) {
    if (isEstimator(object)) {
      m.trail.put(object, 'role', OVERWRITING);
    } else if (object.type === 'ndarray' && args.positional[0]) {
      m.heap.hold(object, ELEMENTS, args.positional[0]);
      m.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(isEstimator)) {
    m.heap.touchAll(args.positional[0] ?? NONE, true);
  }
}

/** Change an object, and what it holds where its parts are not told from itself. */
function change(m: Machine, object: Obj, uncertain: boolean): void {
  m.heap.touchAll(one(object), uncertain);
  if (object.kind === 'opaque') {
    const parts = m.heap.elements(object);
    if (isEstimator(object)) {
      fitted(m, parts).forEach(part => m.heap.touch(part, true));
    } else {
      m.heap.touchDeep(parts);
    }
  }
}

const isEstimator = ({ type }: Obj): boolean =>
  type === 'estimator' || type === STOCHASTIC;

/** What may change in an estimator's parts: estimators in it, not its data and columns. */
function fitted(m: Machine, parts: Value): Obj[] {
  const living = (object: Obj): boolean =>
    isEstimator(object) ||
    object.kind === 'instance' ||
    (object.kind === 'opaque' && (object.type === '' || object.type === 'random'));
  return m.heap
    .reach(parts.objects)
    .filter(
      object =>
        living(object) ||
        (object.kind === 'container' && m.heap.reach([object]).some(living))
    );
}

function apply(
  m: Machine,
  frame: Frame,
  site: Expr,
  effect: Effect,
  self: Obj | null,
  args: Arguments
): Value {
  const given = allOf(args);
  const all = self ? join(one(self), given) : given;
  const returned =
    effect.gives === 'lazy' ? NONE : runGiven(m, frame, site, effect, all);
  for (const which of effect.changes) {
    const targets =
      which === 'self'
        ? self
          ? [self]
          : []
        : which === 'all'
          ? all.objects
          : (args.positional[which] ?? given).objects;
    targets.forEach(object => change(m, object, targets.length > 1));
  }
  const out =
    args.keywords.get('out') ??
    (effect.out === null ? undefined : args.positional[effect.out]);
  for (const target of [out, args.keywords.get('ax')]) {
    if (target) {
      m.heap.touchAll(target, false);
    }
  }
  const inPlace = args.keywords.has('inplace') && !args.off.has('inplace');
  if (inPlace && self) {
    m.heap.touchAll(one(self), false);
  }
  const target = self ?? args.positional[0]?.objects[0];
  if (effect.keeps && target) {
    const kept =
      effect.keeps === 'parts' ? partsGiven(m, frame, site, given, target) : given;
    m.heap.hold(target, ELEMENTS, kept);
    args.keywords.forEach((value, key) => m.heap.hold(target, `[${key}]`, value));
  }
  const result = give(m, frame, site, effect, self, args, all);
  return objectsOf([result, returned, out ?? NONE]);
}

function partsGiven(
  m: Machine,
  frame: Frame,
  site: Expr,
  given: Value,
  target: Obj
): Value {
  const others = given.objects.filter(object => object !== target);
  return iterate(m, frame, site, { objects: others, text: null });
}

/** What a call does with what it is given: it calls functions and consumes iterators. */
function runGiven(
  m: Machine,
  frame: Frame,
  site: Expr,
  effect: Effect,
  all: Value
): Value {
  let result = runDunders(m, frame, site, all);
  for (const object of all.objects) {
    if (object.kind === 'instance') {
      const self = one(object);
      result = join(result, runDunders(m, frame, site, self, '__iter__', []));
      result = join(result, runDunders(m, frame, site, self, '__next__', []));
      result = join(result, runDunders(m, frame, site, self, '__getitem__', [NONE]));
    }
    if (object.type === 'iterator' || object.type === 'file') {
      result = join(result, consume(m, object));
    } else if (!effect.quiet || object.kind === 'generator') {
      result = join(result, callBack(m, frame, site, object, all));
    }
  }
  return result;
}

const COLLECTIONS = new Set(['list', 'dict', 'set', 'tuple']);

function give(
  m: Machine,
  frame: Frame,
  site: Expr,
  effect: Effect,
  self: Obj | null,
  args: Arguments,
  all: Value
): Value {
  const first = self ? one(self) : (args.positional[0] ?? all);
  const fresh = (type: string, kind: 'opaque' | 'container' = 'opaque') =>
    m.heap.makeExtra(
      m.newFrame(frame.scope, frame, frame, site, effect),
      type,
      kind,
      type
    );
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
      m.heap.hold(object, ELEMENTS, self ? one(self) : NONE);
      m.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'view': {
      if (!all.objects.length) {
        return one(fresh(effect.type));
      }
      const object = fresh(effect.type || (first.objects[0]?.type ?? ''));
      m.heap.hold(object, ELEMENTS, all);
      if (object.type === 'frame') {
        // A table of objects gives each of them back, however deep its lists lie.
        const deep = m.heap.reach(all.objects).filter(isHeld);
        m.heap.hold(object, ELEMENTS, { objects: deep, text: null });
      }
      m.trail.put(object, 'blurred', true);
      return one(object);
    }
    case 'part': {
      const parts = all.objects.map(object => m.heap.elements(object));
      const opaque = all.objects.filter(
        object => object.kind === 'opaque' || (!self && all.objects.length > 1)
      );
      return objectsOf([
        { objects: opaque, text: null },
        ...parts,
        keyed(m, self, args)
      ]);
    }
    case 'shallow': {
      const type = effect.type || (first.objects[0]?.type ?? '');
      const known = COLLECTIONS.has(type);
      const object = fresh(type, known ? 'container' : 'opaque');
      all.objects.forEach(source => m.heap.hold(object, ELEMENTS, partsOf(m, source)));
      args.keywords.forEach((value, key) => m.heap.hold(object, `[${key}]`, value));
      return one(object);
    }
    case 'lazy':
      return one(lazily(m, frame, site, effect, all));
    default: {
      const container = COLLECTIONS.has(effect.type) ? 'container' : 'opaque';
      const object = fresh(effect.type, container);
      m.heap.hold(object, ELEMENTS, all);
      return one(object);
    }
  }
}

const isHeld = ({ kind }: Obj): boolean => kind === 'container' || kind === 'instance';

const keyed = (m: Machine, self: Obj | null, args: Arguments): Value => {
  const key = args.positional[0]?.text;
  return self && key ? m.heap.part(self, `[${key}]`) : NONE;
};

/** An iterator, or a view of a dict: what it gives are tuples of parts, or parts. */
function lazily(m: Machine, frame: Frame, site: Expr, effect: Effect, all: Value): Obj {
  const place = m.newFrame(frame.scope, frame, frame, site, effect);
  const object = m.heap.makeExtra(place, 'lazy', 'opaque', effect.type);
  const pair = m.heap.makeExtra(place, 'pair', 'container', 'tuple');
  m.heap.hold(object, BEHIND, all);
  for (const source of all.objects) {
    m.heap.hold(pair, ELEMENTS, partsOf(m, source));
    if (effect.type !== 'pairs') {
      m.heap.hold(object, ELEMENTS, partsOf(m, source));
    }
  }
  m.heap.hold(object, ELEMENTS, one(pair));
  return object;
}
