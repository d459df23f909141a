/** Versions of the packages that a notebook's kernel has, asked of its Python, not of the kernel. */
import type { NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';
import type { Versions } from '../libraries';
import { type Notebook, versionedIn } from '../notebook';
import { type Environment, versionsOf } from '../project';

/** What a kernel's Python has of some modules. */
export type AskEnvironment = (
  kernel: string,
  modules: readonly string[]
) => Promise<Environment>;

const UNKNOWN: Versions = {};

/** Asks once a kernel; until an answer is there, versions are unknown. */
export class KernelVersions {
  constructor(private readonly _ask: AskEnvironment | null = null) {}

  /** More may be known of some notebook now. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** As far as they are known; what is not is asked for. */
  of({ sessionContext }: NotebookPanel, notebook: Notebook): Versions {
    const kernel = sessionContext.session?.kernel?.id;
    const names = versionedIn(notebook);
    if (!kernel || names.length === 0) {
      return UNKNOWN;
    }
    const key = `${kernel} ${names.join(' ')}`;
    const known = this._known.get(key);
    if (!known && this._ask) {
      this._known.set(key, UNKNOWN);
      void this._look(key, kernel, names, this._ask);
    }
    return known ?? UNKNOWN;
  }

  /** A kernel that comes or starts anew may have other packages. */
  follow({ sessionContext }: NotebookPanel): void {
    sessionContext.kernelChanged.connect(() => this._changed.emit());
    sessionContext.statusChanged.connect((_, status) => {
      if (status === 'restarting' || status === 'autorestarting') {
        const kernel = sessionContext.session?.kernel?.id;
        [...this._known.keys()]
          .filter(key => key.startsWith(`${kernel} `))
          .forEach(key => this._known.delete(key));
        this._changed.emit();
      }
    });
  }

  private async _look(
    key: string,
    kernel: string,
    names: readonly string[],
    ask: AskEnvironment
  ): Promise<void> {
    // A kernel of another server: the libraries count as older ones.
    const found = await ask(kernel, names).catch(() => null);
    if (found && this._known.has(key)) {
      this._known.set(key, versionsOf(found, names));
      this._changed.emit();
    }
  }

  private readonly _changed = new Signal<this, void>(this);
  private readonly _known = new Map<string, Versions>();
}
