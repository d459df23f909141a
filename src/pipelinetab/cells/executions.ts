/** What ran in the kernels of the open notebooks, told by JupyterLab, not by the kernels. */
import type { Cell } from '@jupyterlab/cells';
import {
  NotebookActions,
  type Notebook,
  type NotebookPanel
} from '@jupyterlab/notebook';
import type { KernelFacts } from '../../diagnostics';

interface Ran {
  cell: string;
  source: string;
}

/** Remembers each cell as it was when it ran, until its kernel starts anew. */
export class Executions {
  constructor() {
    NotebookActions.executionScheduled.connect((_, { cell }) => this._scheduled(cell));
    NotebookActions.executed.connect((_, { notebook, cell }) =>
      this._executed(notebook, cell)
    );
  }

  /** For a kernel that is idle; nothing while it runs, for then anything may change. */
  factsOf(panel: NotebookPanel): KernelFacts | undefined {
    const executed = this._ran.get(panel.content);
    const kernel = panel.sessionContext.session?.kernel;
    return executed && kernel?.status === 'idle' ? { executed } : undefined;
  }

  /** Forget what an earlier kernel ran. */
  follow(panel: NotebookPanel): void {
    const forget = () => this._ran.delete(panel.content);
    panel.sessionContext.kernelChanged.connect(forget);
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === 'restarting' || status === 'autorestarting') {
        forget();
      }
    });
  }

  private _scheduled(cell: Cell): void {
    if (cell.model.type === 'code') {
      // It may be edited before it is its turn to end.
      this._waiting.set(cell, cell.model.sharedModel.getSource());
    }
  }

  private _executed(notebook: Notebook, cell: Cell): void {
    const source = this._waiting.get(cell);
    if (source !== undefined) {
      this._waiting.delete(cell);
      const { id } = cell.model;
      const others = (this._ran.get(notebook) ?? []).filter(
        one => one.cell !== id || one.source !== source
      );
      this._ran.set(notebook, [...others, { cell: id, source }]);
    }
  }

  private readonly _waiting = new WeakMap<Cell, string>();
  private readonly _ran = new WeakMap<Notebook, readonly Ran[]>();
}
