/** The steps of a notebook as a program, run over what values may be. */
import type { ParsedCell } from '../python';
import { Machine, type Mark } from './interp/machine';
import { needPending } from './interp/pending';
import { run } from './interp/statement';
import type { Knowledge } from '../libraries';

type Cells = readonly ParsedCell[];

/** The steps, run in order over what is known of their cells. */
export class Program {
  readonly machine: Machine;
  private steps: readonly Cells[] = [];
  /** How things stand before each step; after the last that was run to its end, too. */
  private readonly marks: Mark[];

  constructor(known: Knowledge) {
    this.machine = new Machine(known);
    this.marks = [this.machine.mark];
  }

  /** Go on from the first step that changed: what was run from there on is taken back. */
  run(steps: readonly Cells[]): void {
    const { machine, marks } = this;
    let next = 0;
    while (next < marks.length - 1 && same(this.steps[next]!, steps[next])) {
      next++;
    }
    this.steps = steps;
    marks.length = next + 1;
    machine.rollback(marks[next]!);
    for (; next < steps.length; next++) {
      runStep(machine, next, steps[next]!);
      marks.push(machine.mark);
    }
  }
}

/** A parsed cell is kept as long as its text is. */
const same = (a: Cells, b: Cells | undefined): boolean =>
  a.length === b?.length && a.every((cell, index) => cell === b[index]);

function runStep(machine: Machine, step: number, cells: Cells): void {
  machine.begin(step);
  for (const cell of cells) {
    machine.live = true;
    machine.module.scope = cell.scope;
    machine.place = { cell: cell.scope.name, at: 0 };
    try {
      run(machine, machine.module, cell.body);
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
      machine.abandon();
      machine.recorder.skips(cell.scope.name);
    }
  }
  machine.live = true;
  needPending(machine);
  machine.effort.reset();
  machine.recorder.end();
}
