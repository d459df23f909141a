import { trans } from '../../domain';
import { asksPerson, BUILTIN_NAMES } from '../../libraries';
import {
  codeLines,
  isBound,
  lineOfToken,
  remembered,
  type PythonCell
} from '../../python';
import { rule, step } from '../rule';

const isBuiltin = (name: string): boolean => BUILTIN_NAMES.has(name);

const askedIn = remembered((cell: PythonCell) =>
  codeLines(cell).flatMap(line =>
    line.tokens
      .filter((token, i) => {
        const asks =
          asksPerson(token.text) &&
          !(isBuiltin(token.text) && line.tokens[i - 1]?.text === '.');
        return token.type === 'name' && asks && line.tokens[i + 1]?.text === '(';
      })
      .map(token => ({ name: token.text, line: lineOfToken(cell, line, token) }))
  )
);

export const inputCall = rule({
  id: 'input-call',
  severity: 'warning',
  title: trans.__('The code asks a person'),
  explanation: trans.__(
    'input() and getpass() wait for somebody to type, and a step runs with nobody there. Make the value a parameter; read a password from the environment.'
  ),
  example: [step('load', 'name = input("name? ")')],
  inCells: ({ python }) =>
    python.flatMap(cell =>
      askedIn(cell)
        .filter(({ name }) => !isBuiltin(name) || !isBound(python, name))
        .map(({ name, line }) => ({
          place: { cell: cell.id, line },
          message: trans.__(
            '%1() asks a person, and a step runs with nobody there. Make it a parameter.',
            name
          )
        }))
    )
});
