import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import type { Cell } from '@jupyterlab/cells';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { IRuns } from '../runs';
import { ITrackingSession } from '../session';
import { ISidebar } from '../ui';
import type { PipelineActions } from './actions';
import { Bars } from './cells/bars';
import { Executions } from './cells/executions';
import { openRoleMenu, partOf, type CellRoles } from './cells/cellrole';
import { StepButton } from './cells/celltoolbar';
import { addCommands } from './commands';
import { contextOf, openTab } from './context';
import { PipelineModel } from './model';
import { once } from './once';
import { RefusalWatch } from './refusals';
import { isPython, snapshot } from './snapshot';
import { connectExport } from './export/connect';
import { ProjectWatch } from './export/projectwatch';
import { StaleWatch } from './export/stale';
import { connectVerify } from './export/verify';
import { connectRuns } from './run/connect';
import { KernelVersions } from './versions';
import { PipelineWidget } from './widget';

const ID = 'provebook:pipeline';

/** The tab `Pipeline` of the sidebar. */
export const pipelinePlugin: JupyterFrontEndPlugin<void> = {
  id: ID,
  description:
    'Shows the steps of the current notebook and what flows between them, live.',
  autoStart: true,
  requires: [INotebookTracker, ISidebar],
  optional: [
    ITrackingSession,
    IRuns,
    ISettingRegistry,
    ITranslator,
    ICommandPalette,
    IToolbarWidgetRegistry
  ],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    sidebar: ISidebar,
    session: ITrackingSession | null,
    runList: IRuns | null,
    settings: ISettingRegistry | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null
  ) => {
    const trans = (translator ?? nullTranslator).load('provebook');
    const analyzer = once(async () => (await import('./analyzer')).newAnalyzer());
    const analyst = async () => (await analyzer()).analyst;
    const api = session?.stores.api;
    const versions = new KernelVersions(
      api ? (kernel, modules) => api.environment(kernel, modules) : null
    );
    const model = new PipelineModel(notebooks, analyzer, new Executions(), versions);
    new RefusalWatch(model, app.serviceManager.contents);
    const roles: CellRoles = { trans, model, current: () => notebooks.currentWidget };
    const runs = session && connectRuns(app, model, session, runList, trans);
    const actions: Partial<PipelineActions> = {};
    if (session && runs) {
      actions.export = connectExport(app, session.stores.api, analyst, trans);
      actions.verify = connectVerify(app, session.stores.api, trans);
      actions.run = async () => {
        const { ready } = model;
        const takesSome = ready?.analysis.graph.steps.some(
          step => step.parameters.length > 0
        );
        await (ready && runs.runner.ask(ready, takesSome ?? false));
      };
    }
    const { contents } = app.serviceManager;
    const stale = new StaleWatch(model, contents);
    const project = new ProjectWatch(model, contents);
    const own = contextOf(app, model, actions, trans);
    const context = { ...own, runs, stale, project };
    const widget = new PipelineWidget(context);
    sidebar.addTab(widget, { label: trans.__('Pipeline'), rank: 30 });
    const bars = new Bars(model, trans, (cell, node) => {
      const panel = notebooks.currentWidget;
      const index = panel?.content.widgets.indexOf(cell) ?? -1;
      if (panel && index >= 0) {
        panel.content.activeCellIndex = index;
        openRoleMenu(app.commands, node);
      }
    });

    let barsMode = 'tab';
    const seen = new Set<PipelineWidget>();
    const sync = () => {
      bars.isOn = barsMode === 'always' || (barsMode === 'tab' && seen.size > 0);
      model.isSeen = seen.size > 0 || barsMode === 'always';
    };
    const watch = (view: PipelineWidget) => {
      view.seenChanged.connect(() => {
        if (view.isSeen) {
          seen.add(view);
        } else {
          seen.delete(view);
        }
        sync();
      });
    };
    watch(widget);
    context.openTab = () =>
      openTab(app, { ...context, openTab: null }, watch, trans.__('Pipeline'));

    addCommands(app, context, roles, () => sidebar.reveal(widget), palette);
    toolbars?.addFactory<Cell>('Cell', 'provebook-step', cell =>
      isStepCell(cell, notebooks)
        ? new StepButton(
            cell,
            model,
            trans,
            id => partOf(roles, id),
            node => openRoleMenu(app.commands, node)
          )
        : new Widget()
    );
    void settings?.load(ID).then(loaded => {
      const apply = () => {
        barsMode = loaded.get('bars').composite as string;
        sync();
      };
      loaded.changed.connect(apply);
      apply();
    });
  }
};

/** Whether a cell can be in a step: Python code in a notebook. */
function isStepCell(cell: Cell, notebooks: INotebookTracker): boolean {
  const panel = notebooks.find(one => one.content.widgets.includes(cell));
  const model = panel?.content.model;
  return cell.model.type === 'code' && (!model || isPython(snapshot(model).language));
}
