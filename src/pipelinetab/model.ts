import type {
  INotebookModel,
  INotebookTracker,
  NotebookPanel
} from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { Notebook } from '../notebook';
import type { Analyzer } from './analyzer';
import { Executions } from './cells/executions';
import type { CellPart, Part } from './cells/roles';
import { isPython, pipelineMetadata, sameNotebook, snapshot } from './snapshot';
import { KernelVersions } from './versions';
import { NotebookWatch } from './watch';
import type { NotebookAnalysis } from './worker/analyst';
import type { Shown } from './worker/engine';
import type { Trouble } from './worker/hire';

const LONG = 400; // ms after which it is said that the notebook is being read

/** What is known of the notebook in front. */
export interface Ready {
  kind: 'ready';
  panel: NotebookPanel;
  notebook: Notebook;
  analysis: Shown;
  parts: readonly Part[];
  cells: ReadonlyMap<string, CellPart>;
  /** The exported project's folder, relative to the notebook's; null before the first export. */
  folder: string | null;
}

export type PipelineState =
  | { kind: 'no-notebook' }
  | { kind: 'waiting' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; error: unknown }
  | Ready;

/** The pipeline of the notebook in front, looked at anew when its code changes. */
export class PipelineModel implements IDisposable {
  constructor(
    private readonly _notebooks: INotebookTracker,
    /** Kept by whoever gives it. */
    private readonly _load: () => Promise<Analyzer>,
    private readonly _executions = new Executions(),
    private readonly _versions = new KernelVersions()
  ) {
    _notebooks.currentChanged.connect(this._follow, this);
    _notebooks.widgetAdded.connect((_, panel) => {
      _executions.follow(panel);
      _versions.follow(panel);
    });
    _versions.changed.connect(() => {
      const panel = _notebooks.currentWidget;
      if (panel && this._watch) {
        this._look(panel);
      }
    });
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get state(): PipelineState {
    return this._state;
  }

  get ready(): Ready | null {
    return this._state.kind === 'ready' ? this._state : null;
  }

  /** Whether what is shown is of older cells, for the newest still are read. */
  get isBehind(): boolean {
    return this._isBehind;
  }

  /** Why the page itself analyses; null where a worker does. */
  get trouble(): Trouble | null {
    return this._analyzer?.analyst.trouble ?? null;
  }

  /** Whether anybody sees the pipeline; nothing is loaded or computed while nobody does. */
  set isSeen(value: boolean) {
    if (value !== this._isSeen) {
      this._isSeen = value;
      this._follow();
      this._changed.emit();
    }
  }

  get isSeen(): boolean {
    return this._isSeen;
  }

  /** More is known of the cells, if they still are those that are shown. */
  amend(notebook: Notebook, analysis: Shown): void {
    if (this.ready?.notebook === notebook && this._asked === notebook) {
      this._set({ ...this.ready, analysis });
    }
  }

  /** Look again now, after a failure. */
  retry(): void {
    this._follow();
  }

  /** What is remembered of a notebook, until it is closed; null before the analysis is loaded. */
  analysisOf(panel: NotebookPanel): NotebookAnalysis | null {
    let analysis = this._analyses.get(panel) ?? null;
    if (!analysis && this._analyzer && !panel.isDisposed) {
      analysis = this._analyzer.analyst.open();
      this._analyses.set(panel, analysis);
      panel.disposed.connect(analysis.dispose);
    }
    return analysis;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._watch?.dispose();
    this._forgetAsked();
    Signal.clearData(this);
  }

  private _follow(): void {
    this._watch?.dispose();
    this._watch = null;
    this._forgetAsked();
    const panel = this._notebooks.currentWidget;
    if (!this._isSeen || this._isDisposed) {
      return;
    }
    if (!panel) {
      this._set({ kind: 'no-notebook' });
      return;
    }
    if (this.ready?.panel !== panel) {
      this._set({ kind: 'waiting' });
    }
    void this._open(panel);
  }

  private async _open(panel: NotebookPanel): Promise<void> {
    try {
      await panel.context.ready;
      await this._begin();
    } catch (error) {
      if (this._isCurrent(panel)) {
        this._set({ kind: 'failed', error });
      }
      return;
    }
    const model = panel.content.model;
    if (this._isCurrent(panel) && model && !this._watch) {
      this._watch = new NotebookWatch(model, () => this._look(panel));
      this._look(panel);
    }
  }

  private async _begin(): Promise<void> {
    const analyzer = await this._load();
    if (this._analyzer !== analyzer) {
      this._analyzer = analyzer;
      analyzer.analyst.changed.connect(() => this._changed.emit());
    }
  }

  private _isCurrent(panel: NotebookPanel): boolean {
    return this._isSeen && !panel.isDisposed && this._notebooks.currentWidget === panel;
  }

  private _look(panel: NotebookPanel): void {
    const model = panel.content.model;
    if (!model || !this._isCurrent(panel)) {
      return;
    }
    const cells = snapshot(model);
    const notebook = { ...cells, versions: this._versions.of(panel, cells) };
    if (this._asked && sameNotebook(this._asked, notebook)) {
      this._showFolder(pipelineMetadata(model).folder);
    } else if (isPython(notebook.language)) {
      void this._analyze(panel, model, notebook);
    } else {
      this._forgetAsked();
      this._set({ kind: 'other-language', language: notebook.language });
    }
  }

  private _showFolder(folder: string | null): void {
    if (this.ready && this.ready.folder !== folder) {
      this._set({ ...this.ready, folder });
    }
  }

  /** Answers come in the order of the calls; one that is no longer wanted is left alone. */
  private async _analyze(
    panel: NotebookPanel,
    model: INotebookModel,
    notebook: Notebook
  ): Promise<void> {
    this._asked = notebook;
    this._behind ??= setTimeout(() => this._setBehind(), LONG);
    const { _round: round } = this;
    const isOver = () => round !== this._round || !this._isCurrent(panel);
    try {
      const facts = this._executions.factsOf(panel);
      const analysis = await this.analysisOf(panel)?.update(notebook, facts);
      if (analysis && !isOver()) {
        this._show(panel, model, notebook, analysis);
      }
    } catch (error) {
      if (!isOver()) {
        this._forgetAsked();
        this._set({ kind: 'failed', error });
      }
    }
  }

  private _show(
    panel: NotebookPanel,
    model: INotebookModel,
    notebook: Notebook,
    analysis: Shown
  ): void {
    const { cells: all } = notebook;
    const { partsOf, cellParts } = this._analyzer!;
    const parts = partsOf(all, analysis.proposals);
    const cells = cellParts(all, parts);
    const { folder } = pipelineMetadata(model);
    if (this._asked === notebook) {
      this._catchUp();
    }
    this._set({ kind: 'ready', panel, notebook, analysis, parts, cells, folder });
  }

  /** No answer to an earlier call is wanted any more. */
  private _forgetAsked(): void {
    this._round += 1;
    this._asked = null;
    this._catchUp();
  }

  private _setBehind(): void {
    this._isBehind = true;
    this._changed.emit();
  }

  private _catchUp(): void {
    clearTimeout(this._behind);
    this._behind = undefined;
    this._isBehind = false;
  }

  private _set(state: PipelineState): void {
    this._state = state;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _analyses = new WeakMap<NotebookPanel, NotebookAnalysis>();
  private _state: PipelineState = { kind: 'waiting' };
  private _analyzer: Analyzer | null = null;
  private _watch: NotebookWatch | null = null;
  /** The cells that were looked at last, whether or not the answer has come. */
  private _asked: Notebook | null = null;
  private _round = 0;
  private _behind: ReturnType<typeof setTimeout> | undefined;
  private _isBehind = false;
  private _isSeen = false;
  private _isDisposed = false;
}
