/** Calls of the notebook's functions that are not followed further. */
import {
  ELEMENTS,
  join,
  joinAll,
  NONE,
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
  binds.forEach(name => {
    machine.alternatives(
      () => machine.bindIn(machine.module, name, one(object), 'value'),
      () => undefined
    );
  });
  const sofar = machine.activations
    .filter(one => one.node === fn.node)
    .map(one => one.frame.result);
  return join(one(object), joinAll(sofar));
}

/**
 * What a call may come to: what it is given, and what the functions that it can reach
 * name, capture and bind, one calling the other.
 */
export function reachable(
  machine: Machine,
  start: readonly Value[]
): { all: Value; binds: ReadonlySet<string> } {
  const binds = new Set<string>();
  const seen = new Set<Obj>();
  let all = objectsOf(start);
  for (let more: Value[] = [NONE]; more.length; all = objectsOf([all, ...more])) {
    more = [];
    for (const object of machine.heap.reach(all.objects)) {
      const scope = object.node?.scope;
      if (!scope || seen.has(object)) {
        continue;
      }
      seen.add(object);
      const place = object.node!.at;
      more.push(
        ...globalNames(scope).map(name => readGlobal(machine, name, scope, place))
      );
      for (let frame = object.frame; frame?.outer; frame = frame.outer) {
        frame.vars.forEach(binding => more.push(binding.value));
      }
      globalsBound(scope).forEach(name => binds.add(name));
    }
  }
  return { all, binds };
}

function globalsBound(scope: Scope): string[] {
  const own = [...scope.globals].filter(name => scope.bound.has(name));
  return [...own, ...scope.children.flatMap(globalsBound)];
}
