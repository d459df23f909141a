/** `del`. */
import type { Frame } from '../../domain';
import type { Expr } from '../../python';
import { noteStore } from './events';
import { evaluate } from './expression';
import type { Machine } from './machine';
import { readName } from './names';
import { runDunders } from './specialmethods';

/** `del x` uses the name and takes it away; `del a[i]` changes `a`. */
export function remove(machine: Machine, frame: Frame, target: Expr): void {
  switch (target.kind) {
    case 'name':
      readName(machine, frame, target.id, target.at);
      machine.unbind(frame, target.id);
      return;
    case 'collection':
      target.items.forEach(item => remove(machine, frame, item));
      return;
    case 'attribute':
      machine.heap.touchAll(evaluate(machine, frame, target.object), false);
      return;
    case 'subscript': {
      const base = evaluate(machine, frame, target.object);
      const index = target.index.map(item => evaluate(machine, frame, item));
      const site = { machine, frame, node: target };
      runDunders(site, base, '__delitem__', index);
      noteStore(site, base);
      machine.heap.touchAll(base, false);
      return;
    }
    default:
      evaluate(machine, frame, target);
  }
}
