import { Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const TRAIN = (name: string) => `
import mlflow
with mlflow.start_run(run_name="${name}"):
    mlflow.log_metric("rmse", 1.5)
`;

test('the panel follows the notebook in front, unless it is pinned', async ({
  lab,
  page,
  panel
}) => {
  const sun = await Notebook.write(lab, page, 'sun.ipynb', [TRAIN('sunny')]);
  const wind = await Notebook.write(lab, page, 'wind.ipynb', [TRAIN('windy')]);
  await sun.goto();
  await panel.show();
  await sun.run(0);
  await expect(panel.experiment).toHaveValue('sun');
  await expect(panel.names).toHaveText(['sunny']);

  await wind.open();
  await wind.run(0);
  await expect(panel.experiment).toHaveValue('wind');
  await expect(panel.names).toHaveText(['windy']);

  await sun.open();
  await expect(panel.experiment).toHaveValue('sun');
  await expect(panel.names).toHaveText(['sunny']);

  const pin = panel.root.locator('button[aria-pressed]');
  await expect(pin).toHaveText('sun.ipynb');
  await pin.click();
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await wind.open();
  await expect(wind.prompt(0)).toBeVisible();
  await expect(panel.experiment).toHaveValue('sun');
  await expect(panel.names).toHaveText(['sunny']);

  await pin.click();
  await expect(panel.experiment).toHaveValue('wind');
  await expect(panel.names).toHaveText(['windy']);

  // An experiment picked by hand is a pin, too.
  await panel.experiment.click();
  await page.keyboard.type('sun');
  await page.keyboard.press('Enter');
  await expect(panel.names).toHaveText(['sunny']);
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
});

test('a run leads back to its cell, and says so when the cell is gone', async ({
  lab,
  page,
  panel
}) => {
  const far = [...Array.from({ length: 40 }, (_, i) => `print(${i})`), TRAIN('far')];
  const book = await Notebook.write(lab, page, 'far.ipynb', far);
  await book.goto();
  await panel.show();
  await book.run(40);
  await expect(panel.row('far')).toBeVisible();
  await expect(book.line(40)).toContainText('1 run');

  // From the line under the cell to the run.
  await book.line(40).getByRole('button').click();
  await expect(panel.details).toContainText('far');
  await panel.details.getByRole('button', { name: 'Close details' }).click();

  await book.close();
  await expect(page.getByRole('tab', { name: 'far.ipynb' })).toBeHidden();
  const badge = panel.row('far').getByTitle(/Go to the cell/);
  await expect(badge).toHaveText('[1]');
  await badge.click();
  await expect(book.cell(40)).toBeInViewport();
  await expect(book.cell(40)).toHaveClass(/jp-mod-active/);
  // A closed and opened notebook tells of its cells' runs, too.
  await expect(book.line(40)).toContainText('1 run · rmse 1.5');

  await book.close();
  await expect(page.getByRole('tab', { name: 'far.ipynb' })).toBeHidden();
  await panel.row('far').click();
  await panel.details.getByRole('button', { name: 'Go to cell' }).click();
  await expect(book.cell(40)).toBeInViewport();

  await book.close();
  await Notebook.write(lab, page, 'far.ipynb', ['print("another notebook")']);
  await panel.details.getByRole('button', { name: 'Go to cell' }).click();
  await expect(page.locator('.Toastify__toast')).toContainText(
    'the cell is no longer in the notebook'
  );
});
