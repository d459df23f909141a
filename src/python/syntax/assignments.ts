/** Assignments, and what the grammar takes for one. */
import type { Assign, Stmt } from './ast';
import type { Light } from './light';
import { child, type Read, type Reader } from './tools';

/** `a = b = value`: the targets from left to right, and the value. */
export function assignment(reader: Reader, node: Light): Stmt {
  const result: Assign = {
    kind: 'assign',
    at: node.at,
    targets: [],
    value: null,
    annotation: null
  };
  let current: Light | undefined = node;
  while (current?.type === 'assignment') {
    const type = child(current, 'type');
    if (type) {
      result.annotation = reader.expression(type);
    }
    result.targets.push(reader.expression(child(current, 'left')!));
    current = child(current, 'right');
  }
  if (current?.type === 'augmented_assignment') {
    return augmented(reader, current);
  }
  result.value = current ? reader.expression(current) : null;
  if (!result.value && reader.text[result.targets[0]?.at ?? -1] === '(') {
    result.targets = []; // `(x): int` names no variable
  }
  return result;
}

export const augmented: Read<Stmt> = (reader, node) => ({
  kind: 'augmented',
  at: node.at,
  target: reader.expression(child(node, 'left')!),
  value: reader.expression(child(node, 'right')!)
});

/**
 * `type X = int`. The grammar also takes `type(x).y = z` for one: there, the innermost
 * parenthesis is the argument of a call.
 */
export const typeAlias: Read<Stmt> = (reader, node) => {
  const target = reader.expression(child(node, 'left')!);
  const value = reader.expression(child(node, 'right')!);
  const result: Assign = {
    kind: 'assign',
    at: node.at,
    targets: [target],
    value,
    annotation: null
  };
  if (/^type\s*\(/.test(reader.text.slice(node.at, node.end))) {
    let inner = target;
    while (
      (inner.kind === 'attribute' || inner.kind === 'subscript') &&
      (inner.object.kind === 'attribute' || inner.object.kind === 'subscript')
    ) {
      inner = inner.object;
    }
    if (inner.kind === 'attribute' || inner.kind === 'subscript') {
      inner.object = {
        kind: 'call',
        at: node.at,
        callee: { kind: 'name', at: node.at, id: 'type' },
        args: [{ value: inner.object, keyword: null, star: '' }],
        quoted: null
      };
    }
  }
  return result;
};
