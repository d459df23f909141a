import type { Step } from '../types';
import { type CellFacts, cellFacts } from './facts';
import { type Flow, flowOf } from './flow';
import { Knowledge } from './known/knowledge';
import type { Marks } from './known/marks';
import { link } from './link';
import type { PythonParser } from './syntax/parser';

export interface Options {
  /** What a user says about functions and methods. */
  marks?: Marks;
}

/**
 * The analysis of a notebook being written: a cell is parsed when its text changes;
 * linking the cells, which is cheap, is done each time.
 */
export class Session {
  private facts = new Map<string, CellFacts>();
  private known: Knowledge;

  constructor(
    private readonly python: PythonParser,
    options: Options = {}
  ) {
    this.known = new Knowledge(options.marks);
  }

  /** What a user says from now on. */
  set marks(marks: Marks) {
    this.known = new Knowledge(marks);
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
    return flowOf(link(facts, this.known), steps, facts);
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
