import { trans } from '../../domain';
import {
  boundHere,
  codeLines,
  isBound,
  lineOfToken,
  remembered,
  type PythonCell
} from '../../python';
import { rule, step } from '../rule';

const HISTORY = /^(?:_{1,3}|_\d+|_i{1,3}|_i\d+|_[io]h|_dh|Out|In)$/;

/** The first use on each line of a name that IPython's history has. */
const historyIn = remembered((cell: PythonCell) =>
  codeLines(cell).flatMap(line => {
    const seen = line.tokens.filter(
      ({ type, text }) => type === 'name' && HISTORY.test(text)
    );
    const targets = seen.length > 0 ? boundHere(line.tokens) : new Set();
    const use = seen.find(token => {
      const at = line.tokens.indexOf(token);
      return (
        !targets.has(token) &&
        line.tokens[at - 1]?.text !== '.' &&
        line.tokens[at + 1]?.text !== '='
      );
    });
    return use ? [{ name: use.text, line: lineOfToken(cell, line, use) }] : [];
  })
);

export const outputHistory = rule({
  id: 'output-history',
  severity: 'warning',
  title: trans.__('An earlier output is used by its number'),
  explanation: trans.__(
    '_, __, Out[3] and the like are what the session showed before. A step has no such history. Give the value a name in the cell that makes it.'
  ),
  example: [step('load', '1 + 1'), step('train', 'print(_)')],
  inCells: ({ python }) =>
    python.flatMap(cell =>
      historyIn(cell)
        .filter(({ name }) => !isBound(python, name))
        .map(({ name, line }) => ({
          place: { cell: cell.id, line },
          message: trans.__(
            '%1 is an earlier output of the session, which a step does not have. Give that value a name.',
            name
          )
        }))
    )
});
