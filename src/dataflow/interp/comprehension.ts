/** Comprehensions and generator expressions. */
import {
  BEHIND,
  ELEMENTS,
  type Frame,
  joinAll,
  NONE,
  one,
  type Value
} from '../../domain';
import type { Clause, Comprehension } from '../../python';
import { assign } from './assign';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { repeat } from './rounds';
import { test } from './statement';

/** A generator expression evaluates its first source now, and the rest when consumed. */
export function comprehension(
  machine: Machine,
  frame: Frame,
  node: Comprehension
): Value {
  const first = node.clauses[0];
  if (!first || !node.scope) {
    return NONE;
  }
  const source = evaluate(machine, frame, first.source);
  const inner = machine.newFrame(node.scope, frame, frame, node, node);
  machine.trail.put(inner, 'result', { objects: source.objects, text: null });
  if (node.sort === 'generator') {
    const generator = machine.heap.make(frame, node, 'generator', 'generator');
    machine.trail.put(generator, 'node', node);
    machine.trail.put(generator, 'frame', inner);
    machine.heap.hold(generator, BEHIND, source);
    machine.pending.add(generator);
    return one(generator);
  }
  const result = machine.heap.make(frame, node, 'container', node.sort);
  machine.heap.hold(result, ELEMENTS, runComprehension(machine, inner, node));
  return one(result);
}

/** The elements it makes. */
export function runComprehension(
  machine: Machine,
  inner: Frame,
  node: Comprehension
): Value {
  const found: Value[] = [];
  const level = (index: number) => {
    const clause: Clause | undefined = node.clauses[index];
    if (!clause) {
      node.body.forEach(part => found.push(evaluate(machine, inner, part)));
      return;
    }
    const source = index === 0 ? inner.result : evaluate(machine, inner, clause.source);
    repeat(machine, () => {
      assign(
        machine,
        inner,
        clause.target,
        iterate({ machine, frame: inner, node: clause.source }, source)
      );
      clause.tests.forEach(one => test(machine, inner, one));
      const rest = () => level(index + 1);
      if (clause.tests.length) {
        machine.alternatives(rest, () => undefined);
      } else {
        rest();
      }
    });
  };
  level(0);
  const all = joinAll(found);
  return { objects: all.objects, text: null };
}
