import { trans, type Place } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const parameterStatement = rule({
  id: 'parameter-statement',
  severity: 'warning',
  title: trans.__('Code that sets no parameter stands in the parameters cell'),
  explanation: trans.__(
    'The parameters cell is replaced by the values given from outside. Keep imports and computations in other cells.'
  ),
  example: [
    { tags: ['parameters'], source: 'import os\nrows = 10' },
    step('load', 'print(rows)')
  ]
});

export const noParameter = (place: Place) =>
  diagnosticOf(parameterStatement, {
    place,
    message: trans.__(
      'Only names set to plain values belong into the parameters cell. Move this to a setup cell.'
    )
  });
