/** `exec`, `getattr`, `globals` and other calls that reach names by text. */
import { NONE, NOWHERE, type Obj, objectsOf, one, type Value } from '../../domain';
import { builtin } from '../../libraries';
import type { Call } from '../../python';
import type { Arguments } from './arguments';
import { storeAttribute } from './assign';
import { readAttribute } from './attribute';
import type { CallSite } from './callsite';
import { noteStore } from './events';
import { evaluate } from './expression';
import type { Machine } from './machine';
import { patch } from './patches';
import { run } from './statement';

const isBuiltin = (value: Value, name: string): boolean =>
  value.objects.some(object => object.path === builtin.path(name));

/** `property(get, set)` and the like: the functions, reached in another way. */
function decorated(machine: Machine, decoration: string, args: Arguments): Value {
  args.positional.forEach(({ objects }, index) =>
    objects
      .filter(({ form }) => form === 'function')
      .forEach(fn => machine.trail.put(fn, 'decoration', index ? 'setter' : decoration))
  );
  return objectsOf(args.positional);
}

/** Calls that read or bind names by text: followed where the text is known. */
export function dynamicCall(
  site: CallSite<Call>,
  callee: Value,
  args: Arguments
): Value {
  const { machine, frame, node } = site;
  const { quoted } = node;
  if (quoted) {
    if (isBuiltin(callee, 'exec')) {
      run(machine, frame, quoted);
    } else if (isBuiltin(callee, 'eval') || node.callee.kind === 'attribute') {
      return quoted
        .map(stmt =>
          stmt.kind === 'expression' ? evaluate(machine, frame, stmt.value) : NONE
        )
        .reduce((_, value) => value, NONE);
    }
    return NONE;
  }
  const name = args.positional[1]?.text;
  if (isBuiltin(callee, 'getattr') && name) {
    return readAttribute(site, args.positional[0]!, name);
  }
  if (isBuiltin(callee, 'setattr') && !name) {
    const isLibrary = ({ form }: Obj) => form === 'library';
    if (args.positional[0]?.objects.some(isLibrary)) {
      noteStore(site, args.positional[0]);
      patch(machine, null, args.positional[2] ?? NONE);
    }
  }
  if (isBuiltin(callee, 'setattr') && name) {
    storeAttribute(site, args.positional[0]!, name, args.positional[2] ?? NONE);
  }
  const decoration = ['property', 'staticmethod', 'classmethod'].find(one =>
    isBuiltin(callee, one)
  );
  if (decoration) {
    return decorated(machine, decoration, args);
  }
  if (isBuiltin(callee, 'eval') || isBuiltin(callee, 'exec')) {
    machine.recorder.dynamic(
      node.callee.kind === 'name' ? node.callee.id : 'eval',
      node.at,
      frame
    );
  }
  if (
    isBuiltin(callee, 'globals') ||
    ((isBuiltin(callee, 'locals') || isBuiltin(callee, 'vars')) &&
      !frame.outer &&
      !args.positional.length)
  ) {
    return one(machine.heap.makeExtra(machine.module, 'globals', 'opaque', 'globals'));
  }
  return NOWHERE;
}
