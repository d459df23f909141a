import {
  type Frame,
  BEHIND,
  ELEMENTS,
  joinAll,
  NONE,
  one,
  type Value
} from '../../domain';
import type { Clause, Comprehension } from '../../python';
import { assign } from './assign';
import { evaluate } from './expression';
import { iterate } from './iterate';
import { repeat } from './loops';
import type { Machine } from './machine';

/** A generator expression evaluates its first source now, and the rest when consumed. */
export function comprehension(m: Machine, frame: Frame, node: Comprehension): Value {
  const first = node.clauses[0];
  if (!first || !node.scope) {
    return NONE;
  }
  const source = evaluate(m, frame, first.source);
  const inner = m.newFrame(node.scope, frame, frame, node, node);
  m.trail.put(inner, 'result', { objects: source.objects, text: null });
  if (node.sort === 'generator') {
    const generator = m.heap.make(frame, node, 'generator', 'generator');
    m.trail.put(generator, 'node', node);
    m.trail.put(generator, 'frame', inner);
    m.heap.hold(generator, BEHIND, source);
    m.pending.add(generator);
    return one(generator);
  }
  const result = m.heap.make(frame, node, 'container', node.sort);
  m.heap.hold(result, ELEMENTS, runComprehension(m, inner, node));
  return one(result);
}

/** The elements it makes. */
export function runComprehension(m: Machine, inner: Frame, node: Comprehension): Value {
  const found: Value[] = [];
  const level = (index: number) => {
    const clause: Clause | undefined = node.clauses[index];
    if (!clause) {
      node.body.forEach(part => found.push(evaluate(m, inner, part)));
      return;
    }
    const source = index === 0 ? inner.result : evaluate(m, inner, clause.source);
    repeat(m, () => {
      assign(m, inner, clause.target, iterate(m, inner, clause.source, source));
      clause.tests.forEach(test => evaluate(m, inner, test));
      const rest = () => level(index + 1);
      if (clause.tests.length) {
        m.alternatives(rest, () => undefined);
      } else {
        rest();
      }
    });
  };
  level(0);
  const all = joinAll(found);
  return { objects: all.objects, text: null };
}
