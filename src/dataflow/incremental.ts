/** The dataflow of a notebook, from scratch or as it is written. */
import type { Step } from '../domain';
import { type ParsedCell, parseCell, type PythonParser } from '../python';
import { type Flow, flowOf } from './result/flow';
import { Knowledge, type Marks } from '../libraries';
import { Program } from './program';

export interface Options {
  /** What a user says about functions and methods. */
  marks?: Marks;
}

/**
 * The analysis of a notebook being written: a cell is parsed when its text changes, and
 * steps are run from the first that changed.
 */
export class Dataflow {
  private parsed = new Map<string, ParsedCell>();
  private program: Program;
  /** What a user says, as it was when the program was begun. */
  private said: string;

  constructor(
    private readonly python: PythonParser,
    { marks = {} }: Options = {}
  ) {
    this.program = new Program(new Knowledge(marks));
    this.said = JSON.stringify(marks);
  }

  /** What a user says from now on. */
  set marks(marks: Marks) {
    const said = JSON.stringify(marks);
    if (said !== this.said) {
      this.said = said;
      this.program = new Program(new Knowledge(marks));
    }
  }

  update(steps: readonly Step[]): Flow {
    const kept = new Map<string, ParsedCell>();
    const cells = steps.map(step =>
      step.cells.map(cell => {
        const old = this.parsed.get(cell.id);
        const now =
          old?.text === cell.python
            ? old
            : parseCell(this.python, cell.id, cell.python);
        kept.set(cell.id, now);
        return now;
      })
    );
    this.parsed = kept;
    this.program.run(cells);
    return flowOf(this.program.machine, steps, cells);
  }
}

/** What flows between steps, from scratch. */
export function analyze(
  python: PythonParser,
  steps: readonly Step[],
  options: Options = {}
): Flow {
  return new Dataflow(python, options).update(steps);
}
