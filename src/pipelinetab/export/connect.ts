import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ProvebookApi } from '../../session';
import type { Analyst } from '../worker/analyst';
import { exportPipeline } from './action';

/** What the button `Export` does. */
export function connectExport(
  app: JupyterFrontEnd,
  api: ProvebookApi,
  analyst: () => Promise<Analyst>,
  trans: TranslationBundle
): (panel: NotebookPanel) => Promise<void> {
  return panel =>
    exportPipeline(panel, {
      contents: app.serviceManager.contents,
      api,
      trans,
      analyst,
      open: path => {
        const factory = 'Markdown Preview';
        void app.commands.execute('docmanager:open', { path, factory });
      }
    });
}
