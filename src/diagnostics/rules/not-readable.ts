import { trans, type Message } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const notReadable = rule({
  id: 'not-readable',
  severity: 'error',
  title: trans.__('The file cannot be opened'),
  explanation: trans.__(
    'There is no such file, it is a folder, or you have no right to read it.'
  ),
  example: { path: 'missing.ipynb' }
});

/** By the code of the system's error. */
const CAUSES: Record<string, Message> = {
  ENOENT: trans.__('There is no such file.'),
  EACCES: trans.__('The file may not be read.'),
  EISDIR: trans.__('This is a folder. Name the notebooks in it.')
};

/** A file that gave an error instead of its text. */
export const unreadableFile = (code: string | undefined, why: string) =>
  diagnosticOf(notReadable, {
    place: NOWHERE,
    message: CAUSES[code ?? ''] ?? trans.__('The file cannot be opened: %1.', why)
  });
