/** What a step repeats of others, and all that the repeated statements need to run again. */
import { mattersTo, SEEDING } from '../../libraries';
import {
  boundNames,
  isImport,
  lineOf,
  namesAtOnce,
  type Piece,
  textOf,
  usedNames
} from '../../python';
import { isDropped } from '../stepfile/mlflowcalls';
import { onlyPrints, onlyShows } from '../stepfile/shown';
import { innerPiece } from './inner';
import { type Source, type SourceStep, valueInputs } from './source';

/** A statement to be repeated, with the step that it stands in. */
interface Home {
  piece: Piece;
  step: SourceStep;
  /** The line of its cell, where it was taken out of another statement. */
  line?: number;
}

export interface Repeated {
  pieces: readonly Piece[];
  /** Lines of those that were taken out of another statement. */
  places: ReadonlyMap<Piece, number>;
  /** Values that they look up, by the step that has them as they were. */
  values: ReadonlyMap<string, string>;
  /** Imports that they use, with the step that has them. */
  imports: ReadonlyMap<string, string>;
  /** Names that a statement needs otherwise than the step has them. */
  clashes: readonly { name: string; piece: Piece }[];
}

/** The last statement of a step that binds a name. */
export const definition = (
  step: SourceStep | undefined,
  name: string
): Piece | undefined =>
  step?.pieces.filter(({ stmt }) => boundNames([stmt]).has(name)).pop();

/** Whether a statement of a step is among those at some places of the transformed cells. */
export function isAt(
  { python }: Source,
  piece: Piece,
  places: readonly { cell: string; at: number }[]
): boolean {
  const first = lineOf(piece.source, piece.node.at);
  const last = lineOf(piece.source, piece.node.end);
  return places.some(({ cell, at }) => {
    const line = cell === piece.cell ? lineOf(python.get(cell) ?? '', at) : 0;
    return first <= line && line <= last;
  });
}

const ACTS: ReadonlySet<string> = new Set(
  'expression augmented if try for with'.split(' ')
);

/** Whether a statement of the setup only acts, on what is not handed on: it holds for all steps. */
function onlyActs(source: Source, step: SourceStep, piece: Piece): boolean {
  const { stmt } = piece;
  const acts =
    ACTS.has(stmt.kind) || (stmt.kind === 'assign' && boundNames([stmt]).size === 0);
  return (
    acts &&
    !onlyShows(stmt) &&
    !isDropped(piece, source.aliases) &&
    !onlyPrints(stmt) &&
    !isAt(
      source,
      piece,
      step.detail.changes.filter(({ isSure }) => isSure)
    )
  );
}

/** Whether a statement sets nothing, or something of a library that the step uses. */
function matters(
  { aliases }: Source,
  piece: Piece,
  used: ReadonlySet<string>
): boolean {
  const paths = [...usedNames([piece.stmt])].flatMap(name => aliases.get(name) ?? []);
  const inUse = [...used].flatMap(name => aliases.get(name) ?? []);
  return mattersTo(paths, inUse);
}

/** Statements that the step takes by what it uses: definitions, and imports in an `if`. */
function taken(source: Source, step: SourceStep): Home[] {
  return step.flow.inputs.flatMap(({ name, from, by }): Home[] => {
    const home = source.steps.find(one => one.name === from);
    const piece = definition(home, name);
    const isTaken =
      by === 'source' || (by === 'import' && piece && !isImport(piece.stmt));
    return home && piece && isTaken ? [{ piece, step: home }] : [];
  });
}

/** Statements of earlier steps that set something for this one. */
function settings(source: Source, step: SourceStep): Home[] {
  return step.detail.settings.flatMap((setting): Home[] => {
    const home = source.steps.find(({ name }) => name === setting.step);
    const piece = home && innerPiece(source, setting);
    return piece && !isImport(piece.stmt) && !SEEDING.test(textOf(piece))
      ? [
          {
            piece,
            step: home,
            line: lineOf(source.python.get(piece.cell)!, setting.at)
          }
        ]
      : [];
  });
}

/** What a step repeats; `isFirst` where it is the first to draw after seeds of the setup. */
export function repeatedBy(
  source: Source,
  step: SourceStep,
  constants: ReadonlyMap<string, Piece>,
  isFirst: boolean
): Repeated {
  const own = new Set(step.pieces);
  const found = new Map<Piece, SourceStep>();
  const closure = new Closure(source, step, constants, found);
  const add = (homes: readonly Home[]) =>
    homes
      .filter(({ piece }) => !own.has(piece))
      .forEach(({ piece, step: home, line }) => closure.add(piece, home, line));
  add(taken(source, step));
  closure.run();
  const values = new Set(valueInputs(step).map(({ name }) => name));
  const used = usedNames([...step.pieces, ...found.keys()].map(({ stmt }) => stmt));
  for (const setup of source.steps.filter(({ role }) => role === 'setup')) {
    if (setup !== step) {
      const actions = setup.pieces
        .filter(piece => onlyActs(source, setup, piece))
        .filter(piece => matters(source, piece, used))
        // What it binds is handed on, and would be counted on from there once more.
        .filter(({ stmt }) => ![...boundNames([stmt])].some(name => values.has(name)))
        // A seed is set once; whoever draws after that goes on from a handed-on state.
        .filter(piece => isFirst || !SEEDING.test(textOf(piece)));
      add(actions.map(piece => ({ piece, step: setup })));
    }
  }
  const set = settings(source, step);
  add(set);
  closure.run();
  const places = new Map(set.map(({ piece, line }) => [piece, line!]));
  return { ...closure.result(), places };
}

/** Finds what statements need, and what that needs. */
class Closure {
  constructor(
    private readonly source: Source,
    private readonly step: SourceStep,
    private readonly constants: ReadonlyMap<string, Piece>,
    private readonly found: Map<Piece, SourceStep>
  ) {}

  add(piece: Piece, home: SourceStep, line?: number): void {
    if (!this.found.has(piece) && !this.step.pieces.includes(piece)) {
      this.found.set(piece, home);
      this.queue.push({ piece, step: home, ...(line !== undefined && { line }) });
    }
  }

  run(): void {
    for (let next = this.queue.pop(); next; next = this.queue.pop()) {
      const atOnce = namesAtOnce(next.piece.stmt);
      for (const name of new Set([...atOnce, ...usedNames([next.piece.stmt])])) {
        this.need(next, name, next.step, atOnce.has(name));
      }
    }
  }

  result(): Omit<Repeated, 'places'> {
    const { values, imports, clashes } = this;
    return { pieces: [...this.found.keys()], values, imports, clashes };
  }

  /** A statement of `home` looks a name up, at once or when a function is called later. */
  private need(by: Home, name: string, home: SourceStep, atOnce: boolean): void {
    const { flow, role } = this.step;
    const mine = flow.inputs.find(one => one.name === name);
    if (
      !atOnce &&
      (mine || boundNames(this.step.pieces.map(({ stmt }) => stmt)).has(name))
    ) {
      return; // by then it is what the step has
    }
    const constant = this.constants.get(name);
    if (constant) {
      this.add(constant, this.homeOf(constant) ?? home);
      return;
    }
    if (atOnce && home === by.step && this.isBoundBelow(by, name)) {
      this.clashes.push({ name, piece: by.piece });
      return;
    }
    const piece = definition(home, name);
    const origin = home.detail.origins.get(name);
    if (!piece && !origin) {
      const earlier = [...home.flow.inputs, ...home.detail.carried].find(
        one => one.name === name
      );
      const from = this.source.steps.find(one => one.name === earlier?.from);
      if (from && from !== home) {
        this.need(by, name, from, atOnce);
      }
    } else if (piece && origin === 'import' && isImport(piece.stmt)) {
      this.imports.set(name, home.name);
    } else if (piece && (origin === 'source' || origin === 'import')) {
      this.add(piece, home);
    } else if (
      home !== this.step &&
      (home.role !== 'parameters' || !this.isPlain(name))
    ) {
      this.value(
        by,
        name,
        home,
        mine?.by === 'value' ? mine.from : null,
        role !== 'step'
      );
    }
  }

  private value(
    { piece }: Home,
    name: string,
    home: SourceStep,
    mine: string | null,
    isShared: boolean
  ): void {
    const known = this.values.get(name) ?? mine;
    if (known !== null && known !== home.name && !isShared) {
      this.clashes.push({ name, piece });
    } else {
      this.values.set(name, home.name);
    }
  }

  /** Whether the step of a statement binds a name again further down: its value is lost. */
  private isBoundBelow({ piece, step, line }: Home, name: string): boolean {
    const cells = step.cells.map(({ id }) => id);
    const place = (one: Piece, own = lineOf(one.source, one.node.at)) =>
      cells.indexOf(one.cell) * 1e6 + own;
    return step.pieces.some(
      one =>
        !isImport(one.stmt) &&
        place(one) > place(piece, line) &&
        boundNames([one.stmt]).has(name)
    );
  }

  private isPlain(name: string): boolean {
    return this.source.parameters.some(one => one.name === name);
  }

  private homeOf(piece: Piece): SourceStep | undefined {
    return this.source.steps.find(({ pieces }) => pieces.includes(piece));
  }

  private readonly queue: Home[] = [];
  private readonly values = new Map<string, string>();
  private readonly imports = new Map<string, string>();
  private readonly clashes: { name: string; piece: Piece }[] = [];
}
