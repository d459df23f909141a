import { trans } from '../../domain';
import { rule } from '../rule';

const MESSAGE = trans.__(
  'This cell is nested too deeply to be read, so inputs and outputs of the step may be missing. Split what stands here into several statements.'
);

export const nestedTooDeep = rule({
  id: 'nested-too-deep',
  severity: 'error',
  title: trans.__('A cell is nested too deeply to be read'),
  explanation: trans.__(
    'Brackets in brackets, a sum of hundreds of terms or a chain of hundreds of calls is one expression that holds another, and so on. Python may still run it; what reads the notebook here stops, the same on every machine. Nothing of the cell is known then. The other steps are not affected. Give parts of it names of their own.'
  ),
  // It takes an expression of hundreds of terms.
  example: { path: 'notebook.ipynb' },
  stopsExport: MESSAGE,
  inFlow: ({ cells, unread, sources }) =>
    cells
      .flat()
      .map(({ scope, errors }) => ({
        cell: scope.name,
        at: errors.find(({ isDeep }) => isDeep)?.at ?? 0,
        found: unread.has(scope.name) || errors.some(({ isDeep }) => isDeep)
      }))
      .filter(({ found }) => found)
      .map(({ cell, at }) => ({ place: sources.place(cell, at), message: MESSAGE }))
});
