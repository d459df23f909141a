import { Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

test('the magics are there unasked, and the kernel shows no trace of that', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'magics.ipynb', [
    '%%mlflow run --name "with magic"\nimport mlflow\nmlflow.log_metric("loss", 0.25)\n6 * 7',
    'print("inputs", len(In) - 1)',
    '%history'
  ]);
  await book.goto();
  await panel.show();
  await book.run(1);
  await expect(book.cell(1)).toContainText('inputs 1');
  await expect(book.prompt(1)).toHaveText('[1]:');
  await book.run(2);
  await expect(book.output(2)).toHaveText(/^print\("inputs".*\s%history\s*$/);

  // The magics must stand before the first cell of "run all".
  await page.evaluate(() => {
    void window.jupyterapp.commands.execute('notebook:restart-run-all');
  });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Confirm/ })
    .click();
  await expect(book.prompt(2)).toHaveText('[3]:');
  await expect(book.prompt(0)).toHaveText('[1]:');
  await expect(book.output(0)).toContainText('42');
  await expect(book.cell(1)).toContainText('inputs 2');
  await expect(book.errors).toHaveCount(0);
  const row = panel.row('with magic');
  await expect(row.getByRole('img', { name: 'finished' })).toBeVisible();
  await expect(book.line(0)).toHaveText(/1 run · loss 0.25/);
});
