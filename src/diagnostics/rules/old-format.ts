import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const oldFormat = rule({
  id: 'old-format',
  severity: 'error',
  title: trans.__('The notebook has another format than 4'),
  explanation: trans.__(
    'Notebooks of format 3 come from IPython 2 (2014). Open and save the notebook in JupyterLab, which converts it.'
  ),
  example: '{"nbformat": 3, "worksheets": []}'
});

/** The number of a format that is not `known`. */
export const otherFormat = (format: number, known: number) =>
  diagnosticOf(oldFormat, {
    place: NOWHERE,
    message:
      format < known
        ? trans.__(
            'The notebook has format %1. Open and save it in JupyterLab, or run jupyter nbconvert --to notebook --nbformat %2.',
            format,
            known
          )
        : trans.__(
            'The notebook has format %1, which is newer than the %2 this program knows.',
            format,
            known
          )
  });
