import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const analysisFailed = rule({
  id: 'analysis-failed',
  severity: 'error',
  title: trans.__('Provebook made a mistake over this notebook'),
  explanation: trans.__(
    'The notebook may be fine. Other notebooks are looked at all the same. Please report what the message says, with the notebook if you may share it.'
  ),
  example: { path: 'notebook.ipynb' }
});

/** As much of what is to be reported as one line may hold. */
const LONGEST = 550;

export const failedAnalysis = (error: Error) =>
  diagnosticOf(analysisFailed, {
    place: NOWHERE,
    message: trans.__(
      'This is a mistake in Provebook. Please report it: %1',
      String(error.stack).slice(0, LONGEST)
    )
  });
