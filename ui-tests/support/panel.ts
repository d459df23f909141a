import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator } from '@playwright/test';

// Galata's own option, which the type of its fixture hides.
interface ReloadPage {
  reload(options: { waitForIsReady: boolean }): Promise<unknown>;
}

/** The sidebar `MLflow`, by the names that a person and a screen reader find. */
export class Panel {
  constructor(private readonly _page: IJupyterLabPageFixture) {}

  get root(): Locator {
    return this._page.locator('#provebook-sidebar');
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

  row(name: string): Locator {
    return this.rows.filter({ has: this._page.getByTitle(name, { exact: true }) });
  }

  get names(): Locator {
    return this.rows.locator('.pb-mod-name .pb-Ellipsis');
  }

  header(name: string): Locator {
    return this.table.getByRole('columnheader', { name });
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

  /** Reload the browser's page; the sidebar is there again, opened if need be. */
  async reload(): Promise<void> {
    await (this._page as ReloadPage).reload({ waitForIsReady: false });
    await this._page.evaluate(() => window.jupyterapp.restored);
    if (await this.root.isHidden()) {
      await this.show();
    }
  }

  async hide(): Promise<void> {
    await this.tab.click();
    await this.root.waitFor({ state: 'hidden' });
  }
}
