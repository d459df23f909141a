/** Calls of the notebook's functions that are not followed further. */
import {
  ELEMENTS,
  type Frame,
  join,
  joinAll,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Scope } from '../../python';
import { allOf, type Arguments } from './arguments';
import type { CallSite } from './callsite';
import type { Machine } from './machine';
import { readGlobal } from './names';
import { globalNames } from './pending';

/** A variable of the module or of a call. */
interface Variable {
  frame: Frame;
  name: string;
}

/**
 * A call that is not followed further: a recursion, or one too deep. It may change all
 * that it is given or that it can name, and give any of that back.
 */
export function havoc(site: CallSite, fn: Obj, args: Arguments): Value {
  const { machine, frame, node } = site;
  const scope = fn.node!.scope!;
  const { all: given, binds } = reachable(machine, [one(fn), allOf(args)]);
  machine.heap.touchDeep(given);
  const result = machine.newFrame(scope, frame, frame, node, fn);
  const object = machine.heap.makeExtra(result, 'unknown', 'opaque', 'unknown');
  machine.heap.hold(object, ELEMENTS, given);
  machine.trail.put(object, 'blurred', true);
  mayBind(machine, binds, one(object));
  const sofar = machine.activations
    .filter(one => one.node === fn.node)
    .map(one => one.frame.result);
  return join(one(object), joinAll(sofar));
}

interface Reached {
  /** What it is given, and what is named. */
  all: Value;
  /** All of these, and what they hold. */
  found: readonly Obj[];
  binds: readonly Variable[];
}

/**
 * What a call may come to: what it is given, and what the functions that it can reach
 * name, capture and bind, one calling the other. Without what was reached before, to which
 * it is added.
 */
export function reachable(
  machine: Machine,
  start: readonly Value[],
  reached = new Set<Obj>()
): Reached {
  const binds: Variable[] = [];
  const found: Obj[] = [];
  let all = objectsOf(start);
  for (let next = all; next.objects.length; all = objectsOf([all, next])) {
    const more: Value[] = [];
    for (const object of machine.heap.reach(next.objects, reached)) {
      found.push(object);
      const scope = object.node?.scope;
      if (!scope) {
        continue;
      }
      const place = object.node!.at;
      more.push(
        ...globalNames(scope).map(name => readGlobal(machine, name, scope, place))
      );
      for (let frame = object.frame; frame?.outer; frame = frame.outer) {
        frame.vars.forEach(binding => more.push(binding.value));
      }
      globalsBound(scope).forEach(name => binds.push({ frame: machine.module, name }));
      binds.push(...nonlocalsBound(scope, object.frame));
    }
    next = objectsOf(more);
  }
  return { all, found, binds };
}

/** What follows may find another value in variables. */
export function mayBind(
  machine: Machine,
  variables: readonly Variable[],
  value: Value
): void {
  for (const { frame, name } of variables) {
    machine.alternatives(
      () => machine.rebind(frame, name, value),
      () => undefined
    );
  }
}

/** Variables of the calls around a function that it, or one inside it, binds. */
function nonlocalsBound(scope: Scope, around: Frame | null): Variable[] {
  const found: Variable[] = [];
  for (const name of scope.nonlocals) {
    let frame = around;
    while (frame?.outer && !frame.vars.has(name)) {
      frame = frame.outer;
    }
    if (frame?.outer) {
      found.push({ frame, name });
    }
  }
  return [...found, ...scope.children.flatMap(child => nonlocalsBound(child, around))];
}

function globalsBound(scope: Scope): string[] {
  const own = [...scope.globals].filter(name => scope.bound.has(name));
  return [...own, ...scope.children.flatMap(globalsBound)];
}
