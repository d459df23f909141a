import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, Notification } from '@jupyterlab/apputils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { messageOf } from '../mlflow';
import { IComparison } from '../comparison';
import { IRuns } from './tokens';
import { ITrackingSession } from '../session';
import { ISidebar } from '../ui';
import { addCommands } from './commands';
import type { RunsContext } from './components/context';
import { RunsModel } from './model';
import { goToCell } from './navigate';
import { openMlflow } from './openmlflow';
import { RunsWidget } from './widget';

const ID = 'provebook:runs';

/** The tab `Runs` of the sidebar. */
export const runsPlugin: JupyterFrontEndPlugin<IRuns> = {
  id: ID,
  description: 'Shows the runs of the current notebook in the MLflow sidebar, live.',
  autoStart: true,
  requires: [ITrackingSession, ISidebar, IDocumentManager],
  optional: [IStateDB, ISettingRegistry, ITranslator, ICommandPalette, IComparison],
  provides: IRuns,
  activate: (
    app: JupyterFrontEnd,
    session: ITrackingSession,
    sidebar: ISidebar,
    documents: IDocumentManager,
    state: IStateDB | null,
    settings: ISettingRegistry | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    comparison: IComparison | null
  ): IRuns => {
    const trans = (translator ?? nullTranslator).load('provebook');
    const report = (title: string, error: unknown) => {
      Notification.error(`${title}: ${messageOf(error)}`, { autoClose: 8000 });
    };
    const model = new RunsModel(session, state);
    const context: RunsContext = {
      model,
      trans,
      report,
      compare:
        comparison &&
        (ids => {
          const store = model.list.target?.storeId;
          if (store) {
            comparison
              .compare(store, ids)
              .catch(error => report(trans.__('The runs cannot be compared'), error));
          }
        }),
      openMlflow: store => {
        const target = model.list.target;
        const id = target?.storeId === store.id ? target.experimentId : null;
        openMlflow(app, session.stores.api, store, id);
      },
      goToCell: run => {
        const messages = {
          noNotebook: trans.__('the run does not say which notebook made it.'),
          noCell: trans.__('the cell is no longer in the notebook.')
        };
        goToCell(documents, run, messages).catch(error =>
          report(trans.__('Cannot go to the cell'), error)
        );
      }
    };
    const widget = new RunsWidget(context);
    sidebar.addTab(widget, { label: trans.__('Runs'), rank: 10 });
    addCommands(app, context, sidebar, widget, palette);
    void settings?.load(ID).then(loaded => {
      const apply = () => {
        model.live.interval = (loaded.get('pollInterval').composite as number) * 1000;
        model.isLive = loaded.get('live').composite as boolean;
      };
      loaded.changed.connect(apply);
      apply();
    });
    return {
      reveal: async (storeId, experimentId, runId) => {
        sidebar.reveal(widget);
        await model.reveal(storeId, experimentId, runId);
      }
    };
  }
};
