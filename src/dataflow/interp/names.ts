import { type Frame, type Spot, join, NONE, one, type Value } from '../../domain';
import { mangle, type Scope } from '../../python';
import type { Machine } from './machine';

/** The value of a name where it is used. */
export function readName(m: Machine, frame: Frame, id: string, at: number): Value {
  const name = id.startsWith('__') ? mangle(frame.scope, id) : id;
  const home = m.home(frame, name);
  const binding = home.vars.get(name);
  if (home.outer) {
    if (binding && !binding.gone) {
      const own = binding.value;
      return frame.scope.kind === 'class' && binding.maybe
        ? join(own, readGlobal(m, name, frame.scope, at))
        : own;
    }
    // Unbound in a class body: Python looks in the module. In a function it is an error.
    return home.scope.kind === 'class' ? readGlobal(m, name, frame.scope, at) : NONE;
  }
  return readGlobal(m, name, frame.scope, at);
}

export function cellOf(scope: Scope): string {
  let root = scope;
  while (root.parent) {
    root = root.parent;
  }
  return root.name;
}

export function readGlobal(m: Machine, name: string, scope: Scope, at: number): Value {
  const binding = m.module.vars.get(name);
  if (binding && !binding.gone) {
    if (binding.oldest < m.step) {
      m.recorder.reads(name, spotOf(m, scope, at));
    }
    mentions(m, binding.value);
    return binding.maybe && m.known.isBuiltin(name)
      ? join(binding.value, builtin(m, name))
      : binding.value;
  }
  if (m.known.isBuiltin(name)) {
    return builtin(m, name);
  }
  m.recorder.miss(name, cellOf(scope), at, false);
  return one(m.heap.makeExtra(m.module, `missing ${name}`, 'opaque', ''));
}

/** Where a name stands, or the cell's own statement where it stands in an earlier cell. */
function spotOf(m: Machine, scope: Scope, at: number): Spot {
  const own = scope.parent === null && at >= m.place.at;
  return own ? { cell: m.place.cell, at } : m.place;
}

function builtin(m: Machine, name: string): Value {
  return one(
    m.heap.makeExtra(m.module, `builtin ${name}`, 'library', `builtins.${name}`)
  );
}

/** Functions that were named may run later, with the names they use as those are then. */
function mentions(m: Machine, value: Value): void {
  for (const object of value.objects) {
    if (object.kind === 'function' || object.kind === 'class') {
      m.pending.add(object);
    }
  }
}
