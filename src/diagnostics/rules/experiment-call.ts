import { trans } from '../../domain';
import { mlflowCall } from '../../libraries';
import { rule, step } from '../rule';

export const experimentCall = rule({
  id: 'experiment-call',
  severity: 'info',
  title: trans.__('The experiment is set in the code'),
  explanation: trans.__(
    'mlflow run decides the experiment of a project, and a call that sets another one stops it. The exported steps leave the call out; its name becomes the default experiment of the project, and --experiment-name gives another.'
  ),
  example: [step('train', 'import mlflow\nmlflow.set_experiment("forecast")')],
  inFlow: ({ events, sources }) =>
    events
      .filter(({ kind, path }) => kind === 'calls' && mlflowCall.setsExperiment(path))
      .map(({ cell, at }) => ({
        place: sources.place(cell, at),
        message: trans.__(
          'The exported steps leave this line out, and its name becomes the default experiment of the project. Give another with mlflow run --experiment-name.'
        )
      }))
});
