/** What is noted of a step: what it takes, binds, changes and hands on. */
import type { Changes, Obj, Origin, Site, Spot, UnknownCall } from '../../domain';

/** A name as a step finds it: where its value comes from, and what it shares. */
export interface Found {
  name: string;
  from: number;
  origin: Origin;
  uncertain: boolean;
  /** The unknown call that may have changed it. */
  call: UnknownCall | null;
  /** Step that bound it; `from` is later where the value was changed in place. */
  bound: number;
  objects: readonly Obj[];
  /** What the name itself stands for, without what that holds. */
  own: readonly Obj[];
  /** Where the name was bound, and where this step first needs it. */
  boundAt: Spot;
  usedAt: Spot;
}

export interface Missing {
  name: string;
  step: number;
  cell: string;
  at: number;
  /** Seen in the body of a function that is not called here. */
  later: boolean;
}

/** A run of MLflow that is started, with its place in the order of events. */
export interface Started {
  objects: readonly Obj[];
  step: number;
  site: Site;
  when: number;
}

export interface StepRecord {
  inputs: ReadonlyMap<string, Found>;
  /** Not used, but handed on: it shares an object with a value that is changed here. */
  carried: ReadonlyMap<string, Found>;
  /** Bound on some path only: the old value passes through, if a later step asks. */
  through: ReadonlyMap<string, Found>;
  bound: ReadonlySet<string>;
  touched: ReadonlySet<Obj>;
  outputs: ReadonlySet<string>;
  packages: ReadonlySet<string>;
  changedAt: ReadonlyMap<string, Changes>;
  /** How names that it binds came to their values, as it leaves them. */
  origins: ReadonlyMap<string, Origin>;
  /** Statements that define something, and do more than that. */
  acts: ReadonlyMap<string, Spot>;
}

export const newRecord = (): StepRecord => ({
  inputs: new Map(),
  carried: new Map(),
  through: new Map(),
  bound: new Set(),
  touched: new Set(),
  outputs: new Set(),
  packages: new Set(),
  changedAt: new Map(),
  origins: new Map(),
  acts: new Map()
});
