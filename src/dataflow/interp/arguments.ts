import {
  type Frame,
  ELEMENTS,
  type Obj,
  join,
  joinAll,
  NONE,
  objectsOf,
  one,
  type Value
} from '../../domain';
import type { Argument, Expr, FunctionNode } from '../../python';
import { evaluate } from './expression';
import { iterate } from './iterate';
import type { Machine } from './machine';

/** The arguments of a call as values. */
export interface Arguments {
  positional: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  /** Elements of `*args` and values of `**kwargs`, which may go to any parameter. */
  spread: Value | null;
  /** Keywords given as a literal False or None: `inplace=False`. */
  off: ReadonlySet<string>;
  nodes: readonly Argument[];
}

const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();
const NO_NAMES: ReadonlySet<string> = new Set();

export const positional = (values: readonly Value[]): Arguments => ({
  positional: values,
  keywords: NO_KEYWORDS,
  spread: null,
  off: NO_NAMES,
  nodes: []
});

export const noArguments = positional([]);

const isOff = (expr: Expr): boolean =>
  expr.kind === 'const' && !expr.value && !expr.text;

export function evaluateArguments(
  machine: Machine,
  frame: Frame,
  nodes: readonly Argument[]
): Arguments {
  const values: Value[] = [];
  const keywords = new Map<string, Value>();
  const off = new Set<string>();
  let spread: Value | null = null;
  for (const arg of nodes) {
    const value = evaluate(machine, frame, arg.value);
    if (arg.star) {
      const packed = unpacked(value);
      if (packed && arg.star === '*') {
        values.push(...packed.values());
        continue;
      }
      if (packed) {
        packed.forEach((one, key) => keywords.set(key, one));
        continue;
      }
      const given = iterate({ machine, frame, node: arg.value }, value);
      spread = spread ? join(spread, given) : given;
    } else if (arg.keyword !== null) {
      keywords.set(arg.keyword, value);
      if (isOff(arg.value)) {
        off.add(arg.keyword);
      }
    } else {
      values.push(value);
    }
  }
  return { positional: values, keywords, spread, off, nodes };
}

/** What `*args` or `**kwargs` of a function hold, where each place or key is known. */
function unpacked({ objects }: Value): Map<string, Value> | null {
  const [object] = objects;
  if (objects.length !== 1 || !object?.packed) {
    return null;
  }
  const found = new Map<string, Value>();
  for (const [key, value] of object.fields ?? []) {
    if (!/^\[.*\]$/.test(key)) {
      return null;
    }
    found.set(key.slice(1, -1), value);
  }
  return found;
}

/** Everything that is passed. */
export function allOf(args: Arguments): Value {
  return objectsOf([
    ...args.positional,
    ...args.keywords.values(),
    args.spread ?? NONE
  ]);
}

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
  type: string,
  value: Value
): Value {
  const object = machine.heap.makeExtra(frame, key, 'container', type);
  machine.trail.put(object, 'packed', true);
  machine.heap.hold(object, ELEMENTS, value);
  return one(object);
}
