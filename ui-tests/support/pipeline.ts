import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { INotebookModel } from '@jupyterlab/notebook';
import type { Locator } from '@playwright/test';
import type { Panel } from './panel';

/** The tab `Pipeline`, by the names that a person and a screen reader find. */
export class Pipeline {
  constructor(
    private readonly _page: IJupyterLabPageFixture,
    private readonly _panel: Panel
  ) {}

  get tab(): Locator {
    return this._panel.root.locator('.pb-PipelineWidget');
  }

  get graph(): Locator {
    return this._panel.root.getByRole('img', { name: 'Pipeline graph' });
  }

  get steps(): Locator {
    return this._panel.root
      .getByRole('list', { name: 'Steps', exact: true })
      .getByRole('listitem');
  }

  get problems(): Locator {
    return this._panel.root
      .getByRole('list', { name: 'Problems' })
      .getByRole('listitem');
  }

  /** What is clicked in the graph for a step. */
  node(name: string): Locator {
    return this._targets.getByRole('button', { name, exact: true });
  }

  edge(name: string): Locator {
    return this._targets.getByRole('button', { name, exact: true });
  }

  async show(): Promise<void> {
    if (await this._panel.root.isHidden()) {
      await this._panel.show();
    }
    await this._panel.root.getByRole('tab', { name: 'Pipeline' }).click();
  }

  /** The tags of each cell of the notebook in front. */
  tags(): Promise<string[][]> {
    return this._page.evaluate(() => {
      const panel = window.jupyterapp.shell.currentWidget as unknown as {
        content: { model: INotebookModel };
      };
      return [...panel.content.model.cells].map(
        cell => (cell.getMetadata('tags') as string[] | undefined) ?? []
      );
    });
  }

  private get _targets(): Locator {
    return this._panel.root.getByRole('group', {
      name: 'Steps and what flows between them'
    });
  }
}
