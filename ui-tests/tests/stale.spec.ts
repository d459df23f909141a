import { Notebook } from '../support/notebook';
import { Pipeline } from '../support/pipeline';
import { expect, test } from '../support/test';

test('steps that have changed since the export are named, until it is exported again', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: 'def half(x): return x / 2', tags: ['setup'] },
    { source: 'raw = [1, 2]', tags: ['step:load'] },
    { source: 'df = [half(x) for x in raw]', tags: ['step:features'] },
    { source: 'print(max(df))', tags: ['step:train'] }
  ];
  const book = await Notebook.write(lab, page, 'stale.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  const accept = () =>
    page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await panel.root.getByRole('button', { name: 'Export', exact: true }).click();
  await accept();
  await expect(page.locator('.Toastify__toast')).toContainText('Exported 3 steps');

  const line = pipeline.tab.getByText(/^Changed since the export/);
  await book.type(0, 'def half(x): return x * 0.5');
  await expect(line).toHaveText('Changed since the export: features');
  await book.type(3, 'print(min(df))');
  await expect(line).toContainText(': features, train');
  await panel.button('Export again').click();
  await accept();
  await expect(line).toBeHidden();
  expect(await lab.read('stale/steps/features.py')).toContain('x * 0.5');
});

test('what an export would refuse is told before, once typing pauses', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    {
      source: 'import pandas as pd\nn = 5\npd.set_option("display.max_rows", n)',
      tags: ['step:load']
    },
    { source: 'n = 9', tags: ['step:features'] },
    { source: 'print(pd.DataFrame({"x": [n]}))', tags: ['step:train'] }
  ];
  const book = await Notebook.write(lab, page, 'refused.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  const refused = pipeline.problems.filter({ hasText: 'n has changed since' });
  await expect(refused).toHaveCount(1);
  await book.type(1, 'm = 9');
  await expect(refused).toHaveCount(0);
  await book.type(1, 'n = 10');
  await expect(refused).toHaveCount(1);
});
