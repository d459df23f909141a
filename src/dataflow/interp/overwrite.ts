/** What a library may change because it was told that it need not copy. */
import { ELEMENTS, type Obj, one, type Value } from '../../domain';
import { mayOverwrite, mayWorkInPlace, sharesMemory } from '../../libraries';
import type { Arguments } from './arguments';
import type { Machine } from './machine';

/** `frame.dropna(**options)`, which may work in place. */
export function spreadInPlace(
  machine: Machine,
  object: Obj,
  name: string,
  args: Arguments
): void {
  if (mayWorkInPlace(name) && args.nodes.some(({ star }) => star === '**')) {
    machine.heap.touch(object, true);
  }
}

/**
 * What a call need not copy: `copy=False` speaks of the first argument, `copy_Gram=False`
 * and `overwrite_b=True` of any; null where nothing is said.
 */
function notCopied({ keywords, off, positional }: Arguments): readonly Value[] | null {
  const found = [...keywords.keys()].filter(name => mayOverwrite(name, off.has(name)));
  if (!found.length) {
    return null;
  }
  return found.every(name => name === 'copy')
    ? positional.slice(0, 1)
    : [...positional, ...keywords.values()];
}

/** What a library may do to data that it need not copy. */
export function overwritten(machine: Machine, args: Arguments, result: Value): void {
  const given = notCopied(args);
  if (!given) {
    return;
  }
  for (const object of result.objects) {
    if (object.traits.fits) {
      machine.trail.put(object, 'overwrites', true);
    } else if (object.traits.shares) {
      given.forEach(value => machine.heap.hold(object, ELEMENTS, value));
      machine.trail.put(object, 'blurred', true);
    }
  }
  if (!result.objects.some(({ traits }) => traits.fits)) {
    given.forEach(value => machine.heap.touchAll(value, true));
  }
}

/** `copy=False`, `deep=False`, or a value that may be. */
const mayShare = (nodes: Arguments['nodes']): boolean =>
  nodes.some(
    ({ keyword, value }) =>
      keyword !== null &&
      sharesMemory(keyword) &&
      !(value.kind === 'const' && (value.value || value.text))
  );

/** `frame.astype(float, copy=False)`: what may work on the memory of the object. */
export function shared(
  machine: Machine,
  object: Obj,
  args: Arguments,
  result: Value
): void {
  if (object.traits.shares && mayShare(args.nodes)) {
    for (const other of result.objects) {
      const apart =
        machine.known.copiesOnWrite(object.kind) &&
        machine.known.copiesOnWrite(other.kind);
      if (other !== object && other.traits.shares && !apart) {
        machine.heap.hold(other, ELEMENTS, one(object));
        machine.trail.put(other, 'blurred', true);
      }
    }
  }
}
