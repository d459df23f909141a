import { trans, type Message } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const notNotebook = rule({
  id: 'not-notebook',
  severity: 'error',
  title: trans.__('The file is no notebook'),
  explanation: trans.__('The file is JSON, but does not have the parts of a notebook.'),
  example: '{"rows": []}'
});

const said = (message: Message) =>
  diagnosticOf(notNotebook, { place: NOWHERE, message });

export const noObject = () => said(trans.__('The file is JSON, but no notebook.'));

export const noFormat = () =>
  said(trans.__('The file is JSON, but no notebook: it has no "nbformat" number.'));

export const noCells = () => said(trans.__('The notebook has no list of cells.'));

/** The place of a cell from 1. */
export const noCell = (place: number) =>
  said(trans.__('Cell %1 of the notebook is no object.', place));
