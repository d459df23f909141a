/** What a step needs for functions that may run later. */
import type { Frame, Obj } from '../../domain';
import type { Scope } from '../../python';
import type { Machine } from './machine';
import { cellOf } from './names';

const globalsOf = new WeakMap<Scope, readonly string[]>();

/** Names of the module that a function, and those inside it, use. */
export function globalNames(scope: Scope): readonly string[] {
  let names = globalsOf.get(scope);
  if (!names) {
    const found = new Set<string>();
    const visit = (at: Scope) => {
      at.used.forEach(name => {
        if (at.homes.get(name) === 'global') {
          found.add(name);
        }
      });
      at.children.forEach(visit);
    };
    visit(scope);
    globalsOf.set(scope, (names = [...found]));
  }
  return names;
}

/**
 * A step that makes, names or holds a function needs what the function uses, and what
 * those use: by then all names of the step are bound, so nothing is asked for too early.
 */
export function needPending(machine: Machine): void {
  const seen = new Set<Obj>();
  const queue = [...machine.pending];
  machine.pending.clear();
  const reached = new Set<Obj>();
  const follow = (objects: readonly Obj[]) => {
    for (const object of machine.heap.reach(objects, reached)) {
      if (
        !seen.has(object) &&
        (object.form === 'function' ||
          object.form === 'class' ||
          object.form === 'generator')
      ) {
        queue.push(object);
      }
    }
  };
  for (let object = queue.pop(); object; object = queue.pop()) {
    if (seen.has(object)) {
      continue;
    }
    seen.add(object);
    const scope = object.node?.scope;
    if (!scope) {
      continue;
    }
    for (const name of globalNames(scope)) {
      const binding = machine.module.vars.get(name);
      if (binding && !binding.gone) {
        if (binding.oldest < machine.step) {
          const at = object.node!.at;
          const own = cellOf(scope) === machine.place.cell;
          machine.recorder.reads(
            name,
            own ? { cell: machine.place.cell, at } : machine.place
          );
        }
        follow(binding.value.objects);
      } else if (!machine.known.isBuiltin(name)) {
        machine.recorder.miss(name, cellOf(scope), object.node!.at, true);
      }
    }
    if (object.form === 'class' && object.fields) {
      object.fields.forEach(value => follow(value.objects));
    }
    followFrames(object.frame, follow);
  }
}

function followFrames(
  frame: Frame | null,
  follow: (objects: readonly Obj[]) => void
): void {
  for (let at = frame; at?.outer; at = at.outer) {
    at.vars.forEach(binding => follow(binding.value.objects));
  }
}
