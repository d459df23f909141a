import type { JupyterFrontEnd } from '@jupyterlab/application';
import { IFrame, MainAreaWidget } from '@jupyterlab/apputils';
import type { Store } from '../wire';
import type { ProvebookApi } from '../session';
import { flowIcon } from '../ui';

/** MLflow's own UI at an experiment: a local store's in a tab, a remote one's at its address. */
export function openMlflow(
  app: JupyterFrontEnd,
  api: ProvebookApi,
  store: Store,
  experimentId: string | null
): void {
  const place = experimentId ? `#/experiments/${encodeURIComponent(experimentId)}` : '';
  if (store.ui === 'external' && store.ui_url) {
    // Its scripts must not run in Jupyter's origin, nor see where they were opened from.
    window.open(`${store.ui_url}${place}`, '_blank', 'noopener,noreferrer');
    return;
  }
  const id = `provebook-ui-${store.id}`;
  for (const widget of app.shell.widgets('main')) {
    if (widget.id === id) {
      ((widget as MainAreaWidget).content as IFrame).url = api.uiUrl(store.id) + place;
      app.shell.activateById(id);
      return;
    }
  }
  const content = new IFrame({
    sandbox: [
      'allow-scripts',
      'allow-same-origin',
      'allow-forms',
      'allow-downloads',
      'allow-popups',
      'allow-modals'
    ]
  });
  content.url = api.uiUrl(store.id) + place;
  const widget = new MainAreaWidget({ content });
  widget.id = id;
  widget.title.label = 'MLflow';
  widget.title.caption = store.name;
  widget.title.icon = flowIcon;
  widget.title.closable = true;
  app.shell.add(widget, 'main');
  app.shell.activateById(id);
}
