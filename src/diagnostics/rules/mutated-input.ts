import { trans } from '../../domain';
import type { FlowView } from '../facts/flowview';
import { changeIn, parallelUpdates } from '../facts/changes';
import { type Finding, rule, step } from '../rule';

/** A step changes what it was given, and a later one takes it changed. */
function changedInputs(flow: FlowView): Finding[] {
  const { records, names, sources } = flow;
  const told = new Set(parallelUpdates(flow).map(({ input }) => input.name));
  return records.flatMap((record, at) =>
    [...record.inputs.values()].flatMap(input => {
      const change = changeIn(input, at);
      const fits = change?.object.traits.fits;
      if (!change || fits || told.has(input.name) || record.bound.has(input.name)) {
        return [];
      }
      const taker = records.findIndex((other, index) => {
        const taken = index > at ? other.inputs.get(input.name) : undefined;
        return taken && taken.from >= at && taken.bound === input.bound;
      });
      return taker < 0
        ? []
        : [
            {
              place: sources.inStep(at, change.at),
              message: trans.__(
                'Step "%1" changes "%2" in place, which step "%3" made; "%4" then gets it changed, and to run this cell twice changes it twice. Write the result under a new name, or work on a copy.',
                names[at]!,
                input.name,
                names[input.bound]!,
                names[taker]!
              )
            }
          ];
    })
  );
}

export const mutatedInput = rule({
  id: 'mutated-input',
  severity: 'info',
  title: trans.__('A step changes a value of an earlier one in place'),
  explanation: trans.__(
    'Later steps get the value as it was changed, so the graph shows it coming from the step that changed it. To run the cell twice changes the value twice. Write the result under a new name, or work on a copy.'
  ),
  example: [
    step('load', 'rows = [3, 1, 2]'),
    step('clean', 'rows.sort()'),
    step('report', 'print(rows)')
  ],
  inFlow: changedInputs
});
