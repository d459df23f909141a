import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITrackingSession } from './tokens';
import { ProvebookApi } from './api';
import { KernelTrackers } from './kernels';
import { TrackingSession } from './session';
import { Stores } from './stores';

/** Store, experiment and kernel of the current notebook, for all other plugins. */
export const sessionPlugin: JupyterFrontEndPlugin<ITrackingSession> = {
  id: 'provebook:session',
  description:
    'Knows the MLflow store, experiment and active runs of the current notebook.',
  autoStart: true,
  requires: [INotebookTracker],
  provides: ITrackingSession,
  activate: (app: JupyterFrontEnd, notebooks: INotebookTracker): ITrackingSession => {
    const api = new ProvebookApi(app.serviceManager.serverSettings);
    const stores = new Stores(api);
    return new TrackingSession(stores, new KernelTrackers(notebooks, api), notebooks);
  }
};
