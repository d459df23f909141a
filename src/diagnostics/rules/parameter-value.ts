import { trans, type Place } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const parameterValue = rule({
  id: 'parameter-value',
  severity: 'warning',
  title: trans.__('A parameter is not set to a plain value'),
  explanation: trans.__(
    'A parameter of a project is a number, a string, True or False, so that it can be given on the command line. Its type may name choices (Literal["a", "b"]) and allow None (int | None). A list may be written as a string and split in the code; what is computed belongs into a step.'
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

export const noPlainType = (place: Place, name: string, type: string) =>
  diagnosticOf(parameterValue, {
    place,
    message: trans.__(
      '"%1" cannot be a parameter: its type "%2" is none that a command line can give. Write int, float, bool, str or Literal[...] with values of one type, or one of these with None.',
      name,
      type
    )
  });

export const otherType = (place: Place, name: string, type: string) =>
  diagnosticOf(parameterValue, {
    place,
    message: trans.__(
      '"%1" cannot be a parameter: its value is none that its type "%2" allows. Mend one of them.',
      name,
      type
    )
  });

export const untypedNone = (place: Place, name: string) =>
  diagnosticOf(parameterValue, {
    place,
    message: trans.__(
      '"%1" cannot be a parameter: None does not tell what else may be given. Write its type, as in "%1: int | None = None".',
      name
    )
  });
