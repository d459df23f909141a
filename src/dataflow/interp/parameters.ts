/** How the parameters of a function get their values. */
import {
  ELEMENTS,
  type Frame,
  join,
  joinAll,
  type Kind,
  NONE,
  type Obj,
  one,
  type Value
} from '../../domain';
import type { FunctionNode } from '../../python';
import type { Arguments } from './arguments';
import type { Machine } from './machine';

/** Give parameters their values, as a call does. */
export function bindParameters(
  machine: Machine,
  frame: Frame,
  node: FunctionNode,
  fn: Obj,
  args: Arguments
): void {
  const keywords = new Map(args.keywords);
  let next = 0;
  for (const param of node.params) {
    let value: Value;
    if (param.star === '*') {
      value = packed(machine, frame, `*${param.name}`, 'tuple', args.spread ?? NONE);
      const tuple = value.objects[0]!;
      for (let at = 0; next < args.positional.length; at++, next++) {
        const part = args.positional[next]!;
        machine.heap.hold(tuple, `[${at}]`, part);
        known(machine, tuple, `[${at}]`, part);
      }
    } else if (param.star === '**') {
      value = packed(machine, frame, `**${param.name}`, 'dict', args.spread ?? NONE);
      const dict = value.objects[0]!;
      keywords.forEach((one, key) => {
        machine.heap.hold(dict, `[${key}]`, one);
        known(machine, dict, `[${key}]`, one);
      });
    } else {
      const given: Value[] = [];
      const keyword = keywords.get(param.name);
      keywords.delete(param.name);
      if (keyword) {
        given.push(keyword);
      } else if (!param.keywordOnly && next < args.positional.length) {
        given.push(args.positional[next++]!);
      }
      if (!given.length || args.spread) {
        given.push(args.spread ?? NONE);
        given.push(fn.fields?.get(`default ${param.name}`) ?? NONE);
      }
      value = joinAll(given);
    }
    const before = frame.entered ? frame.vars.get(param.name)?.value : undefined;
    const all = before ? join(before, value) : value;
    machine.bindIn(frame, param.name, all, 'value');
  }
  machine.trail.put(frame, 'entered', true);
}

/** A place that holds a number or text has no object, but keeps the others in theirs. */
function known(machine: Machine, object: Obj, key: string, value: Value): void {
  if (!object.fields?.has(key)) {
    machine.heap.set(object, key, value);
  }
}

function packed(
  machine: Machine,
  frame: Frame,
  key: string,
  kind: Kind,
  value: Value
): Value {
  const object = machine.heap.makeExtra(frame, key, 'container', kind);
  machine.trail.put(object, 'packed', true);
  machine.heap.hold(object, ELEMENTS, value);
  return one(object);
}
