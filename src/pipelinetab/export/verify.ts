/** The button `Verify`: notebook and project are run and compared in a terminal. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { PathExt } from '@jupyterlab/coreutils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ProvebookApi } from '../../session';
import { placeOf, pythonCommand } from '../run/command';
import { runInTerminal } from '../run/terminal';
import { pipelineMetadata } from '../snapshot';

export function connectVerify(
  app: JupyterFrontEnd,
  api: ProvebookApi,
  trans: TranslationBundle
): (panel: NotebookPanel) => Promise<void> {
  return async panel => {
    const { folder } = pipelineMetadata(panel.content.model!);
    if (!folder) {
      throw new Error(trans.__('Export it first: what is compared is the project.'));
    }
    const id = panel.sessionContext.session?.kernel?.id;
    const python = id ? (await api.kernel(id))?.python : null;
    if (!id || !python) {
      throw new Error(
        trans.__(
          'Start the kernel of the notebook first: both sides run with its Python.'
        )
      );
    }
    const { verify } = await api.environment(id, []);
    if (panel.context.model.dirty) {
      await panel.context.save(); // what is run is the file
    }
    const path = panel.context.localPath;
    const words = [verify, placeOf(PathExt.basename(path)), placeOf(folder)];
    const command = pythonCommand(python, words);
    await runInTerminal(app, PathExt.dirname(path), command, panel, trans);
  };
}
