/** What becomes a step of the project, what is repeated in each, and what is handed on. */
import type { Parameter } from '../../domain';
import { constantName } from './constants';
import { type Repeated, repeatedBy } from './repeated';
import { boundNames, isImport, type Piece, usedNames } from '../../python';
import { type Source, type SourceStep, valueInputs } from './source';

export interface PlannedStep {
  source: SourceStep;
  parameters: readonly Parameter[];
  /** Names by the step whose handoff they come out of. */
  inputs: ReadonlyMap<string, readonly string[]>;
  outputs: readonly string[];
  /** Paths by the step that writes them. */
  files: ReadonlyMap<string, readonly string[]>;
  after: readonly string[];
  draws: boolean;
  randomFrom: string | null;
  /** Names that the step makes for itself from constants of the setup. */
  constants: ReadonlySet<string>;
  /** What it repeats of other steps. */
  repeated: Repeated;
}

export interface Plan {
  source: Source;
  steps: readonly PlannedStep[];
  /** Statements that set a constant of the setup, by name. */
  constants: ReadonlyMap<string, Piece>;
}

/** Steps whose run a step must know. */
export function stepsBefore(step: PlannedStep): string[] {
  return [
    ...new Set([
      ...step.inputs.keys(),
      ...step.files.keys(),
      ...step.after,
      ...(step.randomFrom ? [step.randomFrom] : [])
    ])
  ];
}

/** Names that statements of the setup change, but for those that are repeated in each step. */
function changedInSetup(shared: readonly SourceStep[]): Set<string> {
  return new Set(
    shared.flatMap(step =>
      step.detail.changes
        .filter(({ isSure, ...place }) => isSure || !isRepeated(step, place))
        .flatMap(({ names }) => names)
    )
  );
}

/** An expression of which it is not known whether it changes what it uses. */
const isRepeated = (step: SourceStep, place: { cell: string; at: number }): boolean =>
  step.pieces.some(
    piece =>
      piece.stmt.kind === 'expression' &&
      piece.cell === place.cell &&
      piece.node.at <= place.at &&
      place.at < piece.node.end
  );

/** Constants of setup and parameters cells that no step ever changes. */
function constantsOf(source: Source): Map<string, Piece> {
  const shared = source.steps.filter(({ role }) => role !== 'step');
  const changed = new Set(
    source.steps.flatMap(step =>
      valueInputs(step)
        .filter(({ from }) => !shared.some(({ name }) => name === from))
        .map(({ name }) => name)
    )
  );
  changedInSetup(shared).forEach(name => changed.add(name));
  const count = new Map<string, number>();
  const more = (name: string) => count.set(name, (count.get(name) ?? 0) + 1);
  source.steps
    .filter(({ role }) => role === 'step')
    .forEach(step => step.flow.outputs.forEach(more));
  shared
    .flatMap(({ pieces }) => pieces)
    .filter(({ stmt }) => !isImport(stmt))
    .forEach(({ stmt }) => boundNames([stmt]).forEach(more));
  const plain = new Set(source.parameters.map(({ name }) => name));
  const found = new Map<string, Piece>();
  for (const piece of shared.flatMap(({ pieces }) => pieces)) {
    const known = new Set([...plain, ...found.keys()]);
    const name = constantName(piece.stmt, known, source.aliases);
    if (name && !plain.has(name) && !changed.has(name) && (count.get(name) ?? 0) <= 1) {
      found.set(name, piece);
    }
  }
  return found;
}

/** The constants that a step needs, with those that they are made of. */
function closure(
  wanted: Iterable<string>,
  constants: ReadonlyMap<string, Piece>
): Set<string> {
  const found = new Set<string>();
  const todo = [...wanted];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const piece = constants.get(name);
    if (piece && !found.has(name)) {
      found.add(name);
      todo.push(...usedNames([piece.stmt]));
    }
  }
  return found;
}

/** Where each value of a step comes from; what shares an object comes out of one handoff. */
function producers(
  step: SourceStep,
  given: ReadonlySet<string>,
  owns: (step: string, name: string) => boolean
): Map<string, string> {
  const from = new Map<string, string>();
  for (const input of valueInputs(step)) {
    if (!given.has(input.name)) {
      from.set(input.name, input.from);
    }
  }
  for (const group of step.detail.together) {
    const names = group.names.filter(name => from.has(name));
    if (names.every(name => owns(group.from, name))) {
      names.forEach(name => from.set(name, group.from));
    }
  }
  return from;
}

function grouped(from: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, step] of [...from].sort(([a], [b]) => (a < b ? -1 : 1))) {
    groups.set(step, [...(groups.get(step) ?? []), name]);
  }
  return groups;
}

export function planOf(source: Source): Plan {
  const constants = constantsOf(source);
  const plain = new Map(source.parameters.map(one => [one.name, one]));
  const given = new Set([...constants.keys()]);
  const isGiven = (step: SourceStep): Set<string> =>
    new Set([
      ...given,
      ...valueInputs(step)
        .filter(({ name, from }) => from === 'parameters' && plain.has(name))
        .map(({ name }) => name)
    ]);
  const has = new Map(
    source.steps.map(step => [
      step.name,
      new Set([...step.flow.outputs, ...valueInputs(step).map(({ name }) => name)])
    ])
  );
  const owns = (step: string, name: string): boolean =>
    has.get(step)?.has(name) ?? false;
  const taken = source.steps.map(step => {
    const known = isGiven(step);
    const from = producers(step, known, owns);
    repeatedBy(source, step, constants, false).values.forEach((at, name) => {
      if (!from.has(name) && !known.has(name)) {
        from.set(name, at);
      }
    });
    return from;
  });
  const giving = new Set(
    source.steps.flatMap((step, index) =>
      step.role === 'step' ? [...taken[index]!.values()] : []
    )
  );
  const run = source.steps.filter(
    ({ role, name }) => role === 'step' || giving.has(name)
  );
  const isRun = (name: string) => run.some(step => step.name === name);
  const steps = run.map((step): PlannedStep => {
    const from = taken[source.steps.indexOf(step)]!;
    const random = step.detail.randomFrom;
    const isFirst = random !== null && !isRun(random);
    const repeated = repeatedBy(source, step, constants, isFirst);
    const again = usedNames(repeated.pieces.map(({ stmt }) => stmt));
    const wanted = closure(
      [...step.flow.inputs.map(({ name }) => name), ...again].filter(name =>
        constants.has(name)
      ),
      constants
    );
    const used = new Set([
      ...step.flow.inputs
        .filter(({ from: at }) => at === 'parameters')
        .map(({ name }) => name),
      ...[...wanted].flatMap(name => [...usedNames([constants.get(name)!.stmt])])
    ]);
    const files = new Map<string, string[]>();
    for (const { name, from: writer, by } of step.flow.inputs) {
      if (by === 'file' && isRun(writer)) {
        files.set(writer, [...(files.get(writer) ?? []), name]);
      }
    }
    const inputs = grouped(from);
    const before = new Set([...inputs.keys(), ...files.keys()]);
    const outputs = new Set(
      run.flatMap(other => {
        const theirs = taken[source.steps.indexOf(other)]!;
        return [...theirs].filter(([, at]) => at === step.name).map(([name]) => name);
      })
    );
    return {
      source: step,
      parameters: source.parameters.filter(({ name }) => used.has(name)),
      inputs,
      outputs: [...outputs].sort(),
      files,
      after: step.flow.after.filter(
        name => isRun(name) && !before.has(name) && name !== random
      ),
      draws: step.detail.draws,
      randomFrom:
        random && isRun(random)
          ? random
          : random
            ? null
            : lastOf(run, before, step.name),
      constants: wanted,
      repeated
    };
  });
  return { source, steps, constants };
}

/** A step that is not known to draw goes on from the last of those before it. */
function lastOf(
  run: readonly SourceStep[],
  before: ReadonlySet<string>,
  name: string
): string | null {
  const at = run.findIndex(step => step.name === name);
  const earlier = run.slice(0, at).filter(step => before.has(step.name));
  return earlier[earlier.length - 1]?.name ?? null;
}
