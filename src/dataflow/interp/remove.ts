/** `del`. */
import { type Frame, NONE, one, type Value } from '../../domain';
import type { Expr } from '../../python';
import type { CallSite } from './callsite';
import { noteStore } from './events';
import { evaluate } from './expression';
import { asKey } from './implicit';
import type { Machine } from './machine';
import { classMember } from './members';
import { readName } from './names';
import { runDunders, runMethods } from './specialmethods';

function removeAttribute(site: CallSite, base: Value, name: string): void {
  const { machine } = site;
  runDunders(site, base, '__delattr__', [NONE]);
  for (const object of base.objects) {
    const { objects } = object.owner ? classMember(machine, object.owner, name) : NONE;
    const deleters = objects.filter(({ decoration }) => decoration === 'setter');
    runMethods(site, object, { objects: deleters, text: null }, []);
    runDunders(site, { objects, text: null }, '__delete__', [one(object)]);
  }
  machine.heap.touchAll(base, false);
}

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
      removeAttribute(
        { machine, frame, node: target },
        evaluate(machine, frame, target.object),
        target.name
      );
      return;
    case 'subscript': {
      const base = evaluate(machine, frame, target.object);
      const index = target.index.map(item => evaluate(machine, frame, item));
      const site = { machine, frame, node: target };
      index.forEach(part => asKey(site, part));
      runDunders(site, base, '__delitem__', index);
      noteStore(site, base);
      machine.heap.touchAll(base, false);
      return;
    }
    default:
      evaluate(machine, frame, target);
  }
}
