import { type Message, trans } from '../../domain';
import type { BrokenRule, Reason } from '../../python';
import { rule, step } from '../rule';

/** What is said of each, with the word that is out of place. */
const REASONS: Record<BrokenRule, (word: string) => Message> = {
  'python-2': () => trans.__('it is Python 2'),
  'python-2-print': () => trans.__('it is Python 2: write print(...)'),
  'python-2-exec': () => trans.__('it is Python 2: write exec(...)'),
  'python-2-unequal': () => trans.__('it is Python 2: write != for <>'),
  'python-2-number': () => trans.__('it is no number of Python 3'),
  'empty-block': () =>
    trans.__('the line before it begins a block, and nothing is indented below it'),
  'uneven-indent': () =>
    trans.__('it is indented differently from the lines of its block'),
  'mixed-indent': () => trans.__('tabs and spaces are mixed in its indentation'),
  'try-alone': () => trans.__('try needs except or finally'),
  'except-not-last': () => trans.__('an except for everything must be the last'),
  'outside-loop': word => trans.__('%1 stands outside a loop', word),
  'outside-function': word => trans.__('%1 stands outside a function', word),
  'outside-async': word =>
    trans.__('%1 stands outside a function made with async def', word),
  'repeated-argument': word => trans.__('the argument %1 is given twice', word),
  'unnamed-after-named': () =>
    trans.__('an argument without a name follows one with a name'),
  'repeated-parameter': word => trans.__('two parameters are called %1', word),
  'default-before-none': () =>
    trans.__('a parameter without a default follows one with a default')
};

const messageOf = (why: Reason | null) =>
  why
    ? trans.__(
        'This line is not valid Python (%1), so inputs and outputs of the step may be missing. Correct it.',
        REASONS[why.rule](why.word)
      )
    : trans.__(
        'This line is not valid Python, so inputs and outputs of the step may be missing. Correct it.'
      );

/** The first of each cell. */
export const syntaxError = rule({
  id: 'syntax-error',
  severity: 'error',
  title: trans.__('Part of a cell is not valid Python'),
  explanation: trans.__(
    'The cell could be read only in part, so inputs and outputs of its step may be missing. The other steps are not affected. Correct the line that is named.'
  ),
  example: [step('load', 'rows = [1, 2]'), step('train', 'model = (rows')],
  inFlow: ({ cells, sources }) =>
    cells.flat().flatMap(({ scope, errors }) =>
      errors
        .filter(({ isDeep }) => !isDeep)
        .slice(0, 1)
        .map(({ at, why }) => ({
          place: sources.place(scope.name, at),
          message: messageOf(why)
        }))
    )
});
