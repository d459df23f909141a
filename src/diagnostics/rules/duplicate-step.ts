import { trans } from '../../domain';
import { diagnosticOf, rule, step } from '../rule';

export const duplicateStep = rule({
  id: 'duplicate-step',
  severity: 'warning',
  title: trans.__('Two steps have one name'),
  explanation: trans.__(
    'The same tag step:NAME stands on cells apart from each other. The later one is a step of its own under another name. Rename it, or move its cells to the first.'
  ),
  example: [step('load', 'a = 1'), step('train', 'b = a'), step('load', 'c = b')]
});

/** The first cell of a step that is called `name` because another has the one it asks for. */
export const takenStepName = (cell: string, asked: string, name: string) =>
  diagnosticOf(duplicateStep, {
    place: { cell, line: null },
    message: trans.__(
      'Another step is called %1 already, so this one is called %2 here. Rename it, or move its cells to the first.',
      asked,
      name
    )
  });
