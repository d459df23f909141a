/** `def` and `class`, with their decorators. */
import { type Frame, join, type Obj, objectsOf, one, type Value } from '../../domain';
import { isTransparent } from '../../libraries';
import type { ClassDef, Def, Expr } from '../../python';
import { positional } from './arguments';
import { callValue } from './call';
import { evaluate, makeFunction } from './expression';
import { callFunction } from './invoke';
import type { Machine } from './machine';
import { classMember } from './members';
import { readName } from './names';
import { run } from './statement';

/** Decorators that say how a function is reached through its class. */
const DECORATIONS: Record<string, string> = {
  staticmethod: 'staticmethod',
  classmethod: 'classmethod',
  property: 'property',
  cached_property: 'property',
  abstractproperty: 'property',
  setter: 'setter',
  deleter: 'setter',
  getter: 'property'
};

const lastName = (expr: Expr): string =>
  expr.kind === 'name'
    ? expr.id
    : expr.kind === 'attribute'
      ? expr.name
      : expr.kind === 'call'
        ? lastName(expr.callee)
        : '';

/** Run decorators, the last first, over what they decorate. */
function decorate(
  machine: Machine,
  frame: Frame,
  decorators: readonly Expr[],
  made: Value
): Value {
  let value = made;
  const given = decorators.map(node => evaluate(machine, frame, node));
  for (let at = decorators.length - 1; at >= 0; at--) {
    const node = decorators[at]!;
    const name = lastName(node);
    const decoration = DECORATIONS[name];
    const decorator = given[at]!;
    const foreign = decorator.objects.every(
      object =>
        object.form === 'library' ||
        object.form === 'opaque' ||
        object.decoration !== ''
    );
    if (decoration && foreign) {
      value.objects.forEach(object =>
        machine.trail.put(object, 'decoration', decoration)
      );
    } else if (!(foreign && isTransparent(name))) {
      value = callValue({ machine, frame, node }, decorator, positional([value]));
    }
  }
  return value;
}

export function define(machine: Machine, frame: Frame, stmt: Def): void {
  const fn = makeFunction(machine, frame, stmt.function);
  const scope = stmt.function.scope;
  if (scope && frame.scope.isFunction === false && frame.scope.kind === 'module') {
    // Annotations are evaluated where the function is made.
    const { params, returns } = stmt.function;
    if (!machine.lazyAnnotations) {
      params.forEach(
        param => param.annotation && evaluate(machine, frame, param.annotation)
      );
      if (returns) {
        evaluate(machine, frame, returns);
      }
    }
  }
  let value = decorate(machine, frame, stmt.decorators, fn);
  if (
    stmt.decorators.some(node => node.kind === 'attribute' && DECORATIONS[node.name])
  ) {
    // `@x.setter def x`: the property keeps its getter.
    value = join(readName(machine, frame, stmt.function.name, stmt.at), value);
  }
  machine.bind(frame, stmt.function.name, value, sourceOf(value));
}

const sourceOf = (value: Value) =>
  value.objects.every(object => object.form === 'function' || object.form === 'class')
    ? 'source'
    : 'value';

export function defineClass(machine: Machine, frame: Frame, stmt: ClassDef): void {
  const cls = machine.heap.make(frame, stmt, 'class', 'unknown');
  machine.trail.put(cls, 'node', stmt);
  machine.pending.add(cls);
  const bases = stmt.bases.map(base => evaluate(machine, frame, base.value));
  machine.heap.hold(cls, '.bases', objectsOf(bases));
  const inner = machine.newFrame(stmt.scope!, frame, frame, stmt, stmt);
  machine.trail.put(cls, 'frame', inner);
  run(machine, inner, stmt.body);
  for (const [name, binding] of inner.vars) {
    machine.heap.hold(cls, name, binding.value);
    binding.value.objects.forEach(object => own(machine, object, cls));
  }
  objectsOf(bases)
    .objects.filter(({ form }) => form === 'class')
    .flatMap(base => classMember(machine, base, '__init_subclass__').objects)
    .filter(({ form }) => form === 'function')
    .forEach(hook =>
      callFunction({ machine, frame, node: stmt }, hook, positional([one(cls)]))
    );
  const value = decorate(machine, frame, stmt.decorators, one(cls));
  machine.bind(frame, stmt.name, value, sourceOf(value));
}

function own(machine: Machine, object: Obj, cls: Obj): void {
  if (object.form === 'function' && !object.owner) {
    machine.trail.put(object, 'owner', cls);
  }
}
