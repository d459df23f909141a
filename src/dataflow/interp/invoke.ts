import {
  type Frame,
  BEHIND,
  ELEMENTS,
  type Obj,
  join,
  one,
  type Value
} from '../../domain';
import type { FunctionNode } from '../../python';
import { allOf, type Arguments, bindParameters } from './arguments';
import { havoc } from './havoc';
import { DEEPEST, type Machine, MOST_CALLS } from './machine';
import { run } from './statement';

/** A call of a function of the notebook: its body is run with what it is given. */
export function callFunction(
  m: Machine,
  caller: Frame,
  site: object,
  fn: Obj,
  args: Arguments
): Value {
  const node = fn.node as FunctionNode;
  m.pending.add(fn);
  if (
    m.activations.length >= DEEPEST ||
    ++m.calls > MOST_CALLS ||
    m.running(node) >= 2
  ) {
    return havoc(m, caller, site, fn, args);
  }
  const frame = m.newFrame(node.scope!, fn.frame ?? m.module, caller, site, fn);
  m.trail.put(frame, 'function', fn);
  bindParameters(m, frame, node, fn, args);
  if (node.generator || node.isAsync) {
    const generator = m.heap.make(frame, node, 'generator', 'generator');
    m.trail.put(generator, 'node', node);
    m.trail.put(generator, 'frame', frame);
    m.heap.hold(generator, BEHIND, allOf(args));
    m.heap.hold(generator, '.function', one(fn));
    return one(generator);
  }
  return runBody(m, frame, node);
}

/** Run what a generator or coroutine still has to do; gives what it yields or returns. */
export function resume(m: Machine, generator: Obj, node: FunctionNode): Value {
  const frame = generator.frame!;
  if (
    m.running(node) >= 2 ||
    m.activations.length >= DEEPEST ||
    ++m.calls > MOST_CALLS
  ) {
    const held = m.heap.elements(generator);
    m.heap.touchDeep(join(held, generator.fields?.get(BEHIND) ?? held));
    return held;
  }
  const result = runBody(m, frame, node);
  m.heap.hold(generator, ELEMENTS, result);
  return result;
}

function runBody(m: Machine, frame: Frame, node: FunctionNode): Value {
  const mark = m.journal.mark;
  const outerLoops = m.loops;
  const activation = { mark, returns: [], frame, node };
  m.loops = [];
  m.activations.push(activation);
  run(m, frame, node.body);
  m.activations.pop();
  m.loops = outerLoops;
  if (activation.returns.length) {
    const ends = m.live
      ? [...activation.returns, m.journal.since(mark)]
      : activation.returns;
    m.journal.rollback(mark);
    m.proceed(ends);
  }
  m.live = true; // what always raises is left to be found by running it
  return frame.result;
}
