/** Calls of the notebook's functions, and generators: their bodies are run. */
import {
  BEHIND,
  ELEMENTS,
  type Frame,
  join,
  type Obj,
  one,
  type Value
} from '../../domain';
import type { FunctionNode } from '../../python';
import { allOf, type Arguments } from './arguments';
import type { CallSite } from './callsite';
import { unfollowed } from './effort';
import { havoc } from './havoc';
import { DEEPEST, type Machine, MOST_CALLS } from './machine';
import { bindParameters } from './parameters';
import { run } from './statement';

/** A call of a function of the notebook: its body is run with what it is given. */
export function callFunction(site: CallSite, fn: Obj, args: Arguments): Value {
  const { machine } = site;
  const node = fn.node as FunctionNode;
  machine.pending.add(fn);
  const isLater = node.generator || node.isAsync;
  if (!machine.effort.allows() && !isLater) {
    return unfollowed(machine, [one(fn), allOf(args)]);
  }
  if (
    machine.activations.length >= DEEPEST ||
    ++machine.calls > MOST_CALLS ||
    machine.running(node) >= 2
  ) {
    return machine.effort.isSpent
      ? unfollowed(machine, [one(fn), allOf(args)])
      : havoc(site, fn, args);
  }
  const frame = machine.newFrame(
    node.scope!,
    fn.frame ?? machine.module,
    site.frame,
    site.node,
    fn
  );
  machine.trail.put(frame, 'function', fn);
  bindParameters(machine, frame, node, fn, args);
  if (isLater) {
    const generator = machine.heap.make(frame, node, 'generator', 'generator');
    machine.trail.put(generator, 'node', node);
    machine.trail.put(generator, 'frame', frame);
    machine.heap.hold(generator, BEHIND, allOf(args));
    machine.heap.hold(generator, '.function', one(fn));
    return one(generator);
  }
  return runBody(machine, frame, node);
}

/** What a generator was sent, by the frame that it runs in. */
export const sentTo = ({ heap }: Machine, frame: Frame): Value =>
  heap.elements(heap.makeExtra(frame, 'sent', 'container', 'list'));

/** `generator.send(x)`, `generator.throw(x)`. */
export function send({ heap }: Machine, { frame }: Obj, value: Value): void {
  if (frame) {
    heap.hold(heap.makeExtra(frame, 'sent', 'container', 'list'), ELEMENTS, value);
  }
}

/** Run what a generator or coroutine still has to do; gives what it yields or returns. */
export function resume(machine: Machine, generator: Obj, node: FunctionNode): Value {
  const frame = generator.frame!;
  if (!machine.effort.allows()) {
    return unfollowed(machine, [one(generator)]);
  }
  if (
    machine.running(node) >= 2 ||
    machine.activations.length >= DEEPEST ||
    ++machine.calls > MOST_CALLS
  ) {
    const held = machine.heap.elements(generator);
    machine.heap.touchDeep(join(held, generator.fields?.get(BEHIND) ?? held));
    return held;
  }
  const result = runBody(machine, frame, node);
  machine.heap.hold(generator, ELEMENTS, result);
  return result;
}

function runBody(machine: Machine, frame: Frame, node: FunctionNode): Value {
  const mark = machine.journal.mark;
  const outerLoops = machine.loops;
  const activation = { mark, returns: [], frame, node };
  machine.loops = [];
  machine.activations.push(activation);
  run(machine, frame, node.body);
  machine.activations.pop();
  machine.loops = outerLoops;
  if (activation.returns.length) {
    const ends = machine.live
      ? [...activation.returns, machine.journal.since(mark)]
      : activation.returns;
    machine.journal.rollback(mark);
    machine.proceed(ends);
  }
  machine.live = true; // what always raises is left to be found by running it
  return frame.result;
}
