/** Estimators of libraries that hold others, or code of the notebook, as a pipeline does. */
import { ELEMENTS, NONE, type Obj, objectsOf, type Value } from '../../domain';
import { type Effect, PASSING_METHODS, STEP_METHODS } from '../../libraries';
import { allOf, type Arguments } from './arguments';
import type { CallSite } from './callsite';
import { classMember } from './members';
import { runMethods } from './specialmethods';
import { callBack } from './unknown';

/**
 * What a method of an estimator does by the estimators that it holds, as a pipeline does: they
 * may keep the data, give it back or work on it, and they may be code of the notebook.
 */
export function byParts(
  site: CallSite,
  self: Obj,
  { name, effect }: { name: string; effect: Effect },
  args: Arguments,
  result: Value
): Value {
  const { machine } = site;
  const given = allOf(args);
  const parts = machine.heap
    .reach([self])
    .filter(part => !given.objects.includes(part));
  const models = parts.filter(({ traits }) => traits.fits);
  if (effect.changes.includes('self')) {
    models
      .filter(({ overwrites, traits }) => overwrites || traits.keeps)
      .forEach(part => machine.heap.hold(part, ELEMENTS, given));
  }
  if (models.some(({ overwrites }) => overwrites)) {
    machine.heap.touchAll(given, true);
  }
  if (effect.gives === 'same') {
    runParts(site, self, parts, args);
    return result;
  }
  if (
    PASSING_METHODS.has(name) &&
    models.some(({ overwrites, traits }) => overwrites || traits.passes)
  ) {
    const made = result.objects.filter(({ traits }) => traits.numeric);
    made.forEach(object => {
      machine.heap.hold(object, ELEMENTS, given);
      machine.trail.put(object, 'blurred', true);
    });
  }
  return objectsOf([result, runParts(site, self, parts, args)]);
}

/** Run functions and classes of the notebook; none may be, for each part has its turn. */
function runParts(
  site: CallSite,
  self: Obj,
  parts: readonly Obj[],
  args: Arguments
): Value {
  const { machine } = site;
  const returned: Value[] = [];
  for (const part of parts) {
    const run = (): void => {
      returned.push(
        part.form === 'instance'
          ? runModel(site, part, args)
          : callBack(site, part, allOf(args))
      );
    };
    const runs =
      part.form === 'instance' || part.form === 'function' || part.form === 'method';
    if (runs && part !== self) {
      machine.alternatives(run, () => undefined);
    }
  }
  return objectsOf(returned);
}

/** What a pipeline calls of a class that works as an estimator. */
function runModel(site: CallSite, model: Obj, args: Arguments): Value {
  const { owner } = model;
  return owner
    ? objectsOf(
        STEP_METHODS.map(name =>
          runMethods(site, model, classMember(site.machine, owner, name), [
            ...args.positional,
            ...args.keywords.values()
          ])
        )
      )
    : NONE;
}
