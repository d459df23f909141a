/** What Python asks of objects without a call being written: truth, keys, what they hold. */
import { join, NONE, type Obj, one, type Value } from '../../domain';
import { readAttribute } from './attribute';
import type { CallSite } from './callsite';
import { consume } from './iterate';
import type { Machine } from './machine';
import { runDunders } from './specialmethods';

function runAll(
  site: CallSite,
  value: Value,
  methods: readonly string[],
  args: readonly Value[] = []
): Value {
  return methods.reduce(
    (result, name) => join(result, runDunders(site, value, name, args)),
    NONE
  );
}

/** `if x`, `x and y`. */
export function truth(site: CallSite, value: Value): void {
  runAll(site, value, ['__bool__', '__len__']);
}

/** `d[x]`, `{x}`: it is hashed and compared, or stands for a place. */
export function asKey(site: CallSite, value: Value): void {
  runAll(site, value, ['__hash__', '__index__']);
  runAll(site, value, ['__eq__'], [value]);
}

/** `f(**x)`, `{**x}`. */
export const asMapping = (site: CallSite, value: Value): Value =>
  join(runAll(site, value, ['keys']), runAll(site, value, ['__getitem__'], [NONE]));

/** A file that is written or read by a library. */
export function asFile(site: CallSite, value: Value): void {
  runAll(site, value, ['write', 'read'], [NONE]);
  runAll(site, value, ['readline', 'flush', 'close']);
}

/** What a coroutine returns; of another object, what its `__await__` does. */
export function awaited(site: CallSite, value: Value): Value {
  const { machine } = site;
  let result = NONE;
  for (const object of value.objects) {
    if (object.form === 'generator') {
      result = join(result, consume(machine, object));
      continue;
    }
    result = join(result, one(object));
    const steps = runDunders(site, one(object), '__await__', []);
    result = join(result, steps.objects.length ? awaited(site, steps) : NONE);
  }
  return result;
}

/** `case Point(x)` looks at attributes: what properties give. */
export function asPattern(site: CallSite, { objects }: Value): Value {
  let result = NONE;
  for (const object of objects) {
    for (const [name, { objects: members }] of object.owner?.fields ?? []) {
      if (members.some(({ decoration }) => decoration === 'property')) {
        result = join(result, readAttribute(site, one(object), name));
      }
    }
  }
  return result;
}

/** With containers Python compares, hashes, shows and adds up what they hold. */
export function lookInside(site: CallSite, { objects }: Value): Value {
  const held = instancesIn(site.machine, objects);
  return held.objects.length
    ? join(
        runAll(site, held, ['__repr__', '__str__', '__hash__', '__bool__', '__len__']),
        runAll(
          site,
          held,
          ['__eq__', '__ne__', '__lt__', '__gt__', '__add__', '__radd__'],
          [held]
        )
      )
    : NONE;
}

function instancesIn({ heap }: Machine, objects: readonly Obj[]): Value {
  const containers = new Set(objects.filter(({ form }) => form === 'container'));
  const found = new Set<Obj>();
  for (const container of containers) {
    heap.visits++;
    container.fields?.forEach(value =>
      value.objects.forEach(object => {
        if (object.form === 'container') {
          containers.add(object);
        } else if (object.form === 'instance') {
          found.add(object);
        }
      })
    );
  }
  return { objects: [...found], text: null };
}
