import { trans } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const cellBeforeSteps = rule({
  id: 'cell-before-steps',
  severity: 'info',
  title: trans.__('A cell above the first step has no tag'),
  explanation: trans.__(
    'It is taken as setup, which all steps share. Tag it setup, or skip if the pipeline does not need it.'
  ),
  example: [{ source: 'import os' }, step('load', 'a = os.sep')],
  ofMany: count =>
    trans._n(
      '%1 cell stands above the first step and has no tag, so it is taken as setup, shared by all steps. Tag it setup, or skip.',
      '%1 cells stand above the first step and have no tag, so they are taken as setup, shared by all steps. Tag them setup, or skip.',
      count
    )
});

export const untaggedCell = (cell: string) =>
  diagnosticOf(cellBeforeSteps, {
    place: { cell, line: null },
    message: trans.__(
      'The cell stands above the first step and has no tag, so it is taken as setup, shared by all steps. Tag it setup, or skip.'
    )
  });
