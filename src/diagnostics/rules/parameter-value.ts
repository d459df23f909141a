import { trans, type Place } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const parameterValue = rule({
  id: 'parameter-value',
  severity: 'warning',
  title: trans.__('A parameter is not set to a plain value'),
  explanation: trans.__(
    'A parameter of a project is a number, a string, True or False, so that it can be given on the command line. A list may be written as a string and split in the code; what is computed belongs into a step.'
  ),
  example: [
    { tags: ['parameters'], source: 'columns = ["a", "b"]' },
    step('load', 'print(columns)')
  ]
});

export const noPlainValue = (place: Place, name: string) =>
  diagnosticOf(parameterValue, {
    place,
    message: trans.__(
      '"%1" cannot be a parameter: its value is no plain number (up to 2^53), string, True or False. Write one, or set it in another cell.',
      name
    )
  });
