/** Operators, comparisons, slices and f-strings. */
import {
  ELEMENTS,
  type Frame,
  join,
  NONE,
  type Obj,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Op } from '../../python';
import { evaluate } from './expression';
import { trace } from './gradients';
import { lookInside } from './implicit';
import { consume, goneThrough } from './iterate';
import type { Machine } from './machine';
import { copiedParts } from './parts';
import { runDunders } from './specialmethods';
import { joinTexts } from './texts';

export function operation(machine: Machine, frame: Frame, expr: Op): Value {
  const values = expr.items.map(item => evaluate(machine, frame, item));
  const all = objectsOf(values);
  if (!all.objects.length) {
    return expr.sort === 'slice' ? all : joinTexts(expr, values);
  }
  const site = { machine, frame, node: expr };
  const returned = join(runDunders(site, all), lookInside(site, all));
  if (expr.sort === 'slice') {
    return all;
  }
  if (expr.sort === 'compare') {
    values.slice(1).forEach(value => {
      goneThrough(site, value); // `x in generator`
      machine.heap.told(value.objects).forEach(object => {
        lookedThrough(machine, object);
      });
    });
    const { kind = 'number' } = all.objects.find(comparesEach) ?? {};
    const result = machine.heap.make(frame, expr, 'opaque', kind);
    later(machine, result, all);
    return join(returned, one(result));
  }
  if (expr.sort === 'format') {
    return NONE;
  }
  return join(returned, sum(machine, frame, expr, all));
}

/** Looking for something in an iterator uses it up, and nobody knows of an unknown object. */
function lookedThrough(machine: Machine, object: Obj): void {
  if (object.form === 'generator' || object.traits.consumed) {
    consume(machine, object);
  } else if (object.traits.unknown && object.form === 'opaque') {
    machine.heap.touch(object, true);
  }
}

/** Compared element by element, which gives something of its kind. */
const comparesEach = ({ traits }: Obj): boolean =>
  Boolean(traits.numeric && !traits.scalar) || Boolean(traits.lazy);

/** What is worked out later holds what it is made from. */
function later({ heap, trail }: Machine, result: Obj, all: Value): void {
  if (result.traits.lazy) {
    heap.hold(result, ELEMENTS, all);
    trail.put(result, 'blurred', true);
  }
}

/** `[a] + [b]` makes a list that holds what both hold; numbers share nothing. */
function sum(machine: Machine, frame: Frame, expr: Op, all: Value): Value {
  const number = all.objects.find(({ traits }) => traits.numeric);
  const known =
    all.objects.find(({ traits }) => traits.lazy) ??
    number ??
    all.objects.find(({ traits }) => !traits.unknown);
  const kind = known?.kind ?? 'unknown';
  const isContainer = all.objects.every(object => object.form === 'container');
  const form = isContainer ? 'container' : 'opaque';
  const result = machine.heap.make(frame, expr, form, kind);
  trace(machine, result, all);
  later(machine, result, all);
  if (!number && expr.shares) {
    for (const object of all.objects) {
      machine.heap.hold(result, ELEMENTS, copiedParts(machine, object));
    }
  }
  return one(result);
}
