import type { FlowEvent, StartedRun } from '../../dataflow';
import { trans, type Fix, type Message } from '../../domain';
import { END_RUN, MLFLOW, mlflowCall } from '../../libraries';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** What ends a run or starts the next one, and the first call of a later step before. */
function after(
  events: readonly FlowEvent[],
  { when, step: from }: StartedRun
): { ends?: FlowEvent; later?: FlowEvent } {
  let later: FlowEvent | undefined;
  for (let at = when; at < events.length; at++) {
    const event = events[at]!;
    if (event.kind === 'calls' && mlflowCall.changesRun(event.path)) {
      return { ends: event, later };
    }
    if (event.kind === 'calls' && event.step > from && mlflowCall.logs(event.path)) {
      later ??= event;
    }
  }
  return { later };
}

function messageOf(logs: string | undefined, ends: string | undefined): Message {
  if (logs !== undefined) {
    return trans.__(
      'This run is started and not ended in its step. Step "%1" still logs to it, but has a run of its own in a project. Write "with mlflow.start_run():" around what belongs to it.',
      logs
    );
  }
  return ends !== undefined
    ? trans.__(
        'This run is started and not ended in its step. Step "%1" still ends it, but has a run of its own in a project. Write "with mlflow.start_run():" around what belongs to it.',
        ends
      )
    : trans.__(
        'This run is started and not ended in its step. What later cells log would go to it. Write "with mlflow.start_run():" around what belongs to it.'
      );
}

function ended({ site, step: from }: StartedRun, { sources }: FlowView): Fix | null {
  const cell = sources.steps[from]?.find(one => one.scope.name === site.cell);
  const isPlain = sources.text(site.cell).slice(site.at).startsWith(`${MLFLOW.name}.`);
  const end = cell?.text.length ?? 0;
  const label = trans.__('End the run after this cell');
  return cell && isPlain
    ? sources.edit(site.cell, end, end, `\n${END_RUN}`, label)
    : null;
}

/** Runs that are started without `with`, and not ended in the same step. */
function openRuns(flow: FlowView): Finding[] {
  const { runs, events, closed, names, sources } = flow;
  return runs.flatMap(run => {
    const { ends, later } = after(events, run);
    if (run.objects.some(object => closed.has(object)) || ends?.step === run.step) {
      return [];
    }
    const ender = ends && mlflowCall.endsRun(ends.path) ? ends : undefined;
    return [
      {
        place: sources.place(run.site.cell, run.site.at),
        message: messageOf(later && names[later.step], ender && names[ender.step]),
        fix: later || ender ? null : ended(run, flow)
      }
    ];
  });
}

export const openRun = rule({
  id: 'open-run',
  severity: 'warning',
  title: trans.__('A run is started and not ended'),
  explanation: trans.__(
    'Without a with block or mlflow.end_run(), what later cells log goes to this run. In a project each step has a run of its own. Write "with mlflow.start_run():" around what belongs to the run.'
  ),
  example: [
    step('train', 'import mlflow\nmlflow.start_run()\nmlflow.log_param("depth", 3)'),
    step('score', 'mlflow.log_metric("rmse", 0.4)')
  ],
  inFlow: openRuns
});
