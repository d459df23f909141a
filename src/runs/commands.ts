import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ICommandPalette } from '@jupyterlab/apputils';
import { refreshIcon } from '@jupyterlab/ui-components';
import type { Widget } from '@lumino/widgets';
import { flowIcon, type ISidebar } from '../ui';
import type { RunsContext } from './components/context';

const CommandIDs = {
  show: 'provebook:show-runs',
  refresh: 'provebook:refresh-runs',
  open: 'provebook:open-mlflow',
  follow: 'provebook:follow-notebook'
} as const;

const NO_ARGUMENTS = { args: { type: 'object', properties: {} } } as const;

/** Add the tab's commands, and put them into the palette. */
export function addCommands(
  app: JupyterFrontEnd,
  context: RunsContext,
  sidebar: ISidebar,
  widget: Widget,
  palette: ICommandPalette | null
): void {
  const { model, trans } = context;
  const { commands } = app;
  commands.addCommand(CommandIDs.show, {
    label: trans.__('Show MLflow Runs'),
    describedBy: NO_ARGUMENTS,
    icon: flowIcon,
    execute: () => sidebar.reveal(widget)
  });
  commands.addCommand(CommandIDs.refresh, {
    label: trans.__('Refresh MLflow Runs'),
    describedBy: NO_ARGUMENTS,
    icon: refreshIcon,
    execute: () => model.refresh()
  });
  commands.addCommand(CommandIDs.open, {
    label: trans.__("Open MLflow's Own Interface"),
    describedBy: NO_ARGUMENTS,
    isEnabled: () => model.session.store?.ui !== null && model.session.store !== null,
    execute: () => context.openMlflow(model.session.store!)
  });
  commands.addCommand(CommandIDs.follow, {
    label: trans.__('Follow the Current Notebook'),
    describedBy: NO_ARGUMENTS,
    isEnabled: () => model.session.pinned !== null,
    execute: () => model.session.follow()
  });
  for (const command of Object.values(CommandIDs)) {
    palette?.addItem({ command, category: 'MLflow' });
  }
}
