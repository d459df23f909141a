import { type Message, type Place, trans } from '../../domain';
import { type DiagnosticOf, diagnosticOf, rule, step } from '../rule';

/** An exporter finds it beside the notebook, and says what. */
export const leftBehind = rule({
  id: 'left-behind',
  severity: 'warning',
  title: trans.__('Something that a step needs is not taken along'),
  explanation: trans.__(
    'A project has the code of the steps, the modules and the files beside the notebook that they use, and names the packages that are installed. What lies elsewhere, is too large or is missing has to be put there by hand, or given by a parameter.'
  ),
  example: [
    step('load', 'rows = open("gone.csv").read()'),
    step('report', 'print(rows)')
  ]
});

export const missedByExport = (
  place: Place,
  message: Message
): DiagnosticOf<'left-behind'> => diagnosticOf(leftBehind, { place, message });
