/** What was seen of a program, for those who judge it; good until the program runs again. */
import type { Obj, Origin, Site, Spot, Step } from '../../domain';
import type { ParsedCell } from '../../python';

/** A name as a step finds it: where its value comes from, and what it shares. */
export interface FoundName {
  name: string;
  /** Step that bound it or changed it last, and the step that bound it. */
  from: number;
  bound: number;
  origin: Origin;
  /** All that the name reaches, and what it stands for by itself. */
  objects: readonly Obj[];
  own: readonly Obj[];
  boundAt: Spot;
}

export interface StepFacts {
  inputs: ReadonlyMap<string, FoundName>;
  /** Not used, but handed on: it shares an object with a value that is changed here. */
  carried: ReadonlyMap<string, FoundName>;
  bound: ReadonlySet<string>;
}

/** A name without a value, or a call that may read or set any name. */
export interface NameUse extends Spot {
  name: string;
  step: number;
  /** Seen in the body of a function that is not called here. */
  later: boolean;
}

export interface StarImport extends Spot {
  step: number;
  module: string;
}

/** Something a call did that is no value: it drew, seeded, set, read, wrote, started. */
export interface FlowEvent extends Spot {
  kind:
    | 'unseeded'
    | 'draws'
    | 'seeds'
    | 'sets'
    | 'reads'
    | 'writes'
    | 'makes'
    | 'calls'
    | 'refuses'
    | 'moves'
    | 'imports';
  step: number;
  /** The function's path, or the method's name. */
  path: string;
  /** Whom a setting affects, or the file's path. */
  what: string | null;
  /** Where the call ends; 0 for an assignment. */
  end: number;
  /** Estimators whose use drew, or that are refused. */
  makers: readonly Obj[];
  /** It may have drawn: nothing says that it did, or that it did not. */
  isUnsure?: boolean;
  /** The cell's own statement that led to it. */
  by: Spot;
}

/** A run of MLflow that is started, with its place in the order of events. */
export interface StartedRun {
  objects: readonly Obj[];
  step: number;
  site: Site;
  when: number;
}

/** A file that a step reads and only a later one writes, which needs the earlier. */
export interface FileCycle {
  path: string;
  reader: Spot & { step: number };
  writer: Spot & { step: number };
}

/** Whether a step needs an earlier one, also by way of others, if not for certain names. */
export type Needs = (
  step: number,
  earlier: number,
  without: ReadonlySet<string>
) => boolean;

export interface FlowFacts {
  steps: readonly Step[];
  /** Cells of each step. */
  cells: readonly (readonly ParsedCell[])[];
  /** What each step takes, hands on and binds. */
  records: readonly StepFacts[];
  /** In the order in which they happen. */
  events: readonly FlowEvent[];
  runs: readonly StartedRun[];
  missing: readonly NameUse[];
  dynamics: readonly NameUse[];
  stars: readonly StarImport[];
  cycles: readonly FileCycle[];
  /** What a `with` block closes. */
  closed: ReadonlySet<Obj>;
  /** Statements that led to more than is followed. */
  cuts: readonly (Spot & { step: number })[];
  /** Cells nested too deep to be followed. */
  unread: ReadonlySet<string>;
  needs: Needs;
  /** Whether a name of the module is bound in the end. */
  isBound: (name: string) => boolean;
  /** The name under which the notebook has a module; null where it has none. */
  nameOf: (module: string) => string | null;
}
