import type { Diagnostic, Obj, Spot } from '../../domain';
import { diagnostic } from '../registry';
import type { Found, Needs, Recorder } from '../../dataflow';
import type { Sources } from './place';

const SMALL = new Set([
  'figure',
  'run',
  'iterator',
  'file',
  'logger',
  'client',
  'cell'
]);

/** Where a step changes something that the name stands for or holds. */
function changeIn(found: Found, step: number): { object: Obj; at: Spot } | null {
  for (const object of found.objects) {
    const stamp = object.stampIn(step);
    if (stamp && !stamp.uncertain && !SMALL.has(object.type)) {
      return { object, at: stamp.at };
    }
  }
  return null;
}

/** Steps that change one object one after the other, and could run side by side if not. */
export function updateFindings(
  recorder: Recorder,
  names: readonly string[],
  sources: Sources,
  needs: Needs
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  recorder.steps.forEach((record, step) => {
    for (const input of record.inputs.values()) {
      const earlier = recorder.steps[input.from]!;
      const inPlace = input.from > input.bound && !earlier.bound.has(input.name);
      const change = changeIn(input, step);
      if (!inPlace || !change) {
        continue;
      }
      const same = [...record.inputs.values()].filter(one =>
        one.objects.includes(change.object)
      );
      if (!needs(step, input.from, new Set(same.map(one => one.name)))) {
        told.add(input.name);
        const message = `Steps "${names[input.from]}" and "${names[step]}" both change "${input.name}", so they run one after the other. Give each a result of its own to let them run side by side.`;
        found.push(
          diagnostic('parallel-update', sources.inStep(step, change.at), message)
        );
      }
    }
  });
  return [
    ...found,
    ...changedInputs(recorder, names, sources, told),
    ...redefined(recorder, names, sources, needs)
  ];
}

const SHARED = new Set(['setup', 'parameters']);
const NOTHING: ReadonlySet<string> = new Set();

/** A name that two steps make side by side: a later one takes the last, the other is lost. */
function redefined(
  { steps }: Recorder,
  names: readonly string[],
  sources: Sources,
  needs: Needs
): Diagnostic[] {
  const told = new Set<string>();
  return steps.flatMap((taker, index) =>
    [...taker.inputs.values()].flatMap(({ name, bound, boundAt, origin }) => {
      const earlier = steps.reduce(
        (last, step, at) => (at < bound && step.bound.has(name) ? at : last),
        -1
      );
      const lost =
        origin === 'value' &&
        earlier >= 0 &&
        !SHARED.has(names[earlier]!) &&
        !told.has(name) &&
        !steps.some(({ inputs }) => inputs.get(name)?.from === earlier) &&
        !needs(bound, earlier, NOTHING);
      if (!lost) {
        return [];
      }
      told.add(name);
      const message = `Steps "${names[earlier]}" and "${names[bound]}" both define "${name}", and neither needs the other; "${names[index]}" takes that of "${names[bound]}", which stands lower. Give them two names if both matter.`;
      return [
        diagnostic(
          'parallel-definition',
          sources.place(boundAt.cell, boundAt.at),
          message
        )
      ];
    })
  );
}

/** A step changes what it was given, and a later one takes it changed. */
function changedInputs(
  recorder: Recorder,
  names: readonly string[],
  sources: Sources,
  told: ReadonlySet<string>
): Diagnostic[] {
  const found: Diagnostic[] = [];
  recorder.steps.forEach((record, step) => {
    for (const input of record.inputs.values()) {
      const change = changeIn(input, step);
      const fits =
        change?.object.type === 'estimator' || change?.object.type === 'stochastic';
      if (!change || fits || told.has(input.name) || record.bound.has(input.name)) {
        continue;
      }
      const takers = recorder.steps.flatMap((other, index) => {
        const taken = index > step ? other.inputs.get(input.name) : undefined;
        return taken && taken.from >= step && taken.bound === input.bound
          ? [index]
          : [];
      });
      if (takers.length) {
        const message = `Step "${names[step]}" changes "${input.name}" in place, which step "${names[input.bound]}" made; "${names[takers[0]!]}" then gets it changed. To run this cell twice changes it twice: write the result under a new name, or work on a copy.`;
        found.push(
          diagnostic('mutated-input', sources.inStep(step, change.at), message)
        );
      }
    }
  });
  return found;
}

/** Names for one object that cross a border of steps, where a step changes it. */
export function aliasFindings(recorder: Recorder, sources: Sources): Diagnostic[] {
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  for (const record of recorder.steps) {
    const all = [...record.inputs.values(), ...record.carried.values()];
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const shared = one.own.filter(
          object =>
            other.own.includes(object) &&
            ['container', 'instance', 'opaque'].includes(object.kind) &&
            !SMALL.has(object.type) &&
            !object.traits.unknown &&
            object.stamps.some(stamp => !stamp.uncertain && stamp.step > object.madeIn)
        );
        const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
        const key = `${first.name} ${second.name}`;
        const apart =
          first.boundAt.cell !== second.boundAt.cell ||
          first.boundAt.at !== second.boundAt.at;
        const only = one.own.length === 1 && other.own.length === 1;
        if (shared.length && only && apart && !told.has(key)) {
          told.add(key);
          const message = `"${second.name}" is the same object as "${first.name}" or a view of it: what a step changes through one shows in the other. They are handed on together; write .copy() if they should differ.`;
          found.push(
            diagnostic(
              'alias',
              sources.place(second.boundAt.cell, second.boundAt.at),
              message
            )
          );
        }
      }
    }
  }
  return found;
}

const isBefore = (a: Found, b: Found): boolean =>
  a.bound !== b.bound
    ? a.bound < b.bound
    : a.boundAt.cell === b.boundAt.cell
      ? a.boundAt.at <= b.boundAt.at
      : true;
