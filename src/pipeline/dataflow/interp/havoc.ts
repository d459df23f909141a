import type { Frame } from '../heap/frame';
import { ELEMENTS, type Obj } from '../heap/object';
import { join, joinAll, objectsOf, one, type Value } from '../heap/value';
import type { Scope } from '../scopes';
import { allOf, type Arguments } from './arguments';
import type { Machine } from './machine';
import { readGlobal } from './names';
import { globalNames } from './pending';

/**
 * A call that is not followed further: a recursion, or one too deep. It may change all
 * that it is given or that it can name, and give any of that back.
 */
export function havoc(
  m: Machine,
  caller: Frame,
  site: object,
  fn: Obj,
  args: Arguments
): Value {
  const scope = fn.node!.scope!;
  const named = globalNames(scope).map(name => readGlobal(m, name, scope, fn.node!.at));
  const captured: Value[] = [];
  for (let at = fn.frame; at?.outer; at = at.outer) {
    at.vars.forEach(binding => captured.push(binding.value));
  }
  const given = objectsOf([allOf(args), ...captured, ...named, one(fn)]);
  m.heap.touchDeep(given);
  const result = m.newFrame(scope, caller, caller, site, fn);
  const object = m.heap.makeExtra(result, 'unknown', 'opaque', '');
  m.heap.hold(object, ELEMENTS, given);
  object.blurred = true;
  globalsBound(scope).forEach(name => {
    m.alternatives(
      () => m.bindIn(m.module, name, one(object), 'value'),
      () => undefined
    );
  });
  const sofar = m.activations
    .filter(one => one.node === fn.node)
    .map(one => one.frame.result);
  return join(one(object), joinAll(sofar));
}

function globalsBound(scope: Scope): string[] {
  const own = [...scope.globals].filter(name => scope.bound.has(name));
  return [...own, ...scope.children.flatMap(globalsBound)];
}
