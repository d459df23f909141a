import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import type { CodeCell } from '@jupyterlab/cells';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import {
  ITranslator,
  nullTranslator,
  type TranslationBundle
} from '@jupyterlab/translation';
import { Throttler } from '@lumino/polling';
import { IRuns } from '../tokens';
import { ITrackingSession } from '../../session';
import { CellLine } from './line';
import { NotebookRuns } from './notebookruns';
import { lastRuns, summarize, type CellSummary } from './summary';

/** A line under each cell that made runs. */
export const badgesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'provebook:badges',
  description: 'Shows under each cell of a notebook the runs that it made.',
  autoStart: true,
  requires: [INotebookTracker, ITrackingSession, IRuns],
  optional: [ITranslator],
  activate: (
    _app,
    notebooks: INotebookTracker,
    session: ITrackingSession,
    runs: IRuns,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load('provebook');
    const watch = (panel: NotebookPanel) => {
      const badges = new Badges(panel, session, trans, (storeId, summary) => {
        void runs.reveal(storeId, summary.run.experimentId, summary.run.id);
      });
      panel.disposed.connect(() => badges.dispose());
    };
    notebooks.widgetAdded.connect((_, panel) => watch(panel));
    notebooks.forEach(watch);
  }
};

/** The lines of one notebook. */
class Badges {
  constructor(
    private readonly _panel: NotebookPanel,
    private readonly _session: ITrackingSession,
    private readonly _trans: TranslationBundle,
    private readonly _onClick: (storeId: string, summary: CellSummary) => void
  ) {
    this._throttle = new Throttler(() => this._draw(), 250);
    this._runs.changed.connect(this._later, this);
    _session.stores.changed.connect(this._load, this);
    _session.kernels.changed.connect(this._load, this);
    _session.kernels.messaged.connect(this._hear, this);
    void _panel.context.ready.then(() => {
      _panel.content.model?.cells.changed.connect(this._later, this);
      this._load();
    });
  }

  dispose(): void {
    this._throttle.dispose();
    this._session.stores.changed.disconnect(this._load, this);
    this._session.kernels.changed.disconnect(this._load, this);
    this._session.kernels.messaged.disconnect(this._hear, this);
  }

  private get _storeId(): string | null {
    return this._session.kernels.get(this._panel)?.state?.store ?? null;
  }

  // Once a store that is running anyway can be asked; none is started for this.
  private _load(): void {
    const id = this._storeId;
    const store = this._session.stores.get(id);
    if (
      !id ||
      this._loaded === id ||
      store?.state !== 'ready' ||
      !this._panel.context.isReady
    ) {
      return;
    }
    this._loaded = id;
    const client = this._session.stores.client(id);
    this._runs.load(client, this._panel.context.localPath).catch(error => {
      this._loaded = null;
      console.warn('Provebook: the runs of the notebook could not be read', error);
    });
  }

  private _hear(
    _: unknown,
    {
      tracker,
      message
    }: Parameters<Parameters<ITrackingSession['kernels']['messaged']['connect']>[0]>[1]
  ): void {
    if (tracker === this._session.kernels.get(this._panel)) {
      this._runs.hear(message);
    }
  }

  private _later(): void {
    void this._throttle.invoke().catch(() => undefined); // disposed meanwhile
  }

  private _draw(): void {
    const byCell = lastRuns(this._runs.all);
    for (const cell of this._panel.content.widgets) {
      const runs = byCell.get(cell.model.id);
      if (runs?.length && cell.model.type === 'code') {
        this._lineOf(cell as CodeCell).summary = summarize(runs);
      }
    }
  }

  private _lineOf(cell: CodeCell): CellLine {
    let line = this._lines.get(cell);
    if (!line) {
      const made = new CellLine(this._trans, summary => {
        const id = this._storeId ?? this._session.store?.id;
        if (id) {
          this._onClick(id, summary);
        }
      });
      line = made;
      this._lines.set(cell, made);
      // A cell that was never in view has no parts yet to stand between.
      void cell.ready.then(() => cell.isDisposed || CellLine.insert(cell, made));
    }
    return line;
  }

  private readonly _runs = new NotebookRuns();
  private readonly _lines = new WeakMap<CodeCell, CellLine>();
  private readonly _throttle: Throttler;
  private _loaded: string | null = null;
}
