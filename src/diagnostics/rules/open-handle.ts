import { trans } from '../../domain';
import { crossing } from '../facts/crossing';
import { rule, step } from '../rule';

export const openHandle = rule({
  id: 'open-handle',
  severity: 'warning',
  title: trans.__('A file or a run is left open across steps'),
  explanation: trans.__(
    'It is opened in one step and used or closed in another; each step is a process of its own. Use a with block inside one step.'
  ),
  example: [
    step('load', 'f = open("log.txt", "w")'),
    step('train', 'f.write("done")\nf.close()')
  ],
  inFlow: flow =>
    crossing(flow, 'open').map(({ place, name, taker, what }) => ({
      place,
      message: trans.__(
        '"%1", which step "%2" takes, is or holds %3, and each step is a process of its own. Open it in the step that uses it, in a with block.',
        name,
        taker,
        what
      )
    }))
});
