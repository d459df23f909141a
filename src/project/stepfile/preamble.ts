/** What a step repeats of others: constants, settings, functions and classes. */
import { definition, evaluatedAtOnce } from '../plan/definitions';
import { mattersTo, SEEDING } from '../../libraries';
import {
  isImport,
  boundNames,
  usedNames,
  lineOf,
  type Piece,
  textOf
} from '../../python';
import { isDropped, mlflowChanges } from './mlflowcalls';
import type { Plan, PlannedStep } from '../plan/plan';
import { onlyPrints, onlyShows } from './shown';
import type { SourceStep } from '../plan/source';

export interface Preamble {
  pieces: readonly Piece[];
  texts: readonly string[];
  /** Whether it uses values that come out of a handoff, which must be loaded first. */
  needsInputs: boolean;
}

/** Statements of the setup that only act: they hold for all steps. */
function actions(plan: Plan, step: SourceStep, planned: PlannedStep): Piece[] {
  const first =
    planned.randomFrom === null && planned.source.detail.randomFrom !== null;
  return step.pieces.filter(piece => {
    const { stmt } = piece;
    const acts =
      stmt.kind === 'expression' ||
      (stmt.kind === 'assign' && boundNames([stmt]).size === 0) ||
      stmt.kind === 'augmented' ||
      stmt.kind === 'if' ||
      stmt.kind === 'try' ||
      stmt.kind === 'for' ||
      stmt.kind === 'with';
    const text = textOf(piece);
    return (
      acts &&
      !onlyShows(stmt) &&
      !isDropped(piece, plan.source.aliases) &&
      !onlyPrints(stmt) &&
      // A seed is set once; whoever draws after that goes on from a handed-on state.
      (!SEEDING.test(text) || first)
    );
  });
}

/** Statements that set something for a later step; else the setup's are known already. */
function settings(plan: Plan, planned: PlannedStep): Piece[] {
  const found: Piece[] = [];
  for (const setting of planned.source.detail.settings) {
    const step = plan.source.steps.find(({ name }) => name === setting.step);
    const cell = step?.cells.find(({ id }) => id === setting.cell);
    const original = plan.source.python.get(setting.cell) ?? '';
    const line = lineOf(original, setting.at);
    const piece = cell?.pieces.find(
      ({ source, node }) =>
        lineOf(source, node.at) <= line && line <= lineOf(source, node.end)
    );
    if (piece && !isImport(piece.stmt)) {
      found.push(piece);
    }
  }
  return found;
}

/** Whether a statement sets nothing, or something of a library that the step uses. */
function matters(plan: Plan, piece: Piece, used: ReadonlySet<string>): boolean {
  const { aliases } = plan.source;
  const paths = [...usedNames([piece.stmt])].flatMap(name => aliases.get(name) ?? []);
  const inUse = [...used].flatMap(name => aliases.get(name) ?? []);
  return mattersTo(paths, inUse);
}

export function preambleOf(
  plan: Plan,
  planned: PlannedStep,
  body: readonly Piece[],
  handoff: string
): Preamble {
  const { steps } = plan.source;
  const own = new Set(planned.source.pieces);
  const found = new Set<Piece>();
  for (const name of planned.constants) {
    found.add(plan.constants.get(name)!);
  }
  for (const { name, from, by } of planned.source.flow.inputs) {
    const piece = definition(
      steps.find(step => step.name === from),
      name
    );
    if (by === 'source' && piece && !own.has(piece)) {
      found.add(piece);
    }
    if (by === 'import' && piece && !isImport(piece.stmt) && !own.has(piece)) {
      found.add(piece); // an import inside `try` or `if`
    }
  }
  const used = usedNames([...body, ...found].map(({ stmt }) => stmt));
  for (const step of steps.filter(({ role }) => role === 'setup')) {
    if (step !== planned.source) {
      actions(plan, step, planned)
        .filter(piece => matters(plan, piece, used))
        .forEach(piece => found.add(piece));
    }
  }
  settings(plan, planned)
    .filter(piece => !own.has(piece) && !SEEDING.test(textOf(piece)))
    .forEach(piece => found.add(piece));
  const order = new Map(
    steps.flatMap(step => step.pieces).map((piece, i) => [piece, i])
  );
  const cells = new Map(plan.source.notebook.cells.map(({ id }, i) => [id, i]));
  const place = (piece: Piece) => cells.get(piece.cell)! * 1e6 + order.get(piece)!;
  const pieces = [...found].sort((a, b) => place(a) - place(b));
  const given = new Set([...planned.inputs.values()].flat());
  return {
    pieces,
    texts: pieces.map(piece =>
      textOf(piece, mlflowChanges(piece, plan.source.aliases, handoff))
    ),
    needsInputs: pieces.some(({ stmt }) =>
      [...evaluatedAtOnce(stmt)].some(name => given.has(name))
    )
  };
}

/** The plan with the parameters that repeated statements look at given to their steps. */
export function withParameters(plan: Plan): Plan {
  const steps = plan.steps.map(step => {
    const { pieces } = preambleOf(plan, step, step.source.pieces, '');
    const used = usedNames(pieces.map(({ stmt }) => stmt));
    const parameters = plan.source.parameters.filter(
      one => step.parameters.includes(one) || used.has(one.name)
    );
    return { ...step, parameters };
  });
  return { ...plan, steps };
}
