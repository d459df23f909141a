/** `object[index]`. */
import {
  ELEMENTS,
  type Frame,
  join,
  NONE,
  type Obj,
  one,
  type Value
} from '../../domain';
import type { Subscript } from '../../python';
import { type CallSite, placeAt } from './callsite';
import { evaluate } from './expression';
import { originate } from './give';
import type { Machine } from './machine';
import { metaMember } from './hooks';
import { classMember } from './members';
import { asKey } from './implicit';
import { readGlobal } from './names';
import { readData } from './iterate';
import { dataOf } from './parts';
import { runDunders, runMethods } from './specialmethods';
import { byAttribute } from './store';
import { callBack } from './unknown';

/** `frame[["a", "b"]]`, `frame[mask]`, `array[[0, 2]]`: a copy, as a list or mask picks. */
function picks(object: Obj, index: readonly Value[]): boolean {
  return (
    Boolean(object.traits.copies) &&
    index.length === 1 &&
    index[0]!.objects.length > 0 &&
    index[0]!.objects.every(
      ({ form, traits }) =>
        (form === 'container' && traits.picks) || (form === 'opaque' && traits.copies)
    )
  );
}

/** Something of the same kind that holds the same objects. */
function copyOf(site: CallSite, object: Obj): Obj {
  const { heap } = site.machine;
  const place = placeAt(site, heap);
  const copy = heap.makeExtra(place, object.kind, 'opaque', object.kind);
  heap.hold(copy, ELEMENTS, heap.elements(object));
  originate(site.machine, copy, [object]);
  return copy;
}

export function subscript(machine: Machine, frame: Frame, expr: Subscript): Value {
  const base = evaluate(machine, frame, expr.object);
  const index = expr.index.map(item => evaluate(machine, frame, item));
  const text = index.length === 1 ? index[0]!.text : null;
  const [only] = expr.index;
  const place =
    only?.kind === 'const' && typeof only.value === 'number' ? only.value : -1;
  if (!base.objects.length) {
    return NONE;
  }
  const site = { machine, frame, node: expr };
  index.forEach(part => asKey(site, part));
  let result = join(
    runDunders(site, base, '__getitem__', index),
    runDunders(site, base, '__missing__', index)
  );
  for (const object of base.objects) {
    if (object.form === 'class') {
      const own = classMember(machine, object, '__class_getitem__');
      const meta = metaMember(machine, object, '__getitem__');
      result = join(result, runMethods(site, object, join(own, meta), index));
    }
    if (object.traits.namespace) {
      if (text === null) {
        machine.recorder.dynamic('globals', expr.at, frame);
      } else {
        result = join(result, readGlobal(machine, text, frame.scope, expr.at));
      }
    } else if (expr.slice && object.form === 'container') {
      const copy = machine.heap.make(frame, expr, 'container', object.kind);
      machine.heap.hold(copy, ELEMENTS, machine.heap.elements(object));
      result = join(result, one(copy));
    } else if (object.traits.data && object.form === 'opaque' && text === null) {
      const read = readData(site, object);
      const own = object.traits.fresh ? one(object) : NONE;
      result = join(result, join(read, join(own, dataOf(machine, object))));
    } else if (object.form === 'opaque' && picks(object, index)) {
      result = join(result, one(copyOf(site, object)));
    } else if (object.form === 'opaque' && machine.known.copiesOnWrite(object.kind)) {
      const copy = one(copyOf(site, object));
      result = join(result, join(copy, machine.heap.elements(object)));
    } else if (object.form === 'opaque' && object.traits.views) {
      result = join(result, join(one(object), machine.heap.elements(object)));
    } else if (object.traits.placed && place >= 0) {
      result = join(result, machine.heap.part(object, `[${place}]`));
    } else if (object.form !== 'library') {
      if (object.traits.fills) {
        machine.heap.touch(object, true); // a key that is missing is made
        const makers = machine.heap
          .elements(object)
          .objects.filter(({ form }) => form === 'function');
        makers.forEach(maker => {
          const made = callBack(site, maker, NONE);
          machine.heap.hold(object, ELEMENTS, made);
        });
      }
      const part =
        text === null || byAttribute(machine, object, '[]')
          ? machine.heap.elements(object)
          : machine.heap.part(object, `[${text}]`);
      result = join(result, part);
      if (object.form === 'opaque' && !object.traits.scalar) {
        result = join(result, one(object));
      }
    }
  }
  return base.text === null ? result : NONE;
}
