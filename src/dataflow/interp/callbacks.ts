import { BEHIND, ELEMENTS, type Obj, objectsOf, type Value } from '../../domain';
import { callValue } from './call';
import { positional } from './arguments';
import type { Machine } from './machine';
import type { Expr } from '../../python';

/** `map(f, xs)` calls `f` when it is consumed. */
export function runHeld(m: Machine, object: Obj, behind: Value): void {
  const calls = behind.objects.filter(
    one => one.kind === 'function' || one.kind === 'method' || one.kind === 'class'
  );
  const parts = objectsOf(behind.objects.map(one => m.heap.elements(one)));
  m.heap.hold(object, ELEMENTS, parts);
  for (const fn of calls) {
    const site = fn.node ?? object;
    const node = fn.node?.kind === 'function' ? fn.node : null;
    const args = positional(Array<Value>(node?.params.length ?? 1).fill(parts));
    const made = callValue(
      m,
      m.module,
      site as unknown as Expr,
      { objects: [fn], text: null },
      args
    );
    m.heap.hold(object, ELEMENTS, made);
  }
}

export { BEHIND };
