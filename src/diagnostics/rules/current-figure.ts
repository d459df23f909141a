import type { FlowEvent } from '../../dataflow';
import { trans } from '../../domain';
import { continuesFigure, drawsFigure, endsFigure, shortName } from '../../libraries';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** Whether a call draws: by pyplot, seaborn, or a method that plots. */
const draws = (event: FlowEvent): boolean =>
  event.kind === 'calls' &&
  (drawsFigure(event.path) || event.what === 'figure') &&
  !endsFigure(event.path);

/** pyplot's current figure, as an earlier step left it. */
function continuedFigures({ events, names, sources }: FlowView): Finding[] {
  const drawn = new Set<number>();
  return events.filter(draws).flatMap(event => {
    const earlier = [...drawn].filter(at => at < event.step).pop();
    const first = !drawn.has(event.step);
    drawn.add(event.step);
    if (!first || earlier === undefined || !continuesFigure(event.path)) {
      return [];
    }
    const message = trans.__(
      '%1() goes on with the current figure, and step "%2" drew the last one; a step starts with none. Draw and finish a figure in one step, or hand on fig and use its methods.',
      shortName(event.path),
      names[earlier]!
    );
    return [{ place: sources.inStep(event.step, event.by), message }];
  });
}

export const currentFigure = rule({
  id: 'current-figure',
  severity: 'warning',
  title: trans.__('A figure of an earlier step is continued'),
  explanation: trans.__(
    'pyplot functions work on the current figure, and a step starts with none: title or savefig would go to an empty one. Draw and finish a figure in one step, or hand on fig and ax and use their methods.'
  ),
  example: [
    step('plot', 'import matplotlib.pyplot as plt\nplt.plot([1, 2])'),
    step('save', 'plt.title("rows")\nplt.savefig("rows.png")')
  ],
  inFlow: continuedFigures
});
