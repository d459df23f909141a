import { trans } from '../../domain';
import { parallelUpdates } from '../facts/changes';
import { rule, step } from '../rule';

/** Two steps change one object, and nothing else puts them in order. */
export const parallelUpdate = rule({
  id: 'parallel-update',
  severity: 'info',
  title: trans.__('Two steps that could run side by side change the same value'),
  explanation: trans.__(
    'Neither step needs the other, but both change the same object, so the result depends on their order. They are run in notebook order. Give each its own copy to let them run side by side.'
  ),
  example: [
    step('load', 'results = {}'),
    step('linear', 'results["linear"] = 1'),
    step('forest', 'results["forest"] = 2'),
    step('report', 'print(results)')
  ],
  changesNumbers: true,
  inFlow: flow =>
    parallelUpdates(flow).map(({ step: at, input, change }) => ({
      place: flow.sources.inStep(at, change.at),
      message: trans.__(
        'Steps "%1" and "%2" both change "%3", so they run one after the other. Give each a result of its own to let them run side by side.',
        flow.names[input.from]!,
        flow.names[at]!,
        input.name
      )
    }))
});
