/** What is computed of notebooks, in the worker or, where none can be had, in the page. */
import { type Analysis, LiveAnalysis } from '../../analysis';
import type { KernelFacts } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import {
  changesTo,
  type Content,
  exportProject,
  type ExportOptions,
  type FileChange,
  type Formatter,
  type PipelineRecord,
  type Project,
  type Stale,
  StaleFinder,
  type Surroundings,
  TEMPLATES
} from '../../project';
import type { PythonParser } from '../../python';
import { Refused } from './refused';

/** What the tab shows; what only an exporter needs stays where it is computed. */
export type Shown = Omit<Analysis, 'details'>;

/** What the page asks for; a notebook is named by a number of the page's. */
export interface Engine {
  analyze(key: number, notebook: Notebook, kernel?: KernelFacts): Promise<Shown>;
  /**
   * What an export would refuse besides, and leave behind where a task is given, on behalf
   * of which the page is asked; null where nothing is found that was not told.
   */
  refusals(key: number, notebook: Notebook, task: number | null): Promise<Shown | null>;
  /** Null where nothing differs, and where a newer call for this notebook came meanwhile. */
  compare(
    key: number,
    record: PipelineRecord,
    notebook: Notebook
  ): Promise<Stale | null>;
  forget(key: number): Promise<void>;
  /** `task` names what the page is asked on behalf of. */
  exportProject(
    task: number,
    notebook: Notebook,
    options: ExportOptions
  ): Promise<Project>;
  changesTo(
    task: number,
    files: ReadonlyMap<string, Content>
  ): Promise<readonly FileChange[]>;
}

type Asked<Method> = Method extends (...args: infer Args) => infer Answer
  ? (task: number, ...args: Args) => Answer
  : never;

/** What an export asks the page, which alone knows the server. */
export type Page = { [Name in keyof Surroundings]: Asked<Surroundings[Name]> };

export interface Means {
  python: PythonParser;
  /** Loaded at the first export. */
  formatter: () => Promise<Formatter>;
  page: Page;
  /** Lets what is waiting go first. */
  pause: () => Promise<void>;
}

interface Known {
  analysis: LiveAnalysis;
  finder: StaleFinder;
  refused: Refused;
  /** Counts the comparisons, of which only the last goes on. */
  round: number;
}

const shownOf = ({ graph, proposed, proposals, offers }: Shown): Shown => ({
  graph,
  proposed,
  proposals,
  offers
});

/** Remembers each notebook until it is forgotten, so that only changes are looked at. */
export class LocalEngine implements Engine {
  constructor(private readonly _means: Means) {}

  async analyze(key: number, notebook: Notebook, kernel?: KernelFacts): Promise<Shown> {
    try {
      const { analysis, refused } = this._of(key);
      return shownOf(refused.with(analysis.update(notebook, kernel), notebook));
    } catch (error) {
      this._known.delete(key); // it may have been left half way
      throw error;
    }
  }

  async refusals(
    key: number,
    notebook: Notebook,
    task: number | null
  ): Promise<Shown | null> {
    const { page } = this._means;
    const around = task !== null && {
      read: (path: string) => page.read(task, path),
      list: (path: string) => page.list(task, path)
    };
    const found = await this._of(key).refused.look(notebook, around || null);
    return found && shownOf(found);
  }

  async compare(
    key: number,
    record: PipelineRecord,
    notebook: Notebook
  ): Promise<Stale | null> {
    const known = this._of(key);
    const round = ++known.round;
    const steps = known.finder.find(record, notebook);
    for (let next = steps.next(); round === known.round; next = steps.next()) {
      if (next.done) {
        return next.value;
      }
      await this._means.pause();
    }
    return null;
  }

  async forget(key: number): Promise<void> {
    const known = this._known.get(key);
    if (known) {
      known.round += 1;
      this._known.delete(key);
    }
  }

  async exportProject(
    task: number,
    notebook: Notebook,
    options: ExportOptions
  ): Promise<Project> {
    const { python, formatter, page } = this._means;
    const around: Surroundings = {
      environment: modules => page.environment(task, modules),
      read: path => page.read(task, path),
      list: path => page.list(task, path)
    };
    const format = await formatter();
    return exportProject(notebook, options, around, {
      python,
      format,
      templates: TEMPLATES
    });
  }

  changesTo(
    task: number,
    files: ReadonlyMap<string, Content>
  ): Promise<readonly FileChange[]> {
    return changesTo(files, path => this._means.page.read(task, path));
  }

  private _of(key: number): Known {
    let known = this._known.get(key);
    if (!known) {
      const { python } = this._means;
      const analysis = new LiveAnalysis(python);
      const finder = new StaleFinder(python);
      known = { analysis, finder, refused: new Refused(python), round: 0 };
      this._known.set(key, known);
    }
    return known;
  }

  private readonly _known = new Map<number, Known>();
}
