import type { CellFacts } from './facts';
import { Machine } from './interp/machine';
import { needPending } from './interp/pending';
import { run } from './interp/statement';
import type { Knowledge } from './known/knowledge';

/** Run the steps in order over what is known of their cells. */
export function link(
  steps: readonly (readonly CellFacts[])[],
  known: Knowledge
): Machine {
  const machine = new Machine(known);
  steps.forEach((cells, step) => {
    machine.heap.step = step;
    machine.recorder.begin();
    for (const facts of cells) {
      machine.live = true;
      machine.module.scope = facts.scope;
      machine.place = { cell: facts.scope.name, at: 0 };
      try {
        run(machine, machine.module, facts.body);
      } catch (error) {
        if (!(error instanceof RangeError)) {
          throw error;
        }
        machine.abandon();
        machine.recorder.unread.add(facts.scope.name);
      }
    }
    machine.live = true;
    needPending(machine);
    machine.recorder.end();
  });
  return machine;
}
