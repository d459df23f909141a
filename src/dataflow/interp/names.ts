/** What a name stands for where it is read. */
import { type Frame, join, NONE, one, type Spot, type Value } from '../../domain';
import { builtin as known } from '../../libraries';
import { mangle, type Scope } from '../../python';
import type { Machine } from './machine';

/** The value of a name where it is used. */
export function readName(
  machine: Machine,
  frame: Frame,
  id: string,
  at: number
): Value {
  const name = id.startsWith('__') ? mangle(frame.scope, id) : id;
  const home = machine.home(frame, name);
  const binding = home.vars.get(name);
  if (name === '__class__' && frame.outer && !binding) {
    return classAround(frame);
  }
  if (home.outer) {
    if (binding && !binding.gone) {
      const own = binding.value;
      return frame.scope.kind === 'class' && binding.maybe
        ? join(own, readGlobal(machine, name, frame.scope, at))
        : own;
    }
    // Unbound in a class body: Python looks in the module. In a function it is an error.
    return home.scope.kind === 'class'
      ? readGlobal(machine, name, frame.scope, at)
      : NONE;
  }
  return readGlobal(machine, name, frame.scope, at);
}

/** `__class__` in a method. */
function classAround(frame: Frame): Value {
  let at: Frame | null = frame;
  while (at && at.function?.owner?.form !== 'class') {
    at = at.outer;
  }
  return at?.function?.owner ? one(at.function.owner) : NONE;
}

export function cellOf(scope: Scope): string {
  let root = scope;
  while (root.parent) {
    root = root.parent;
  }
  return root.name;
}

export function readGlobal(
  machine: Machine,
  name: string,
  scope: Scope,
  at: number
): Value {
  const binding = machine.module.vars.get(name);
  if (binding && !binding.gone) {
    if (binding.oldest < machine.step) {
      machine.recorder.reads(name, spotOf(machine, scope, at));
    }
    mentions(machine, binding.value);
    return binding.maybe && machine.known.isBuiltin(name)
      ? join(binding.value, builtin(machine, name))
      : binding.value;
  }
  if (machine.known.isBuiltin(name)) {
    return builtin(machine, name);
  }
  machine.recorder.miss(name, cellOf(scope), at, false);
  return one(
    machine.heap.makeExtra(machine.module, `missing ${name}`, 'opaque', 'unknown')
  );
}

/** Where a name stands, or the cell's own statement where it stands in an earlier cell. */
function spotOf(machine: Machine, scope: Scope, at: number): Spot {
  const own = scope.parent === null && at >= machine.place.at;
  return own ? { cell: machine.place.cell, at } : machine.place;
}

function builtin(machine: Machine, name: string): Value {
  return one(
    machine.heap.makeExtra(
      machine.module,
      `builtin ${name}`,
      'library',
      'other',
      known.path(name)
    )
  );
}

/** Functions that were named may run later, with the names they use as those are then. */
function mentions(machine: Machine, value: Value): void {
  for (const object of value.objects) {
    if (object.form === 'function' || object.form === 'class') {
      machine.pending.add(object);
    }
  }
}
