import { trans } from '../../domain';
import { missingNames } from '../facts/names';
import { rule, step } from '../rule';

export const definedBelow = rule({
  id: 'defined-below',
  severity: 'error',
  title: trans.__('A name is defined only further down'),
  explanation: trans.__(
    'The cell that defines this name stands below the cell that uses it. Run from top to bottom, the notebook would stop here. Move the defining cell up.'
  ),
  example: [step('train', 'print(rows)'), step('load', 'rows = [1, 2]')],
  notOfMagics: 'names',
  inFlow: flow =>
    missingNames(flow).flatMap(({ name, step: at, cell, at: spot, below }) =>
      below === null
        ? []
        : [
            {
              place: flow.sources.place(cell, spot),
              message:
                below === at
                  ? trans.__(
                      '"%1" is used here before this step defines it. Move the definition up.',
                      name
                    )
                  : trans.__(
                      '"%1" is used here, but only step "%2" below defines it. Move the defining cell up.',
                      name,
                      flow.names[below]!
                    )
            }
          ]
    )
});
