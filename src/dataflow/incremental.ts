/** The dataflow of a notebook, from scratch or as it is written. */
import type { Step } from '../domain';
import { type ParsedCell, parseCell, type PythonParser } from '../python';
import { type Flow, flowOf } from './result/flow';
import { Knowledge, type Marks, type Versions } from '../libraries';
import { Program } from './program';

export interface Options {
  /** What a user says about functions and methods. */
  marks?: Marks;
  /** Versions of the packages of the notebook's environment, as far as they are known. */
  versions?: Versions;
}

/**
 * The analysis of a notebook being written: a cell is parsed when its text changes, and
 * steps are run from the first that changed.
 */
export class Dataflow {
  private parsed = new Map<string, ParsedCell>();
  private program: Program;
  /** What is told of the libraries, as it was when the program was begun. */
  private told: string;

  constructor(
    private readonly python: PythonParser,
    options: Options = {}
  ) {
    this.program = new Program(knowledgeOf(options));
    this.told = JSON.stringify(options);
  }

  /** What is told of the libraries from now on. */
  set options(options: Options) {
    const told = JSON.stringify(options);
    if (told !== this.told) {
      this.told = told;
      this.program = new Program(knowledgeOf(options));
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

const knowledgeOf = ({ marks, versions }: Options): Knowledge =>
  new Knowledge(marks, versions);

/** What flows between steps, from scratch. */
export function analyze(
  python: PythonParser,
  steps: readonly Step[],
  options: Options = {}
): Flow {
  return new Dataflow(python, options).update(steps);
}
