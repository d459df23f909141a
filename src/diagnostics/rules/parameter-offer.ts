import { type Fix, type Place, trans } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const parameterOffer = rule({
  id: 'parameter-offer',
  severity: 'info',
  title: trans.__('A value looks like a parameter'),
  explanation: trans.__(
    'A name is set to a plain value at the head of a cell, and never again. In the parameters cell it can be given from outside, and a run shows which value it had.'
  ),
  example: [
    step('train', 'n_estimators = 50\nLEARNING_RATE = 1e-3'),
    step('report', 'print(n_estimators, LEARNING_RATE)')
  ],
  isOffer: true
});

export const offered = (place: Place, names: readonly string[], fix: Fix) =>
  diagnosticOf(parameterOffer, {
    place,
    message: trans._n(
      '%2 looks like a parameter. Move it to the parameters cell, so that a run can give another value.',
      '%2 look like parameters. Move them to the parameters cell, so that a run can give other values.',
      names.length,
      names.map(name => `"${name}"`).join(', ')
    ),
    fix
  });
