import type { Step } from '../types';
import { type CellFacts, cellFacts } from './facts';
import { type Flow, flowOf } from './flow';
import { Knowledge } from './known/knowledge';
import type { Marks } from './known/marks';
import { Program } from './link';
import type { PythonParser } from './syntax/parser';

export interface Options {
  /** What a user says about functions and methods. */
  marks?: Marks;
}

/**
 * The analysis of a notebook being written: a cell is parsed when its text changes, and
 * steps are run from the first that changed.
 */
export class Session {
  private facts = new Map<string, CellFacts>();
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
    const kept = new Map<string, CellFacts>();
    const facts = steps.map(step =>
      step.cells.map(cell => {
        const old = this.facts.get(cell.id);
        const now =
          old?.text === cell.python
            ? old
            : cellFacts(this.python, cell.id, cell.python);
        kept.set(cell.id, now);
        return now;
      })
    );
    this.facts = kept;
    this.program.run(facts);
    return flowOf(this.program.machine, steps, facts);
  }
}

/** What flows between steps, from scratch. */
export function analyze(
  python: PythonParser,
  steps: readonly Step[],
  options: Options = {}
): Flow {
  return new Session(python, options).update(steps);
}
