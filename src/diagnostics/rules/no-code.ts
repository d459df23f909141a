import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const noCode = rule({
  id: 'no-code',
  severity: 'info',
  title: trans.__('The notebook has no code'),
  explanation: trans.__(
    'There is nothing that could become a step: no code, or none that is not tagged skip.'
  ),
  example: [{ kind: 'markdown', source: '# Plans' }]
});

/** A notebook without steps, where it has no code or all of that is tagged skip. */
export const nothingToRun = (isSkipped: boolean) =>
  diagnosticOf(noCode, {
    place: NOWHERE,
    message: isSkipped
      ? trans.__(
          'Every cell with code is tagged skip, so the notebook has no steps. Tag the cells of a step step:NAME.'
        )
      : trans.__('The notebook has no code, so it has no steps.')
  });
