import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { Event, Recorder } from '../../dataflow';
import type { Sources } from './place';

const LOGS = /^mlflow\.(?:\w+\.)?(?:log_|set_tag)/;
const ENDS = /^mlflow\.(?:end|start)_run$/;

const CLIENT = /^mlflow\.(?:tracking\.|client\.)?MlflowClient$/;

/** Calls of MLflow that mean something else in a project. */
export function trackingFindings(
  recorder: Recorder,
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  return [
    ...recorder.events.flatMap(event => dropped(event, sources)),
    ...openRuns(recorder, names, sources)
  ];
}

function dropped(
  { path, kind, what, cell, at }: Event,
  sources: Sources
): Diagnostic[] {
  if (kind !== 'calls') {
    return [];
  }
  if (path === 'os.environ' || (CLIENT.test(path) && what)) {
    return [
      diagnostic(
        'tracking-uri',
        sources.place(cell, at),
        `The tracking server is written into the code, and the exported steps would go to it wherever they run. Take ${path === 'os.environ' ? 'the line' : 'the address'} out, and set MLFLOW_TRACKING_URI outside.`,
        path === 'os.environ' ? sources.remove(cell, at, 'Remove the line') : null
      )
    ];
  }
  if (path === 'mlflow.set_tracking_uri') {
    return [
      diagnostic(
        'tracking-uri',
        sources.place(cell, at),
        'The tracking server is written into the code. A project takes it from MLFLOW_TRACKING_URI, so the exported steps leave this line out; set the variable instead.',
        sources.remove(cell, at, 'Remove the line')
      )
    ];
  }
  return path === 'mlflow.set_experiment'
    ? [
        diagnostic(
          'experiment-call',
          sources.place(cell, at),
          'The exported steps leave this line out: its name becomes the default experiment of the project, and mlflow run --experiment-name gives another.'
        )
      ]
    : [];
}

/** What ends a run or starts the next one, and the first call of a later step before. */
function after(
  events: readonly Event[],
  when: number,
  step: number
): { ends?: Event; later?: Event } {
  let later: Event | undefined;
  for (let at = when; at < events.length; at++) {
    const event = events[at]!;
    if (event.kind === 'calls' && ENDS.test(event.path)) {
      return { ends: event, later };
    }
    if (event.kind === 'calls' && event.step > step && LOGS.test(event.path)) {
      later ??= event;
    }
  }
  return { later };
}

/** Runs that are started without `with`, and not ended in the same step. */
function openRuns(
  { runs, events, closed }: Recorder,
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { objects, step, site, when } of runs) {
    if (objects.some(object => closed.has(object))) {
      continue;
    }
    const { ends, later } = after(events, when, step);
    if (ends?.step === step) {
      continue;
    }
    const other = later ?? (ends && ends.path === 'mlflow.end_run' ? ends : undefined);
    const what = other
      ? `Step "${names[other.step]}" still ${other === later ? 'logs to' : 'ends'} it, but has a run of its own in a project.`
      : 'What later cells log would go to it.';
    const last = sources.steps[step]?.find(one => one.scope.name === site.cell)?.text;
    const fix =
      other || last === undefined
        ? null
        : sources.edit(
            site.cell,
            last.length,
            last.length,
            '\nmlflow.end_run()',
            'End the run after this cell'
          );
    found.push(
      diagnostic(
        'open-run',
        sources.place(site.cell, site.at),
        `This run is started and not ended in its step. ${what} Write "with mlflow.start_run():" around what belongs to it.`,
        sources.text(site.cell).slice(site.at).startsWith('mlflow.') ? fix : null
      )
    );
  }
  return found;
}
