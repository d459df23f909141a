import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IRuns } from '../../runs';
import type { ITrackingSession } from '../../session';
import type { RunsContext } from '../components/context';
import { report } from '../context';
import type { PipelineModel } from '../model';
import { pipelineName, Runner } from './runner';
import { RunWatch } from './watch';

/** Follow the runs of the notebook's pipeline, once it has been exported, while it is seen. */
export function connectRuns(
  app: JupyterFrontEnd,
  model: PipelineModel,
  session: ITrackingSession,
  runs: IRuns | null,
  trans: TranslationBundle
): RunsContext {
  const watch = new RunWatch(session);
  const runner = new Runner(app, session, trans);
  model.changed.connect(() => {
    const { ready, isSeen } = model;
    watch.pipeline = isSeen && ready?.folder ? pipelineName(ready.panel) : null;
  });
  return {
    runner,
    watch,
    start: (panel, values) => {
      runner
        .start(panel, values)
        .catch(error => report(trans.__('The pipeline was not run'), error));
    },
    artifact: (run, path) => {
      const { storeId } = watch;
      return storeId === null
        ? Promise.reject(new Error(trans.__('No store is open.')))
        : session.stores.client(storeId).artifact(run.id, path);
    },
    reveal: run => {
      const { storeId } = watch;
      if (storeId) {
        runs
          ?.reveal(storeId, run.experimentId, run.id)
          .catch(error => report(trans.__('The run cannot be shown'), error));
      }
    }
  };
}
