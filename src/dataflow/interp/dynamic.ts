import { type Frame, NONE, NOWHERE, one, type Value } from '../../domain';
import type { Call } from '../../python';
import type { Arguments } from './arguments';
import { readAttribute } from './attribute';
import { storeAttribute } from './assign';
import { evaluate } from './expression';
import type { Machine } from './machine';
import { readName } from './names';
import { run } from './statement';

const isBuiltin = (value: Value, name: string): boolean =>
  value.objects.some(object => object.type === `builtins.${name}`);

/** Calls that read or bind names by text: followed where the text is known. */
export function dynamicCall(
  m: Machine,
  frame: Frame,
  expr: Call,
  callee: Value,
  args: Arguments
): Value {
  const { quoted } = expr;
  if (quoted) {
    if (isBuiltin(callee, 'exec')) {
      run(m, frame, quoted);
    } else if (isBuiltin(callee, 'eval') || expr.callee.kind === 'attribute') {
      return quoted
        .map(stmt =>
          stmt.kind === 'expression' ? evaluate(m, frame, stmt.value) : NONE
        )
        .reduce((_, value) => value, NONE);
    }
    return NONE;
  }
  const name = args.positional[1]?.text;
  if (isBuiltin(callee, 'getattr') && name) {
    return readAttribute(m, frame, expr, args.positional[0]!, name);
  }
  if (isBuiltin(callee, 'setattr') && name) {
    storeAttribute(
      m,
      frame,
      args.positional[0]!,
      name,
      expr,
      args.positional[2] ?? NONE
    );
  }
  if (isBuiltin(callee, 'eval') || isBuiltin(callee, 'exec')) {
    m.recorder.dynamic(
      expr.callee.kind === 'name' ? expr.callee.id : 'eval',
      expr.at,
      frame
    );
  }
  if (
    isBuiltin(callee, 'globals') ||
    ((isBuiltin(callee, 'locals') || isBuiltin(callee, 'vars')) &&
      !frame.outer &&
      !args.positional.length)
  ) {
    return one(m.heap.makeExtra(m.module, 'globals', 'opaque', 'globals'));
  }
  return NOWHERE;
}

export { readName };
