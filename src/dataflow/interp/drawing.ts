/** Who takes random numbers from the global state once it is fitted, and who may. */
import { drawing, ELEMENTS, NONE, type Obj } from '../../domain';
import {
  ESTIMATOR_KEYWORD,
  FITTING_METHODS,
  hasSeed,
  isDrawing,
  isLoading,
  isUnseededBy,
  isUntrusted,
  packageOf
} from '../../libraries';
import { allOf, type Arguments, noArguments } from './arguments';
import type { Machine } from './machine';

const DEEPEST = 8;

/** What is learned from: whatever lies in it is not fitted. */
const isData = ({ form, traits }: Obj): boolean =>
  form === 'opaque' &&
  Boolean(
    traits.table ?? traits.keeps ?? (traits.numeric && (traits.copies ?? traits.traced))
  );

const isUnknown = ({ form, traits }: Obj): boolean =>
  form === 'opaque' && Boolean(traits.unknown);

/** What may be fitted among what is given: it, and what it holds where that is looked into. */
function fittedWith(
  { heap }: Machine,
  given: readonly Obj[],
  isOpen: (object: Obj) => boolean
): readonly Obj[] {
  const all = new Set(given);
  for (const object of all) {
    heap.visits++;
    if (isOpen(object)) {
      object.fields?.forEach(({ objects }) => objects.forEach(part => all.add(part)));
    }
  }
  return [...all];
}

const isSure = (machine: Machine, object: Obj): boolean =>
  object.traits.draws ?? isMadeFrom(object, path => isDrawing(path, noArguments));

/** Estimators that draw when they are fitted, among what is given. */
export const drawers = (
  machine: Machine,
  given: readonly Obj[],
  isOpen = (object: Obj) => !isData(object)
): readonly Obj[] =>
  fittedWith(machine, given, isOpen).filter(object => isSure(machine, object));

/**
 * Whether nothing says of one that it does not draw when it is fitted. What an unknown call
 * may have put into an estimator does not count, but what that was made of.
 */
export function mayDraw(machine: Machine, given: readonly Obj[]): boolean {
  const { known, heap } = machine;
  const isOpen = (object: Obj): boolean =>
    object.form === 'container' || object === heap.anything;
  return fittedWith(machine, given, isOpen).some(
    object =>
      object.unsure ||
      isMadeFrom(object, path => !known.givenAway(path) && !known.isBuiltin(path)) ||
      (isUnknown(object) &&
        object !== heap.anything &&
        !object.seeded &&
        !isConnected(object, given))
  );
}

const isModel = ({ form, traits }: Obj): boolean =>
  form === 'instance' || Boolean(traits.fits);

/** Whether it stands beside others for what an unknown call may have made of such. */
const isConnected = (object: Obj, given: readonly Obj[]): boolean =>
  given.some(isModel) && Boolean(object.fields?.get(ELEMENTS)?.objects.some(isModel));

/** Whether the class of an object is made from such a class of a library. */
const isMadeFrom = (
  { form, owner, seeded }: Obj,
  isSuch: (path: string) => boolean
): boolean => form === 'instance' && !seeded && libraryBases(owner).some(isSuch);

function libraryBases(cls: Obj | null, depth = 0): readonly string[] {
  const bases = cls?.fields?.get('.bases')?.objects ?? [];
  return bases.flatMap(base =>
    base.form === 'library'
      ? [base.path]
      : base.form === 'class' && depth < DEEPEST
        ? libraryBases(base, depth + 1)
        : []
  );
}

/** Who draws when a function fits the estimator at a place, and whether it may. */
export function fittedBy(
  machine: Machine,
  place: number,
  args: Arguments
): { makers: readonly Obj[]; isUnsure: boolean } {
  const { objects } =
    args.positional[place] ??
    args.keywords.get(ESTIMATOR_KEYWORD) ??
    args.spread ??
    NONE;
  const makers = [
    ...drawers(machine, objects),
    ...drawers(machine, allOf(args).objects, one => !isData(one) && !isUnknown(one))
  ];
  const isKnown = objects.some(object => isModel(object) || isUnknown(object));
  const isUnsure = !isKnown || mayDraw(machine, objects);
  return { makers: [...new Set(makers)], isUnsure: !makers.length && isUnsure };
}

/** Models among what is given, and what they are made of, that may not be saved as they are. */
export const untrusted = (machine: Machine, given: readonly Obj[]): readonly Obj[] =>
  fittedWith(machine, given, object => !isData(object)).filter(
    object => object.untrusted
  );

/** Whether a method of something of no known kind may draw because it fits it. */
export const mayFit = (
  machine: Machine,
  given: readonly Obj[],
  name: string
): boolean =>
  FITTING_METHODS.has(name) &&
  (!given.length ||
    (given.some(object => isUnknown(object) || object.form === 'instance') &&
      mayDraw(machine, given)));

/** An estimator that is told to take no seed, or to shuffle, draws from then on. */
export function retold(machine: Machine, object: Obj, args: Arguments): void {
  const { trail } = machine;
  const isToldToDraw = !object.seeded && isDrawing(`${packageOf(object.kind)}.`, args);
  const told = isUnseededBy(args)
    ? fittedWith(machine, [object], one => !isData(one))
    : isToldToDraw
      ? [object]
      : [];
  told
    .filter(({ traits }) => traits.fits && !traits.leads)
    .forEach(part => trail.put(part, 'kind', drawing(part.kind)));
  if (mayDraw(machine, allOf(args).objects)) {
    trail.put(object, 'unsure', true);
  }
}

/** Note whether something is made with a seed of its own, by all calls that make it. */
export function noteSeed(
  { trail }: Machine,
  object: Obj,
  args: Arguments,
  isOlder = false
): void {
  trail.put(object, 'seeded', (object.seeded ?? !isOlder) && hasSeed(args));
}

/** Note how estimators were made: with a seed, to draw, of something that may. */
export function noteMaking(
  machine: Machine,
  made: readonly Obj[],
  path: string,
  args: Arguments
): void {
  const models = made.filter(({ traits }) => traits.fits);
  const others = made.filter(isUnknown);
  if (!models.length && !others.length) {
    return;
  }
  const { trail } = machine;
  const given = allOf(args).objects;
  const draws = isDrawing(path, args);
  const isUnsure = mayDraw(machine, given);
  for (const object of models) {
    noteSeed(machine, object, args);
    if (draws) {
      trail.put(object, 'kind', drawing(object.kind));
    }
    if (isUntrusted(path, args)) {
      trail.put(object, 'untrusted', true);
    }
    if (isUnsure || isLoading(path)) {
      trail.put(object, 'unsure', true);
    }
  }
  // A copy of what does not draw does not either.
  const isCalm = !isUnsure && given.some(isModel) && !drawers(machine, given).length;
  for (const copy of others) {
    trail.put(copy, 'seeded', (copy.seeded ?? true) && isCalm);
  }
}
