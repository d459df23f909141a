/** What a call passes: its arguments, evaluated. */
import { type Frame, join, NONE, type Value } from '../../domain';
import type { Argument, Expr } from '../../python';
import { type Arguments, seedsIn } from './arguments';
import { evaluate } from './expression';
import { asMapping } from './implicit';
import { iterate } from './iterate';
import type { Machine } from './machine';

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
  let seeds: ReadonlyMap<string, Value> | undefined;
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
      seeds ??= arg.star === '**' ? seedsIn(value) : undefined;
      const site = { machine, frame, node: arg.value };
      const own = arg.star === '**' ? asMapping(site, value) : NONE;
      const given = join(iterate(site, value), own);
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
  return { positional: values, keywords, spread, off, nodes, seeds };
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
