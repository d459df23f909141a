import type { FlowEvent } from '../../dataflow';
import { trans } from '../../domain';
import { ENVIRONMENT, mlflowCall } from '../../libraries';
import type { Sources } from '../facts/sources';
import { type Finding, rule, step } from '../rule';

/** A call, or an assignment to an environment variable, that names the tracking server. */
function serverIn(
  { path, kind, what, cell, at }: FlowEvent,
  sources: Sources
): Finding[] {
  const place = sources.place(cell, at);
  const remove = () => sources.remove(cell, at, trans.__('Remove the line'));
  if (kind !== 'calls') {
    return [];
  }
  if (mlflowCall.setsServer(path)) {
    const message = trans.__(
      'The tracking server is written into the code; a project takes it from MLFLOW_TRACKING_URI, so the exported steps leave this line out. Set the variable instead.'
    );
    return [{ place, message, fix: remove() }];
  }
  if (path === ENVIRONMENT) {
    const message = trans.__(
      'The tracking server is written into the code, and the exported steps would go to it wherever they run. Take the line out, and set MLFLOW_TRACKING_URI outside.'
    );
    return [{ place, message, fix: remove() }];
  }
  if (mlflowCall.isClient(path) && what) {
    const message = trans.__(
      'The tracking server is written into the code, and the exported steps would go to it wherever they run. Take the address out, and set MLFLOW_TRACKING_URI outside.'
    );
    return [{ place, message }];
  }
  return [];
}

export const trackingUri = rule({
  id: 'tracking-uri',
  severity: 'warning',
  title: trans.__('The tracking server is written into the notebook'),
  explanation: trans.__(
    'A project takes its tracking server from outside (MLFLOW_TRACKING_URI), so that the same code runs anywhere. The call is left out of the exported steps.'
  ),
  example: [
    step('train', 'import mlflow\nmlflow.set_tracking_uri("http://localhost:5000")')
  ],
  inFlow: ({ events, sources }) => events.flatMap(event => serverIn(event, sources))
});
