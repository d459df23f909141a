import type { Frame } from '../../domain';
import type { Expr } from '../../python';
import { runDunders } from './attribute';
import { noteStore } from './events';
import { evaluate } from './expression';
import type { Machine } from './machine';
import { readName } from './names';

/** `del x` uses the name and takes it away; `del a[i]` changes `a`. */
export function remove(m: Machine, frame: Frame, target: Expr): void {
  switch (target.kind) {
    case 'name':
      readName(m, frame, target.id, target.at);
      m.unbind(frame, target.id);
      return;
    case 'collection':
      target.items.forEach(item => remove(m, frame, item));
      return;
    case 'attribute':
      m.heap.touchAll(evaluate(m, frame, target.object), false);
      return;
    case 'subscript': {
      const base = evaluate(m, frame, target.object);
      const index = target.index.map(item => evaluate(m, frame, item));
      runDunders(m, frame, target, base, '__delitem__', index);
      noteStore(m, frame, target.at, base);
      m.heap.touchAll(base, false);
      return;
    }
    default:
      evaluate(m, frame, target);
  }
}
