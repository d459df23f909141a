import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import type { Locator } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import type { Lab } from './lab';

/** A code cell, or a text cell where the source is a heading; tags as in its metadata. */
export type NotebookCell = string | { source: string; tags: readonly string[] };

function cellOf(cell: NotebookCell, index: number): object {
  const { source, tags } = typeof cell === 'string' ? { source: cell, tags: [] } : cell;
  const common = { id: `cell-${index}`, source, metadata: tags.length ? { tags } : {} };
  return source.startsWith('# ')
    ? { ...common, cell_type: 'markdown' }
    : { ...common, cell_type: 'code', execution_count: null, outputs: [] };
}

/** A notebook with code cells `cell-0`, `cell-1`, ... on disk, to be opened in a page. */
export class Notebook {
  private constructor(
    private readonly _lab: Lab,
    private readonly _page: IJupyterLabPageFixture,
    readonly path: string
  ) {}

  static async write(
    lab: Lab,
    page: IJupyterLabPageFixture,
    path: string,
    cells: readonly NotebookCell[],
    kernel = 'python3',
    metadata: object = {}
  ): Promise<Notebook> {
    const content = {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {
        kernelspec: { name: kernel, display_name: kernel, language: 'python' },
        ...metadata
      },
      cells: cells.map(cellOf)
    };
    return Notebook.copy(lab, page, path, JSON.stringify(content));
  }

  /** A notebook as the text of its file. */
  static async copy(
    lab: Lab,
    page: IJupyterLabPageFixture,
    path: string,
    text: string
  ): Promise<Notebook> {
    await lab.write(path, text);
    return new Notebook(lab, page, path);
  }

  get name(): string {
    return this.path.split('/').pop()!;
  }

  /** Load JupyterLab with this notebook in front. */
  async goto(): Promise<void> {
    await this._page.goto(`tree/${this.path}?reset`);
    await this.open();
  }

  /** Bring it to the front, opened if need be; its kernel then takes what it is sent. */
  async open(): Promise<void> {
    await this._page.evaluate(async path => {
      await window.jupyterapp.restored;
      const open = window.jupyterapp.commands.execute('docmanager:open', { path });
      const { context } = (await open) as {
        context: DocumentRegistry.IContext<DocumentRegistry.IModel>;
      };
      await context.ready;
      await context.sessionContext.ready;
      await context.sessionContext.session?.kernel?.info;
    }, this.path);
  }

  /** Save and close it; its kernel lives on. */
  async close(): Promise<void> {
    await this._page.evaluate(async path => {
      const { commands, shell } = window.jupyterapp;
      await commands.execute('docmanager:open', { path });
      await commands.execute('docmanager:save');
      shell.currentWidget?.close();
    }, this.path);
  }

  cell(index: number): Locator {
    return this._page
      .locator('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell')
      .nth(index);
  }

  /** Tracebacks in the notebook. */
  get errors(): Locator {
    return this._page.locator('[data-mime-type="application/vnd.jupyter.error"]');
  }

  /** The line under a cell that tells of its runs. */
  line(index: number): Locator {
    return this.cell(index).locator('.pb-CellLine');
  }

  output(index: number): Locator {
    return this.cell(index).locator('.jp-Cell-outputArea');
  }

  prompt(index: number): Locator {
    return this.cell(index).locator('.jp-InputArea-prompt');
  }

  /** Run one cell; without `wait` it may still be running. */
  async run(index: number, wait = true): Promise<void> {
    await this._page.evaluate(
      async ([cell, isAwaited]) => {
        const { shell, commands } = window.jupyterapp;
        const panel = shell.currentWidget as unknown as {
          content: { activeCellIndex: number };
        };
        panel.content.activeCellIndex = cell;
        const done = commands.execute('notebook:run-cell');
        await (isAwaited ? done : null);
      },
      [index, wait] as const
    );
  }

  /** Replace the source of a cell, as by typing. */
  async type(index: number, source: string): Promise<void> {
    await this.cell(index).locator('.cm-content').click();
    await this._page.keyboard.press('Control+A');
    await this._page.keyboard.insertText(source);
  }

  /** Open a gate that a cell waits at (`wait_for(name)` of GATE). */
  async pass(gate: string): Promise<void> {
    await writeFile(this._lab.path(gate), '');
  }
}

/** Python: `is_open(name)` and `wait_for(name)`, so that a test says when a cell goes on. */
export const GATE = `
import pathlib, time, mlflow
def is_open(name):
    return pathlib.Path(name).exists()
def wait_for(name):
    while not is_open(name):
        time.sleep(0.02)
`.trim();
