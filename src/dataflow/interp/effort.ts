/** How far a notebook is followed: by work, not by time, so that it ends alike everywhere. */
import { objectsOf, one, type Trail, type Value } from '../../domain';
import { usedNames } from '../../python';
import { mayBind, reachable } from './havoc';
import type { Machine } from './machine';

/** Work that one statement of a cell may take, and all together: looks at what objects hold. */
const MOST_A_STATEMENT = 500_000;
const MOST = 4_000_000;

/** What has been spent, and whether calls are no longer followed. */
export class Effort {
  begun = 0;

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
    trail.keep<Effort, keyof Effort>(this, 'begun');
  }

  /** A step begins. */
  beginStep(): void {
    this.isSpent = false;
  }

  /** A statement of a cell begins. Once all is spent, the rest of each step is one statement. */
  begin(): void {
    const { visits } = this.machine.heap;
    this.begun = visits;
    this.isSpent = this.isSpent && visits > MOST;
  }

  /** Whether another call is followed; the first that is not says what may have changed. */
  allows(): boolean {
    const { visits } = this.machine.heap;
    if (!this.isSpent && (visits > MOST || visits - this.begun > MOST_A_STATEMENT)) {
      this.isSpent = true;
      giveUp(this.machine);
    }
    return !this.isSpent;
  }
}

/**
 * The rest of the statement may do anything with all that it can reach; once all is spent, the
 * rest of the step with all that there is.
 */
function giveUp(machine: Machine): void {
  const { heap, module, recorder, statement } = machine;
  const used = statement ? usedNames([statement]) : [];
  const names = heap.visits > MOST ? [...module.vars.keys()] : [...used];
  const named = names.flatMap(name => module.vars.get(name)?.value ?? []);
  const local = machine.activations.flatMap(({ frame }) =>
    [...frame.vars.values()].map(({ value }) => value)
  );
  const { all, binds } = reachable(machine, [...named, ...local]);
  heap.touchDeep(all);
  const anything = heap.absorbed(all);
  heap.connect(all, anything);
  used.forEach(name => recorder.reads(name));
  mayBind(machine, binds, one(anything));
  recorder.cut(machine.place);
}

/** What a call gives that is not followed: what it is given may be changed and kept. */
export const unfollowed = ({ heap }: Machine, given: readonly Value[]): Value =>
  one(heap.taken(objectsOf(given)));
