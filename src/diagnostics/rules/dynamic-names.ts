import { trans } from '../../domain';
import { rule, step } from '../rule';

export const dynamicNames = rule({
  id: 'dynamic-names',
  severity: 'warning',
  title: trans.__('Names are made while the code runs'),
  explanation: trans.__(
    'eval, exec, globals() or similar may read or set any name, which cannot be seen before the code runs. Write the names out, or keep them in a dict.'
  ),
  example: [
    step('load', 'x = 1'),
    step('train', 'y = eval(input_text)\ninput_text = "x"')
  ],
  inFlow: ({ dynamics, sources }) =>
    dynamics.map(({ name, cell, at }) => ({
      place: sources.place(cell, at),
      message: trans.__(
        '"%1" may read or set any name, so inputs and outputs of this step may be missing. Write the names out, or keep the values in a dict.',
        name
      )
    }))
});
