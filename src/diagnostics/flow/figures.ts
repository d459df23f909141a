import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { Event } from '../../dataflow';
import type { Sources } from './place';

/** Functions of pyplot that go on with the figure that is there. */
const CONTINUES =
  /^matplotlib\.pyplot\.(?:title|suptitle|xlabel|ylabel|legend|savefig|tight_layout|xlim|ylim|xticks|yticks|colorbar|gca|gcf|axis|grid|annotate|text)$/;
const SHOWS = /^matplotlib\.pyplot\.(?:show|close|clf|cla)$/;

/** Whether a call draws: by pyplot, seaborn, or a method that plots. */
const draws = (event: Event): boolean =>
  event.kind === 'calls' &&
  (/^(?:matplotlib|seaborn)\./.test(event.path) || event.what === 'figure') &&
  !SHOWS.test(event.path);

/** pyplot's current figure, as an earlier step left it. */
export function figureFindings(
  events: readonly Event[],
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  const drawn = new Set<number>();
  return events.filter(draws).flatMap(event => {
    const earlier = [...drawn].filter(step => step < event.step).pop();
    const first = !drawn.has(event.step);
    drawn.add(event.step);
    if (!first || earlier === undefined || !CONTINUES.test(event.path)) {
      return [];
    }
    const name = event.path.replace('matplotlib.pyplot', 'plt');
    const message = `${name}() goes on with the current figure, and step "${names[earlier]}" drew the last one; a step starts with none. Draw and finish a figure in one step, or hand on fig and use its methods.`;
    return [
      diagnostic('current-figure', sources.inStep(event.step, event.by), message)
    ];
  });
}
