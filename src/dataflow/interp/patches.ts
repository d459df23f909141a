/** What the notebook puts into libraries: found there by its name, whatever is asked for it. */
import { join, NONE, NOWHERE, type Obj, one, type Value } from '../../domain';
import { type Arguments, positional } from './arguments';
import { callClass } from './classes';
import type { CallSite } from './callsite';
import { callFunction } from './invoke';
import type { Machine } from './machine';

const PATCHES = 'patches';

/** `pandas.DataFrame.total = total`; without a name, under any. */
export function patch(
  { heap, module }: Machine,
  name: string | null,
  value: Value
): void {
  const all = heap.makeExtra(module, PATCHES, 'container', 'dict');
  heap.hold(all, name ?? '*', value);
}

/** What was put under a name. */
export function patched({ heap, module }: Machine, name: string): Value {
  const all = module.extra.get(PATCHES);
  return all ? heap.part(all, name) : NONE;
}

/** Call what was put under a name: a function of a library, or a method of an object. */
export function callPatched(
  site: CallSite,
  name: string,
  self: Value | null,
  args: Arguments
): Value {
  const given = self ? { ...args, positional: [self, ...args.positional] } : args;
  let result = NOWHERE;
  for (const object of patched(site.machine, name).objects) {
    if (object.form === 'function') {
      result = join(result, callFunction(site, object, given));
    } else if (object.form === 'class') {
      result = join(result, callClass(site, object, given));
    }
  }
  return result;
}

/** What an object has under a name: made of itself where it is a class or a property. */
export function readPatched(site: CallSite, object: Obj, name: string): Value {
  let result = NONE;
  for (const found of patched(site.machine, name).objects) {
    const own = positional([one(object)]);
    if (found.form === 'class') {
      result = join(result, callClass(site, found, own));
    } else if (found.form !== 'function') {
      result = join(result, one(found));
    } else if (found.decoration === 'property') {
      result = join(result, callFunction(site, found, own));
    }
  }
  return result;
}
