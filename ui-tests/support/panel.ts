import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator } from '@playwright/test';

/** The sidebar `MLflow`, by the names that a person and a screen reader find. */
export class Panel {
  constructor(private readonly _page: IJupyterLabPageFixture) {}

  get root(): Locator {
    return this._page.locator('#flowbook-sidebar');
  }

  get tab(): Locator {
    return this._page.getByRole('tab', { name: 'MLflow', exact: true });
  }

  get table(): Locator {
    return this.root.getByRole('treegrid', { name: 'Runs' });
  }

  /** Rows of runs, without the row of headings. */
  get rows(): Locator {
    return this.table.locator('[role="row"][data-index]');
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ has: this._page.getByTitle(name, { exact: true }) });
  }

  get names(): Locator {
    return this.rows.locator('.fb-mod-name .fb-Ellipsis');
  }

  header(name: string): Locator {
    return this.table.getByRole('columnheader').filter({ hasText: name });
  }

  get active(): Locator {
    return this.root.getByRole('region', { name: 'Active run' });
  }

  get details(): Locator {
    return this.root.getByRole('region', { name: 'Run details' });
  }

  get filter(): Locator {
    return this.root.getByRole('textbox', { name: 'Filter runs' });
  }

  get experiment(): Locator {
    return this.root.getByRole('combobox', { name: 'Experiment' });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async show(): Promise<void> {
    await this.tab.click();
    await this.root.waitFor();
  }

  async hide(): Promise<void> {
    await this.tab.click();
    await this.root.waitFor({ state: 'hidden' });
  }
}
