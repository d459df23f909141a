/** Functions that an iterator of a library holds: `map(f, xs)`. */
import { ELEMENTS, type Obj, objectsOf, type Value } from '../../domain';
import type { Expr } from '../../python';
import { positional } from './arguments';
import { callValue } from './call';
import type { Machine } from './machine';
import { classMember } from './members';
import { partsOf } from './parts';

/** `map(f, xs)` calls `f` when it is consumed. */
export function runHeld(machine: Machine, object: Obj, behind: Value): void {
  const calls = machine.heap
    .told(behind.objects)
    .filter(
      ({ form, owner }) =>
        form === 'function' ||
        form === 'method' ||
        form === 'class' ||
        form === 'library' ||
        (form === 'instance' &&
          owner !== null &&
          classMember(machine, owner, '__call__').objects.length > 0)
    );
  const sources = behind.objects.filter(one => !calls.includes(one));
  const parts = objectsOf([
    ...calls.map(one => machine.heap.elements(one)),
    ...sources.map(one => partsOf(machine, one))
  ]);
  machine.heap.hold(object, ELEMENTS, parts);
  const passed = object.traits.unpacks
    ? objectsOf(parts.objects.map(one => machine.heap.elements(one)))
    : parts;
  for (const fn of calls) {
    const node = fn.node?.kind === 'function' ? fn.node : null;
    const args = positional(Array<Value>(node?.params.length ?? 1).fill(passed));
    const site = {
      machine,
      frame: machine.module,
      node: (fn.node ?? object) as Expr // stands for a place only
    };
    const made = callValue(site, { objects: [fn], text: null }, args);
    machine.heap.hold(object, ELEMENTS, made);
  }
}
