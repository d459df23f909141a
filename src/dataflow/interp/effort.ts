/** How far a notebook is followed: by work, not by time, so that it ends alike everywhere. */
import { type Obj, one, type Trail, type Value } from '../../domain';
import { usedNames } from '../../python';
import { mayBind, reachable } from './havoc';
import type { Machine } from './machine';

/**
 * Work is counted as looks at what objects hold. Each statement of a cell may take a tenth of
 * what those before it left, so that none is without: many that lead far each get less.
 */
const SHARED = 3_000_000;
const PART = 1 / 10;
const LEAST = 2_000;

/** All work of a notebook, with what it takes to say what cut statements may have changed. */
const MOST = 6_000_000;

/** What has been spent, and whether calls are no longer followed. */
export class Effort {
  begun = 0;
  most = LEAST;
  /** Whether the rest of the step counts as one statement, which has been given up. */
  isOver = false;
  /** What the statement that was cut, or what it calls from there on, may have changed. */
  readonly released = new Set<Obj>();

  constructor(private readonly machine: Machine) {}

  /** Whether the statement at hand is not followed any further. */
  get isSpent(): boolean {
    return this.machine.heap.isSpent;
  }

  private set isSpent(isSpent: boolean) {
    this.machine.heap.isSpent = isSpent;
  }

  /** What is spent from here on can be taken back. */
  keep(trail: Trail): void {
    trail.keep<Effort, keyof Effort>(this, 'begun', 'most', 'isOver');
  }

  /** A step begins or ends. */
  reset(): void {
    this.isSpent = false;
    this.isOver = false;
    this.released.clear();
  }

  /** A statement of a cell begins. Once all is spent, the rest of each step is one statement. */
  begin(): void {
    const { visits } = this.machine.heap;
    this.begun = visits;
    this.most = Math.max((SHARED - visits) * PART, LEAST);
    this.isSpent = this.isOver;
  }

  /**
   * What stands around a statement goes on, as a loop or `with` does. Where a statement in it was
   * cut, what follows may come to something else.
   */
  goOn(): void {
    this.isSpent = this.isOver;
  }

  /** Whether another call is followed; the first that is not says what may have changed. */
  allows(): boolean {
    const { visits } = this.machine.heap;
    const isOver = visits > MOST;
    if (!this.isSpent && (isOver || visits - this.begun > this.most)) {
      this.isSpent = true;
      this.isOver = isOver;
      giveUp(this.machine, isOver);
    }
    return !this.isSpent;
  }
}

/**
 * The rest of the statement may do anything with all that it can reach; once all is spent, the
 * rest of the step with all that there is.
 */
function giveUp(machine: Machine, isOver: boolean): void {
  const { effort, module, recorder, statement } = machine;
  const used = statement ? usedNames([statement]) : [];
  const names = isOver ? [...module.vars.keys()] : [...used];
  const named = names.flatMap(name => module.vars.get(name)?.value ?? []);
  const local = machine.activations.flatMap(({ frame }) =>
    [...frame.vars.values()].map(({ value }) => value)
  );
  effort.released.clear();
  release(machine, [...named, ...local]);
  used.forEach(name => recorder.reads(name));
  recorder.cut(machine.place);
}

/** All that can be reached and was not before may be changed, kept and bound. */
function release(machine: Machine, given: readonly Value[]): Value {
  const { effort, heap } = machine;
  const { all, found, binds } = reachable(machine, given, effort.released);
  const anything = heap.absorbed(all);
  heap.release(found, anything);
  mayBind(machine, binds, one(anything));
  return one(anything);
}

/** What a call gives that is not followed: what it is given may be changed and kept. */
export const unfollowed = (machine: Machine, given: readonly Value[]): Value =>
  release(machine, given);
