import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { Analysis, LiveAnalysis } from '../analysis';
import type { PythonParser } from '../python';
import type { Notebook } from '../notebook';
import { Executions } from './cells/executions';
import type { cellParts, CellPart, Part, partsOf } from './cells/roles';
import { isPython, pipelineMetadata, sameNotebook, snapshot } from './snapshot';
import { NotebookWatch } from './watch';

/** What is known of the notebook in front. */
export interface Ready {
  kind: 'ready';
  panel: NotebookPanel;
  notebook: Notebook;
  analysis: Analysis;
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

/** The parser and what is made with it, in a bundle of its own. */
export interface Analyzer {
  loadParser(): Promise<PythonParser>;
  analysisWith(parser: PythonParser): LiveAnalysis;
  partsOf: typeof partsOf;
  cellParts: typeof cellParts;
}

/** The pipeline of the notebook in front, looked at anew when its code changes. */
export class PipelineModel implements IDisposable {
  constructor(
    private readonly _notebooks: INotebookTracker,
    private readonly _load: () => Promise<Analyzer>,
    private readonly _executions = new Executions()
  ) {
    _notebooks.currentChanged.connect(this._follow, this);
    _notebooks.widgetAdded.connect((_, panel) => _executions.follow(panel));
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

  /** What reads the cells; null until somebody sees the pipeline. */
  get parser(): PythonParser | null {
    return this._parser;
  }

  /** Milliseconds that the last analysis took. */
  get lastDuration(): number {
    return this._duration;
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

  /** Look again now, after a failure. */
  retry(): void {
    this._loading = null;
    this._follow();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    this._watch?.dispose();
    Signal.clearData(this);
  }

  private _follow(): void {
    this._watch?.dispose();
    this._watch = null;
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
      this._loading ??= this._begin();
      await this._loading;
    } catch (error) {
      this._loading = null;
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
    this._analyzer = await this._load();
    this._parser = await this._analyzer.loadParser();
  }

  private _isCurrent(panel: NotebookPanel): boolean {
    return this._isSeen && !panel.isDisposed && this._notebooks.currentWidget === panel;
  }

  private _look(panel: NotebookPanel): void {
    const model = panel.content.model;
    if (!model || !this._isCurrent(panel)) {
      return;
    }
    const notebook = snapshot(model);
    const { folder } = pipelineMetadata(model);
    const last = this.ready;
    if (last?.panel === panel && sameNotebook(last.notebook, notebook)) {
      if (last.folder !== folder) {
        this._set({ ...last, folder });
      }
      return;
    }
    if (!isPython(notebook.language)) {
      this._set({ kind: 'other-language', language: notebook.language });
      return;
    }
    try {
      this._set({ ...this._analyze(panel, notebook), folder });
    } catch (error) {
      this._set({ kind: 'failed', error });
    }
  }

  private _analyze(panel: NotebookPanel, notebook: Notebook): Omit<Ready, 'folder'> {
    const analyzer = this._analyzer!;
    let live = this._analyses.get(panel);
    if (!live) {
      live = analyzer.analysisWith(this._parser!);
      this._analyses.set(panel, live);
    }
    const start = performance.now();
    const analysis = live.update(notebook, this._executions.factsOf(panel));
    const parts = analyzer.partsOf(notebook.cells, analysis.proposals);
    this._duration = performance.now() - start;
    const cells = analyzer.cellParts(notebook.cells, parts);
    return { kind: 'ready', panel, notebook, analysis, parts, cells };
  }

  private _set(state: PipelineState): void {
    this._state = state;
    this._changed.emit();
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _analyses = new WeakMap<NotebookPanel, LiveAnalysis>();
  private _state: PipelineState = { kind: 'waiting' };
  private _loading: Promise<void> | null = null;
  private _analyzer: Analyzer | null = null;
  private _parser: PythonParser | null = null;
  private _watch: NotebookWatch | null = null;
  private _isSeen = false;
  private _isDisposed = false;
  private _duration = 0;
}
