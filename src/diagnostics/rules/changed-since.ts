import { type Place, trans } from '../../domain';
import { type DiagnosticOf, diagnosticOf, rule, step } from '../rule';

export const changedSince = rule({
  id: 'changed-since',
  severity: 'error',
  title: trans.__('A setting that later steps need looks at a name that has changed'),
  explanation: trans.__(
    'A step of a project runs by itself, so it repeats the settings and definitions of earlier steps that it uses. Where such a statement looks at a name that has another value by then, to repeat it would set something else, and the step is not exported. Give one of the two values another name.'
  ),
  example: [
    step(
      'show',
      'import pandas as pd\nrows = 5\npd.set_option("display.max_rows", rows)'
    ),
    step('count', 'rows = 9'),
    step('report', 'print(pd.DataFrame({"rows": [rows]}))')
  ]
});

/** A statement that is repeated looks at a name that has changed; an exporter finds it. */
export const nameChangedSince = (
  place: Place,
  name: string
): DiagnosticOf<'changed-since'> =>
  diagnosticOf(changedSince, {
    place,
    message: trans.__(
      'The step has to repeat this statement of an earlier step, which looks at %1; but %1 has changed since. Give one of the two another name.',
      name
    )
  });
