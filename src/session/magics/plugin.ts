import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { INotebookTracker } from '@jupyterlab/notebook';
import type { Kernel } from '@jupyterlab/services';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITrackingSession } from '../tokens';

const ID = 'provebook:magics';
// Not `%load_ext`: a later one of the notebook's own would say "already loaded".
const CODE = '__import__("provebook").load_ipython_extension(get_ipython())';

/** Adds the magics to each Python kernel, silently: history and count stay untouched. */
export const magicsPlugin: JupyterFrontEndPlugin<void> = {
  id: ID,
  description: 'Loads the %mlflow magics into the kernels of notebooks.',
  autoStart: true,
  requires: [INotebookTracker, ITrackingSession],
  optional: [ISettingRegistry],
  activate: async (
    _app,
    notebooks: INotebookTracker,
    session: ITrackingSession,
    settings: ISettingRegistry | null
  ) => {
    const loaded = await settings?.load(ID).catch(() => null);
    const isWanted = () => loaded?.get('autoLoad').composite !== false;
    const seen = new WeakSet<Kernel.IKernelConnection>();
    const watch = (panel: NotebookPanel) => {
      const attach = () => {
        const kernel = panel.sessionContext.session?.kernel;
        if (!kernel || seen.has(kernel)) {
          return;
        }
        seen.add(kernel);
        const load = () => {
          if (isWanted()) {
            void loadMagics(kernel, session);
          }
        };
        kernel.statusChanged.connect((_, status) => {
          // Sent at once after a restart, so that it stands before the cells of "run all".
          if (status === 'restarting' || status === 'autorestarting') {
            load();
          }
        });
        load();
      };
      panel.sessionContext.kernelChanged.connect(attach);
      attach();
    };
    notebooks.widgetAdded.connect((_, panel) => watch(panel));
    notebooks.forEach(watch);
  }
};

async function loadMagics(
  kernel: Kernel.IKernelConnection,
  session: ITrackingSession
): Promise<void> {
  try {
    const { language_info: language } = await kernel.info;
    if (language.name !== 'python' || kernel.isDisposed) {
      return;
    }
    const request = {
      code: CODE,
      silent: true,
      store_history: false,
      stop_on_error: false
    };
    const reply = await kernel.requestExecute(request).done;
    const tracker = session.kernels.byId(kernel.id);
    if (tracker) {
      tracker.isWithoutProvebook = reply.content.status === 'error';
      await tracker.refresh();
    }
  } catch (error) {
    // A kernel that was restarted or shut down meanwhile cancels its requests.
    console.warn('Provebook: the magics were not loaded', error);
  }
}
