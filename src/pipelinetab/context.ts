import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget, Notification } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { messageOf } from '../mlflow';
import { flowIcon } from '../ui';
import type { ActionName, PipelineActions } from './actions';
import { applyFix, applyTags, undo } from './cells/apply';
import { RENAME_STEP } from './cells/cellrole';
import type { PipelineContext } from './components/context';
import { goToLine } from './cells/gotoline';
import { shown } from '../domain';
import { noteUnchanging } from './cells/unchanging';
import type { PipelineModel } from './model';
import { accept } from './cells/tags';
import { PipelineWidget } from './widget';

export function report(title: string, error: unknown): void {
  Notification.error(`${title}: ${messageOf(error)}`, { autoClose: 8000 });
}

/** What the views can do, on the notebook that the model has in front. */
export function contextOf(
  app: JupyterFrontEnd,
  model: PipelineModel,
  actions: Partial<PipelineActions>,
  trans: TranslationBundle
): PipelineContext {
  const goTo = (cell: string, line: number | null) => {
    const panel = model.ready?.panel;
    if (panel) {
      app.shell.activateById(panel.id);
      goToLine(panel, cell, line).catch(error =>
        report(trans.__('Cannot go to the cell'), error)
      );
    }
  };
  return {
    model,
    trans,
    goTo,
    openTab: null,
    runs: null,
    stale: null,
    project: null,
    propose: () => {
      const { ready } = model;
      if (ready) {
        const { cells } = ready.notebook;
        const change = accept(cells, ready.analysis.proposals);
        applyTags(ready.panel, change);
        Notification.success(
          trans._n('%1 cell tagged', '%1 cells tagged', change.size),
          {
            autoClose: 6000,
            actions: [{ label: trans.__('Undo'), callback: () => undo(ready.panel) }]
          }
        );
      }
    },
    rename: part => void app.commands.execute(RENAME_STEP, { step: part.name }),
    fix: ({ fix, cell, line }) => {
      const { ready } = model;
      if (!ready || !fix) {
        return;
      }
      if (!applyFix(ready.panel, ready.notebook, fix)) {
        const message = trans.__(
          'The cell has changed since the problem was found, so nothing was done. Look again in a moment.'
        );
        Notification.warning(message, { autoClose: 8000 });
      } else if (cell) {
        goTo(cell, line);
      }
    },
    unchanging: call => {
      const notebook = model.ready?.panel.content.model;
      if (notebook && !notebook.readOnly) {
        const takeBack = noteUnchanging(notebook, call);
        Notification.success(trans.__('Noted: %1 changes nothing', shown(call)), {
          autoClose: 6000,
          actions: [{ label: trans.__('Undo'), callback: takeBack }]
        });
      }
    },
    actions: wired(model, actions, trans)
  };
}

function wired(
  model: PipelineModel,
  actions: Partial<PipelineActions>,
  trans: TranslationBundle
): Map<ActionName, () => Promise<void>> {
  const failed: Record<ActionName, string> = {
    export: trans.__('The pipeline was not exported'),
    run: trans.__('The pipeline was not run'),
    verify: trans.__('The pipeline was not verified')
  };
  const buttons = new Map<ActionName, () => Promise<void>>();
  for (const name of Object.keys(actions) as ActionName[]) {
    const act = actions[name] as (panel: NotebookPanel) => Promise<void>;
    buttons.set(name, async () => {
      const panel = model.ready?.panel;
      try {
        await (panel && act(panel));
      } catch (error) {
        report(failed[name], error);
      }
    });
  }
  return buttons;
}

/** The same view with all the room of a tab; brought to the front where it is open. */
export function openTab(
  app: JupyterFrontEnd,
  context: PipelineContext,
  watch: (view: PipelineWidget) => void,
  label: string
): void {
  const id = 'provebook-pipeline-tab';
  for (const widget of app.shell.widgets('main')) {
    if (widget.id === id) {
      app.shell.activateById(id);
      return;
    }
  }
  const content = new PipelineWidget(context);
  content.addClass('pb-mod-tab');
  watch(content);
  const widget = new MainAreaWidget({ content });
  widget.id = id;
  widget.title.label = label;
  widget.title.icon = flowIcon;
  widget.title.closable = true;
  app.shell.add(widget, 'main', { mode: 'split-right' });
  app.shell.activateById(id);
}
