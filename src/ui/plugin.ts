import { ILayoutRestorer, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { ISidebar } from './tokens';
import { Sidebar } from './sidebar';

/** The sidebar `MLflow`, to which the other plugins add tabs. */
export const sidebarPlugin: JupyterFrontEndPlugin<ISidebar> = {
  id: 'provebook:sidebar',
  description: 'The MLflow sidebar.',
  autoStart: true,
  optional: [ITranslator, ILayoutRestorer],
  provides: ISidebar,
  activate: (app, translator: ITranslator | null, restorer: ILayoutRestorer | null) => {
    const trans = (translator ?? nullTranslator).load('provebook');
    const sidebar = new Sidebar(id => app.shell.activateById(id));
    sidebar.title.caption = trans.__('MLflow');
    sidebar.node.setAttribute('role', 'region');
    sidebar.node.setAttribute('aria-label', trans.__('MLflow'));
    app.shell.add(sidebar, 'left', { rank: 250, type: 'MLflow' });
    restorer?.add(sidebar, 'provebook-sidebar');
    return sidebar;
  }
};
