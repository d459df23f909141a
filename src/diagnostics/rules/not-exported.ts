import { type Message, type Place, trans } from '../../domain';
import { type DiagnosticOf, diagnosticOf, rule, step } from '../rule';

/** An exporter finds it, and says why. */
export const notExported = rule({
  id: 'not-exported',
  severity: 'error',
  title: trans.__('A step that cannot become a file of a project'),
  explanation: trans.__(
    'The export leaves this step out, and the steps that need it, for it holds something that a Python file cannot have or lacks something that it uses. What it is stands there; mend it in the notebook, or tag the cell skip.'
  ),
  example: [step('keep', 'rows = 5\n%store rows'), step('report', 'print(rows)')]
});

export const refusedByExport = (
  place: Place,
  message: Message
): DiagnosticOf<'not-exported'> => diagnosticOf(notExported, { place, message });
