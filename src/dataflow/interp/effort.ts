/** How far a notebook is followed: by work, not by time, so that it ends alike everywhere. */
import { objectsOf, one, type Trail, type Value } from '../../domain';
import { usedNames } from '../../python';
import { mayBind, reachable } from './havoc';
import type { Machine } from './machine';

/** Work that one statement of a cell may take, and all together: looks at what objects hold. */
const MOST_A_STATEMENT = 1_000_000;
const MOST = 8_000_000;

/** What has been spent, and whether calls are no longer followed. */
export class Effort {
  /** Whether the statement at hand is not followed any further. */
  isSpent = false;
  begun = 0;

  constructor(private readonly machine: Machine) {}

  /** What is spent from here on can be taken back. */
  keep(trail: Trail): void {
    trail.keep<Effort, keyof Effort>(this, 'isSpent', 'begun');
  }

  /** A statement of a cell begins. */
  begin(): void {
    this.begun = this.machine.heap.visits;
    this.isSpent = false;
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

/** The rest of the statement may do anything with all that it can reach. */
function giveUp(machine: Machine): void {
  const { heap, module, recorder, statement } = machine;
  const names = statement ? [...usedNames([statement])] : [];
  const named = names.flatMap(name => module.vars.get(name)?.value ?? []);
  const local = machine.activations.flatMap(({ frame }) =>
    [...frame.vars.values()].map(({ value }) => value)
  );
  const { all, binds } = reachable(machine, [...named, ...local]);
  heap.touchDeep(all);
  const anything = one(heap.absorbed(all));
  heap.connect(all, anything.objects[0]!);
  names.forEach(name => recorder.reads(name));
  mayBind(machine, binds, anything);
  recorder.cut(machine.place);
}

/** What a call gives that is not followed: what it is given may be changed and kept. */
export function unfollowed({ heap }: Machine, given: readonly Value[]): Value {
  const all = objectsOf(given);
  const fresh = heap.fresh(all);
  const anything = heap.absorbed(all);
  heap.touchDeep(fresh);
  heap.connect(fresh, anything);
  return one(anything);
}
