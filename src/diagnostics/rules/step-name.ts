import { trans } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const stepName = rule({
  id: 'step-name',
  severity: 'warning',
  title: trans.__('A step has a name that Python cannot use'),
  explanation: trans.__(
    'A step becomes a file and an entry point, so its name needs letters, digits and underscores, and must not be a word of Python. A near name is used until the tag is changed.'
  ),
  example: [step('load data', 'rows = [1, 2]')]
});

/** A cell tagged step:NAME with a name that is called `better` meanwhile. */
export const badStepName = (cell: string, name: string, better: string) =>
  diagnosticOf(stepName, {
    place: { cell, line: null },
    message:
      name === ''
        ? trans.__(
            'The tag step: names no step, which is called %1 here. Use letters, digits and underscores, as in step:%1.',
            better
          )
        : trans.__(
            '"%1" is no name for a step, which is called %2 here. Use letters, digits and underscores, as in step:%2.',
            name,
            better
          )
  });
