import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const proposedSteps = rule({
  id: 'proposed-steps',
  severity: 'info',
  title: trans.__('The steps are proposed'),
  explanation: trans.__(
    'No cell has a tag step:NAME, so steps were proposed from the headings and from what the cells do. Tag the cells to decide yourself.'
  ),
  example: [
    { kind: 'markdown', source: '# Load' },
    { source: 'rows = [1, 2]' },
    { kind: 'markdown', source: '# Report' },
    { source: 'print(rows)' }
  ]
});

export const stepsAreProposed = () =>
  diagnosticOf(proposedSteps, {
    place: NOWHERE,
    message: trans.__(
      'No cell is tagged step:NAME, so the steps are proposed. Tag cells to decide.'
    )
  });
