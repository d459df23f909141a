import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const notJson = rule({
  id: 'not-json',
  severity: 'error',
  title: trans.__('The file is not JSON'),
  explanation: trans.__(
    'A notebook is a JSON file. This one is damaged, empty, or holds the marks of a merge conflict. Open it in a text editor at the place named, or take an earlier version.'
  ),
  example: '{"cells": [}'
});

function messageOf(text: string, why: string) {
  if (text.trim() === '') {
    return trans.__('The file is empty. Take an earlier version.');
  }
  return /^(?:<{7}|={7}|>{7})/m.test(text)
    ? trans.__('The file has the marks of a merge conflict. Resolve that first.')
    : trans.__(
        'The file is not valid JSON (%1). Correct it, or take an earlier version.',
        why
      );
}

/** A text that the parser of JSON refuses. */
export const invalidJson = (text: string, error: Error) =>
  diagnosticOf(notJson, { place: NOWHERE, message: messageOf(text, error.message) });
