import type { JupyterFrontEnd } from '@jupyterlab/application';
import { PathExt } from '@jupyterlab/coreutils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ITrackingSession } from '../../session';
import { stepName } from '../../notebook';
import type { Ready } from '../model';
import { pipelineMetadata } from '../snapshot';
import { runCommand } from './command';
import { runInTerminal } from './terminal';

/** The name by which the exported project marks its runs. */
export function pipelineName(panel: NotebookPanel): string {
  const model = panel.content.model;
  const own = model && pipelineMetadata(model).name;
  return own ?? stepName(PathExt.basename(panel.context.path, '.ipynb'));
}

/** Starts the exported project of a notebook, after its parameters are asked for. */
export class Runner {
  constructor(
    private readonly _app: JupyterFrontEnd,
    private readonly _session: ITrackingSession,
    private readonly _trans: TranslationBundle
  ) {}

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** The notebook whose parameters are being asked for. */
  get asking(): NotebookPanel | null {
    return this._asking;
  }

  /** Ask for the parameters; start at once where there are none. */
  async ask({ panel }: Ready, hasParameters: boolean): Promise<void> {
    this._folderOf(panel); // says at once that there is nothing to run
    if (hasParameters) {
      this._set(this._asking === panel ? null : panel);
    } else {
      await this.start(panel, new Map());
    }
  }

  cancel(): void {
    this._set(null);
  }

  /** Run the project with values that differ from its defaults; throws what went wrong. */
  async start(
    panel: NotebookPanel,
    values: ReadonlyMap<string, string>
  ): Promise<void> {
    const folder = this._folderOf(panel);
    const python = await this._pythonOf(panel);
    const { experiment } = pipelineMetadata(panel.content.model!);
    const path = panel.context.localPath;
    const name = experiment ?? PathExt.basename(path, '.ipynb');
    const command = runCommand({ python, folder, experiment: name, values });
    this._set(null);
    const folderOfNotebook = PathExt.dirname(path);
    await runInTerminal(this._app, folderOfNotebook, command, panel, this._trans);
  }

  private _folderOf(panel: NotebookPanel): string {
    const model = panel.content.model;
    const folder = model && pipelineMetadata(model).folder;
    if (!folder) {
      throw new Error(this._trans.__('Export it first: what runs is the project.'));
    }
    return folder;
  }

  private async _pythonOf(panel: NotebookPanel): Promise<string> {
    const id = panel.sessionContext.session?.kernel?.id;
    const tracking = id ? await this._session.stores.api.kernel(id) : null;
    if (!tracking?.python) {
      throw new Error(
        this._trans.__(
          'Start the kernel of the notebook first: the project runs with its Python.'
        )
      );
    }
    return tracking.python;
  }

  private _set(panel: NotebookPanel | null): void {
    this._asking = panel;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private _asking: NotebookPanel | null = null;
}
