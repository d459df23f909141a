/** What a step repeats of others: constants, settings, functions and classes. */
import {
  boundNames,
  lineOf,
  namesAtOnce,
  type Piece,
  textOf,
  usedNames
} from '../../python';
import { mayMove } from '../plan/moves';
import { mlflowChanges } from './mlflowcalls';
import type { Plan, PlannedStep } from '../plan/plan';

export interface Preamble {
  pieces: readonly Piece[];
  texts: readonly string[];
  /** Those that look at values which come out of a handoff, so stand below it. */
  late: readonly string[];
  /** Whether one of them may draw random numbers, seed or set. */
  moves: boolean;
}

/** Statements that need a value of those given, or what such a statement makes. */
function needing(pieces: readonly Piece[], given: ReadonlySet<string>): Set<Piece> {
  const late = new Set<Piece>();
  const names = new Set(given);
  for (const piece of pieces) {
    if ([...namesAtOnce(piece.stmt)].some(name => names.has(name))) {
      late.add(piece);
      boundNames([piece.stmt]).forEach(name => names.add(name));
    }
  }
  return late;
}

export function preambleOf(
  plan: Plan,
  planned: PlannedStep,
  handoff: string
): Preamble {
  const { aliases, notebook } = plan.source;
  const constants = [...planned.constants].map(name => plan.constants.get(name)!);
  const own = new Set(planned.source.pieces);
  const found = new Set([...constants, ...planned.repeated.pieces]);
  const cells = new Map(notebook.cells.map(({ id }, i) => [id, i]));
  const line = (piece: Piece) =>
    planned.repeated.places.get(piece) ?? lineOf(piece.source, piece.node.at);
  const place = (piece: Piece) => cells.get(piece.cell)! * 1e6 + line(piece);
  const pieces = [...found]
    .filter(piece => !own.has(piece))
    .sort((a, b) => place(a) - place(b));
  const late = needing(pieces, new Set([...planned.inputs.values()].flat()));
  const textsOf = (some: readonly Piece[]) =>
    some.map(piece => textOf(piece, mlflowChanges(piece, aliases, handoff)));
  return {
    pieces,
    texts: textsOf(pieces.filter(piece => !late.has(piece))),
    late: textsOf([...late]),
    moves: pieces.some(piece => mayMove(piece, aliases))
  };
}

/** The plan with the parameters that repeated statements look at given to their steps. */
export function withParameters(plan: Plan): Plan {
  const steps = plan.steps.map(step => {
    const { pieces } = preambleOf(plan, step, '');
    const used = usedNames(pieces.map(({ stmt }) => stmt));
    const parameters = plan.source.parameters.filter(
      one => step.parameters.includes(one) || used.has(one.name)
    );
    return { ...step, parameters };
  });
  return { ...plan, steps };
}
