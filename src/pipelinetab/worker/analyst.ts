/** What is computed of notebooks, whether a worker does it or, where there is none, the page. */
import { Signal, type ISignal } from '@lumino/signaling';
import type { KernelFacts } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import type {
  Content,
  ExportOptions,
  FileChange,
  PipelineRecord,
  Project,
  Stale,
  Surroundings
} from '../../project';
import type { Engine, Page, Shown } from './engine';
import { type Hand, hire, NoWorker, type Trouble } from './hire';
import { Ended } from './link';
import { Newest } from './newest';
import type { Beside } from './refused';

const PATIENCE = 10_000; // ms; a worker has been seen to take 4 s while JupyterLab starts

export interface Ways {
  startWorker: () => Hand;
  inPage: (page: Page) => Promise<Engine>;
  patience?: number;
}

/** What is remembered of one open notebook, until it is disposed. */
export interface NotebookAnalysis {
  /** Null where a newer call for this notebook took its place, or it has been disposed. */
  update(notebook: Notebook, kernel?: KernelFacts): Promise<Shown | null>;
  /**
   * The notebook that was given last, with what its export would refuse, and leave behind of
   * what lies `around`; null where nothing is new.
   */
  refusals(notebook: Notebook, around?: Beside): Promise<Shown | null>;
  /** How it differs from its last export; null also where a newer call took its place. */
  compare(record: PipelineRecord, notebook: Notebook): Promise<Stale | null>;
  dispose(): void;
}

/** One for the page. */
export class Analyst {
  constructor(private readonly _ways: Ways) {}

  /** Emitted when `trouble` changes. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Why the page does all itself; null while a worker does. */
  get trouble(): Trouble | null {
    return this._trouble;
  }

  open(): NotebookAnalysis {
    const key = ++this._last;
    const newest = new Newest<Shown | null>();
    let isOpen = true;
    // What is asked again of another engine may be closed by then.
    const whileOpen = <T>(work: (engine: Engine) => Promise<T>) =>
      this._do(async engine => (isOpen ? work(engine) : null));
    return {
      update: (notebook, kernel) =>
        newest.ask(() => whileOpen(engine => engine.analyze(key, notebook, kernel))),
      refusals: (notebook, around) =>
        around
          ? this._askedBy(around, task =>
              whileOpen(engine => engine.refusals(key, notebook, task))
            )
          : whileOpen(engine => engine.refusals(key, notebook, null)),
      compare: (record, notebook) =>
        whileOpen(engine => engine.compare(key, record, notebook)),
      dispose: () => {
        isOpen = false;
        newest.close();
        // One that does not start has nothing to forget.
        this._engine?.then(engine => engine.forget(key)).catch(() => undefined);
      }
    };
  }

  exportProject(
    notebook: Notebook,
    options: ExportOptions,
    around: Surroundings
  ): Promise<Project> {
    return this._askedBy(around, task =>
      this._do(engine => engine.exportProject(task, notebook, options))
    );
  }

  /** What writing these files would change, of those that `read` gives. */
  changesTo(
    files: ReadonlyMap<string, Content>,
    read: Surroundings['read']
  ): Promise<readonly FileChange[]> {
    return this._askedBy({ read }, task =>
      this._do(engine => engine.changesTo(task, files))
    );
  }

  private async _do<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    try {
      return await work(await (this._engine ??= this._begin()));
    } catch (error) {
      if (error instanceof Ended) {
        return this._do(work); // the page does it by now
      }
      throw error;
    }
  }

  private async _begin(): Promise<Engine> {
    const { startWorker, patience = PATIENCE } = this._ways;
    const onEnd = (reason: NoWorker) => {
      this._engine = this._inPage(reason);
      this._engine.catch(() => undefined); // told to whoever asks next
    };
    try {
      return await hire(startWorker, this._page, patience, onEnd);
    } catch (error) {
      return this._inPage(error as NoWorker);
    }
  }

  private async _inPage({ trouble, message }: NoWorker): Promise<Engine> {
    console.warn(`No worker analyses notebooks (${trouble}); the page does.`, message);
    try {
      const engine = await this._ways.inPage(this._page);
      this._set(trouble);
      return engine;
    } catch (error) {
      this._engine = null; // a later try may succeed, and begins anew
      this._set(null);
      throw error;
    }
  }

  private _set(trouble: Trouble | null): void {
    if (trouble !== this._trouble) {
      this._trouble = trouble;
      this._changed.emit();
    }
  }

  /** Number what is asked on behalf of one task, as long as it goes on. */
  private async _askedBy<T>(
    around: Partial<Surroundings> & Pick<Surroundings, 'read'>,
    work: (task: number) => Promise<T>
  ): Promise<T> {
    const task = ++this._last;
    this._tasks.set(task, around as Surroundings);
    try {
      return await work(task);
    } finally {
      this._tasks.delete(task);
    }
  }

  private readonly _tasks = new Map<number, Surroundings>();
  private readonly _page: Page = {
    environment: async (task, modules) => this._tasks.get(task)!.environment(modules),
    read: async (task, path) => this._tasks.get(task)!.read(path),
    list: async (task, path) => this._tasks.get(task)!.list(path)
  };
  private readonly _changed = new Signal<this, void>(this);
  private _engine: Promise<Engine> | null = null;
  private _trouble: Trouble | null = null;
  private _last = 0;
}
