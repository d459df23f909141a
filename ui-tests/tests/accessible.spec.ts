import AxeBuilder from '@axe-core/playwright';
import { Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const TRAIN = `
import mlflow
with mlflow.start_run(run_name="parent"):
    with mlflow.start_run(run_name="child", nested=True):
        mlflow.log_metrics({"rmse": 0.75, "r2": 0.5})
        mlflow.log_param("depth", 4)
        mlflow.set_tag("stage", "trial")
mlflow.start_run(run_name="open")
for step in range(5):
    mlflow.log_metric("rmse", 1 / (1 + step), step=step)
`;

test('names, contrast and structure hold in both themes', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'themes.ipynb', [TRAIN]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await expect(panel.active.getByRole('button', { name: 'End run' })).toBeVisible();
  await expect(book.line(0)).toContainText('2 runs');
  await panel.row('child').getByRole('checkbox').click();
  await panel.row('child').click();
  await expect(panel.details).toContainText('stage');
  const problems = async (...parts: string[]) => {
    const start = new AxeBuilder({ page });
    const axe = parts.reduce((builder, part) => builder.include(part), start);
    const { violations } = await axe.analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        node => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`
      )
    );
  };
  for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
    await page.theme.setTheme(theme);
    await panel.filter.fill('');
    expect
      .soft(await problems('#provebook-sidebar', '.pb-CellLine'), theme)
      .toEqual([]);
    await panel.button('Columns').click();
    await expect(panel.root.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    expect.soft(await problems('.pb-Columns'), `${theme}, columns`).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.filter.fill('metrics.');
    await expect(panel.root.getByRole('listbox')).toBeVisible();
    expect.soft(await problems('.pb-Filter'), `${theme}, completions`).toEqual([]);
    await panel.filter.fill('a OR b');
    await panel.filter.press('Enter');
    await expect(panel.filter).toHaveAttribute('aria-invalid', 'true');
    expect.soft(await problems('.pb-Filter'), `${theme}, wrong filter`).toEqual([]);
    await panel.button('Clear filter').click();
    await test.info().attach(theme, {
      body: await page.screenshot(),
      contentType: 'image/png'
    });
  }
});

test('everything is reached and done by keyboard alone', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'forest');
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names.first()).toBeVisible();
  const tabTo = async (what: typeof panel.root) => {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(what).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
  };
  await page.locator('body').evaluate(body => {
    (body.ownerDocument.activeElement as HTMLElement | null)?.blur();
  });
  await tabTo(panel.experiment);
  await page.keyboard.type('forest');
  await page.keyboard.press('Enter');
  await expect(panel.names.first()).toHaveText('trees');
  await tabTo(panel.filter);
  await page.keyboard.type('metrics.rmse < 2.2');
  await page.keyboard.press('Enter');
  await expect(panel.names).toHaveText(['trees', 'tree 8', 'tree 4', 'net']);
  await page.keyboard.press('Escape');
  await expect(panel.names).toHaveCount(6);

  await tabTo(panel.button('Columns'));
  await page.keyboard.press('Enter');
  const choice = panel.root.getByRole('dialog', { name: 'Columns' });
  await page.keyboard.type('Duration');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(panel.button('Columns')).toBeFocused();
  await expect(panel.header('Duration')).toBeVisible();

  await tabTo(panel.header('rmse').getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(panel.header('rmse')).toHaveAttribute('aria-sort', 'ascending');

  await tabTo(panel.row('trees'));
  await page.keyboard.press('ArrowDown');
  await expect(panel.row('tree 4')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel.row('tree 4')).toHaveAttribute('aria-selected', 'true');
  await expect(panel.root).toContainText('1 selected');
  await page.keyboard.press('End');
  await expect(panel.row('linear')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.details).toContainText('linear');
  await tabTo(panel.details.getByRole('button', { name: 'Close details' }));
  await page.keyboard.press('Enter');
  await expect(panel.details).toBeHidden();
});
