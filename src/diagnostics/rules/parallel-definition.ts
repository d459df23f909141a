import { trans } from '../../domain';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

const SHARED = new Set(['setup', 'parameters']);
const NOTHING: ReadonlySet<string> = new Set();

/** A name that two steps make side by side: a later one takes the last, the other is lost. */
function lostDefinitions({ records, names, sources, needs }: FlowView): Finding[] {
  const told = new Set<string>();
  return records.flatMap((taker, index) =>
    [...taker.inputs.values()].flatMap(({ name, bound, boundAt, origin }) => {
      const earlier = records.reduce(
        (last, record, at) => (at < bound && record.bound.has(name) ? at : last),
        -1
      );
      const lost =
        origin === 'value' &&
        earlier >= 0 &&
        !SHARED.has(names[earlier]!) &&
        !told.has(name) &&
        !records.some(({ inputs }) => inputs.get(name)?.from === earlier) &&
        !needs(bound, earlier, NOTHING);
      if (!lost) {
        return [];
      }
      told.add(name);
      const message = trans.__(
        'Steps "%1" and "%2" both define "%3", and neither needs the other; "%4" takes that of "%2", which stands lower. Give them two names if both matter.',
        names[earlier]!,
        names[bound]!,
        name,
        names[index]!
      );
      return [{ place: sources.place(boundAt.cell, boundAt.at), message }];
    })
  );
}

export const parallelDefinition = rule({
  id: 'parallel-definition',
  severity: 'info',
  title: trans.__('Two steps that could run side by side define the same name'),
  explanation: trans.__(
    'A later step takes the value of the lower one, and nothing takes that of the other. If both matter, give them two names.'
  ),
  example: [
    step('load', 'rows = [3, 1, 2]'),
    step('linear', 'model = sum(rows)'),
    step('forest', 'model = max(rows)'),
    step('report', 'print(model)')
  ],
  inFlow: lostDefinitions
});
