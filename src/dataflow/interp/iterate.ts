import {
  type Frame,
  BEHIND,
  ELEMENTS,
  type Obj,
  join,
  NONE,
  one,
  type Value
} from '../../domain';
import type { Expr } from '../../python';
import { runDunders } from './attribute';
import { runComprehension } from './comprehension';
import { runHeld } from './callbacks';
import { resume } from './invoke';
import { refresh } from './expression';
import type { Machine } from './machine';

/** Opaque types whose elements are numbers or other things without identity. */
const FLAT = new Set([
  'number',
  'random',
  'path',
  'iterator',
  'view',
  'pairs',
  'file',
  'buffer'
]);

/** What a loop over the value gives, with the effects of running it. */
export function iterate(m: Machine, frame: Frame, node: Expr, value: Value): Value {
  let result = runDunders(m, frame, node, value, '__iter__', []);
  for (const object of result.objects) {
    if (object.kind === 'generator') {
      result = join(result, consume(m, object));
    }
  }
  result = join(result, runDunders(m, frame, node, value, '__next__', []));
  for (const object of value.objects) {
    if (object.kind === 'generator') {
      result = join(result, consume(m, object));
    } else {
      if (object.type === 'iterator' || object.type === 'file') {
        consume(m, object);
      }
      refresh(m, object);
      result = join(result, m.heap.elements(object));
      if (object.kind === 'opaque' && !FLAT.has(object.type)) {
        result = join(result, one(object));
      }
    }
  }
  return { objects: result.objects, text: null };
}

/** Run what a generator or iterator still has to give. */
export function consume(m: Machine, object: Obj): Value {
  m.heap.touch(object, false);
  const behind = object.fields?.get(BEHIND) ?? NONE;
  for (const source of behind.objects) {
    if (
      source.kind === 'generator' ||
      source.type === 'iterator' ||
      source.type === 'file'
    ) {
      if (source !== object && !m.consuming.has(source)) {
        m.consuming.add(source);
        m.heap.hold(object, ELEMENTS, consume(m, source));
        m.consuming.delete(source);
      }
    }
  }
  if (object.node?.kind === 'function') {
    m.heap.hold(object, ELEMENTS, resume(m, object, object.node));
  } else if (object.node?.kind === 'comprehension') {
    m.heap.hold(object, ELEMENTS, runComprehension(m, object.frame!, object.node));
  } else {
    runHeld(m, object, behind);
  }
  return m.heap.elements(object);
}
