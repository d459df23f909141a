/** `def` and `class`, with their decorators. */
import { type Frame, join, NONE, type Obj, one, type Value } from '../../domain';
import { affectedBy, isTransparent } from '../../libraries';
import { blocksOf, type ClassDef, type Def, type Expr, type Stmt } from '../../python';
import { allOf, positional } from './arguments';
import { callValue } from './call';
import type { CallSite } from './callsite';
import { noteEvent } from './events';
import { evaluate, makeFunction } from './expression';
import { classMade, holdBases } from './hooks';
import type { Machine } from './machine';
import { readName } from './names';
import { evaluateArguments } from './passed';
import { patch } from './patches';
import { runDunders } from './specialmethods';
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

/** The path of what a library has under an expression; null for anything else. */
function libraryPath(machine: Machine, frame: Frame, expr: Expr): string | null {
  if (expr.kind === 'call') {
    return libraryPath(machine, frame, expr.callee);
  }
  if (expr.kind === 'attribute') {
    const base = libraryPath(machine, frame, expr.object);
    return base === null ? null : `${base}.${expr.name}`;
  }
  const { objects } =
    expr.kind === 'name' ? readName(machine, frame, expr.id, expr.at) : NONE;
  return objects.find(({ form }) => form === 'library')?.path ?? null;
}

/** Texts given to a decorator: names under which a library may keep what is decorated. */
const textsOf = (expr: Expr): string[] =>
  expr.kind === 'call'
    ? expr.args.flatMap(({ value }) =>
        value.kind === 'const' && value.text !== null ? [value.text] : []
      )
    : [];

/**
 * A library's decorator of which it is not known that it only gives back what it made of the
 * function: the library may keep that, for all that use it.
 */
function keptByLibrary(
  { machine, frame, node }: CallSite,
  decorator: Expr,
  made: Value,
  name: string
): void {
  const path = libraryPath(machine, frame, decorator);
  const effect = path === null ? null : machine.known.function(path);
  if (path === null || effect?.gives === 'holds' || effect?.kind === 'context') {
    return;
  }
  const site = { machine, frame, node };
  noteEvent(site, { kind: 'sets', path, what: affectedBy(path), isPatch: true });
  [name, ...textsOf(decorator)].forEach(one => patch(machine, one, made));
}

/** Run decorators, the last first, over what they decorate. */
function decorate(
  machine: Machine,
  frame: Frame,
  stmt: Def | ClassDef,
  made: Value
): Value {
  const { decorators } = stmt;
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
    const isOwn = ({ form, owner }: Obj) => form !== 'method' || owner !== null;
    if (decoration && (foreign || !decorator.objects.some(isOwn))) {
      value.objects.forEach(object =>
        machine.trail.put(object, 'decoration', decoration)
      );
    } else if (!(foreign && isTransparent(name))) {
      const site = { machine, frame, node };
      const before = value;
      value = callValue(site, decorator, positional([before]));
      if (foreign && libraryPath(machine, frame, node) !== null) {
        keptByLibrary({ ...site, node: stmt }, node, before, nameOf(stmt));
        value = join(value, before);
      }
    }
  }
  return value;
}

const nameOf = (stmt: Def | ClassDef): string =>
  stmt.kind === 'def' ? stmt.function.name : stmt.name;

export function define(machine: Machine, frame: Frame, stmt: Def): void {
  const before = doneBy(machine);
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
  let value = decorate(machine, frame, stmt, fn);
  if (
    stmt.decorators.some(node => node.kind === 'attribute' && DECORATIONS[node.name])
  ) {
    // `@x.setter def x`: the property keeps its getter.
    value = join(readName(machine, frame, stmt.function.name, stmt.at), value);
  }
  bindDefined(machine, frame, stmt, value, before);
}

/** A count that moves with all that a definition may do besides being one. */
const doneBy = ({ heap, recorder, bindings }: Machine): number =>
  heap.changes + recorder.events.length + bindings;

/** Bind what was defined: as source, where to run the statement again gives it anew. */
function bindDefined(
  machine: Machine,
  frame: Frame,
  stmt: Def | ClassDef,
  value: Value,
  before: number
): void {
  const acts = doneBy(machine) !== before;
  if (acts) {
    machine.recorder.acts(machine.place);
  }
  const isSource =
    !acts &&
    machine.outermost !== null &&
    onlyDefines(machine.outermost) &&
    value.objects.every(({ form }) => form === 'function' || form === 'class');
  machine.bind(frame, nameOf(stmt), value, isSource ? 'source' : 'value');
}

/** Whether a statement of a cell defines and imports, on some path, and does nothing else. */
export const onlyDefines = (stmt: Stmt): boolean =>
  ['def', 'class', 'import', 'from', 'pass'].includes(stmt.kind) ||
  (stmt.kind === 'assign' && stmt.value?.kind === 'function') ||
  ((stmt.kind === 'if' || stmt.kind === 'try') &&
    blocksOf(stmt).every(block => block.every(onlyDefines)));

export function defineClass(machine: Machine, frame: Frame, stmt: ClassDef): void {
  const before = doneBy(machine);
  const cls = machine.heap.make(frame, stmt, 'class', 'unknown');
  machine.trail.put(cls, 'node', stmt);
  machine.pending.add(cls);
  const bases = evaluateArguments(machine, frame, stmt.bases);
  holdBases(machine, cls, bases);
  runDunders({ machine, frame, node: stmt }, allOf(bases), '__mro_entries__', [NONE]);
  const inner = machine.newFrame(stmt.scope!, frame, frame, stmt, stmt);
  machine.trail.put(cls, 'frame', inner);
  run(machine, inner, stmt.body);
  for (const [name, binding] of inner.vars) {
    machine.heap.hold(cls, name, binding.value);
    binding.value.objects.forEach(object => own(machine, object, cls));
  }
  classMade({ machine, frame, node: stmt }, cls, inner, bases);
  const value = decorate(machine, frame, stmt, one(cls));
  bindDefined(machine, frame, stmt, value, before);
}

function own(machine: Machine, object: Obj, cls: Obj): void {
  if (object.form === 'function' && !object.owner) {
    machine.trail.put(object, 'owner', cls);
  }
}
