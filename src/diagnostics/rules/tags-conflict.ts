import { trans } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const tagsConflict = rule({
  id: 'tags-conflict',
  severity: 'warning',
  title: trans.__('A cell has tags that exclude each other'),
  explanation: trans.__(
    'A cell belongs to one of parameters, setup, skip or a step. skip wins, then parameters, then setup.'
  ),
  example: [
    { tags: ['step:load', 'setup'], source: 'import os' },
    step('train', 'a = 1')
  ]
});

/** At least two tags of one cell. */
export const conflictingTags = (cell: string, tags: readonly string[]) =>
  diagnosticOf(tagsConflict, {
    place: { cell, line: null },
    message: trans.__(
      'The cell has these tags at once: %1. Keep one of them.',
      tags.join(', ')
    )
  });
