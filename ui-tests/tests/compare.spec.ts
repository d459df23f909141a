import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { GATE, Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const FOREST = `
for n, depth, rmse in [(4, 2, 3.0), (9, 4, 2.0), (64, 10, 1.5)]:
    with mlflow.start_run(run_name=f"rf {n}"):
        mlflow.log_params({"n": n, "depth": depth, "seed": 42})
        for step in range(5):
            mlflow.log_metric("loss", 1 / (1 + step) / n, step=step)
        mlflow.log_metric("rmse", rmse)
`;
const TRAIN = `
with mlflow.start_run(run_name="late"):
    mlflow.log_metric("rmse", 9.0)
    wait_for("halfway")
    mlflow.log_metric("rmse", 0.5)
    wait_for("trained")
`;

const region = (within: Locator) =>
  within.getByRole('region', { name: 'Run comparison' });
const table = (within: Locator) => within.getByRole('table', { name: 'Compared runs' });
const names = (within: Locator) => table(within).locator('.pb-Compared-name');

/** The plain HTML of a cell's comparison, as a notebook holds it. */
function htmlOf(notebook: string, cell: number): string {
  const { outputs } = JSON.parse(notebook).cells[cell];
  return [outputs.at(-1).data['text/html']].flat().join('');
}

async function plainPageShowsChart(
  page: Page,
  html: string,
  row = '',
  chart = /Parallel coordinates/
): Promise<void> {
  const plain = await page.context().newPage();
  await plain.setContent(html);
  await expect(plain.getByRole('table')).toContainText(row);
  const image = plain.getByRole('img', { name: chart });
  await expect(image).toBeVisible();
  const width = () => image.evaluate(node => (node as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(300);
  await plain.close();
}

test('ticked runs are compared in a cell below, and arranged there', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'forest.ipynb', [GATE, FOREST]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await book.run(1);
  await panel.row('rf 4').getByRole('checkbox').check();
  await panel.row('rf 9').getByRole('checkbox').check();
  await panel.row('rf 64').getByRole('checkbox').check();
  await panel.button('Compare').click();

  const shown = region(book.output(2));
  await expect(names(shown)).toHaveCount(3);
  await expect(table(shown).getByRole('columnheader', { name: /seed/ })).toBeVisible();
  await table(shown).getByRole('columnheader', { name: /seed/ }).hover();
  await shown.getByRole('button', { name: 'Hide seed' }).click();
  await expect(table(shown).getByRole('columnheader', { name: /seed/ })).toBeHidden();
  await shown.getByRole('button', { name: 'Show 1 column' }).click();
  await expect(table(shown).getByRole('columnheader', { name: /seed/ })).toBeVisible();
  await shown.getByRole('checkbox', { name: 'Only differences' }).check();
  await expect(table(shown).getByRole('columnheader', { name: /seed/ })).toBeHidden();
  await expect(table(shown).getByRole('columnheader', { name: /depth/ })).toBeVisible();

  await shown.getByRole('button', { name: 'rmse', exact: true }).click();
  await expect(names(shown)).toHaveText(['rf 64', 'rf 9', 'rf 4']);
  await shown.getByRole('row', { name: /rf 4/ }).hover();
  await shown.getByRole('button', { name: 'rf 4 as baseline' }).click();
  await expect(table(shown).getByRole('row', { name: /rf 64/ })).toContainText(
    '−1.500 (−50 %)'
  );

  await expect(
    shown.getByRole('figure', { name: 'Parallel coordinates' })
  ).toBeVisible();
  await expect(
    shown.getByRole('figure', { name: 'Curves of loss' }).locator('svg')
  ).toBeVisible();
});

test('a brush on an axis selects the runs in every view', async ({ lab, page }) => {
  const book = await Notebook.write(lab, page, 'brush.ipynb', [
    GATE,
    FOREST,
    '%mlflow compare --metrics rmse'
  ]);
  await book.goto();
  await book.run(0);
  await book.run(1);
  await book.run(2);
  const shown = region(book.output(2));
  const chart = shown.getByRole('figure', { name: 'Parallel coordinates' });
  await expect(chart.locator('svg')).toBeVisible();
  await chart.scrollIntoViewIfNeeded();
  // The last axis is rmse; its lower half has two of the three runs.
  const axis = (await chart.locator('svg .mark-rule line').last().boundingBox())!;
  await page.mouse.move(axis.x - 15, axis.y + axis.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(axis.x + 15, axis.y + axis.height * 1.02, { steps: 8 });
  await page.mouse.up();
  await expect(shown.getByText('2 selected')).toBeVisible();
  await expect(table(shown).locator('tr[aria-selected="true"]')).toHaveCount(2);

  await shown.getByRole('button', { name: 'Insert selection' }).click();
  await expect(book.cell(3).locator('.cm-content')).toContainText('run_ids = ["');
});

test('a saved comparison shows again without a kernel, and in a plain page', async ({
  lab,
  page
}) => {
  const book = await Notebook.write(lab, page, 'saved.ipynb', [
    GATE,
    FOREST,
    '%mlflow compare'
  ]);
  await book.goto();
  await book.run(0);
  await book.run(1);
  await book.run(2);
  await expect(names(region(book.output(2)))).toHaveCount(3);
  await expect(region(book.output(2)).locator('figure svg').first()).toBeVisible();
  await book.close();
  await page.evaluate(() => window.jupyterapp.serviceManager.sessions.shutdownAll());

  await page.evaluate(
    path =>
      window.jupyterapp.commands.execute('docmanager:open', {
        path,
        kernelPreference: { shouldStart: false, canStart: false }
      }),
    book.path
  );
  await expect(names(region(book.output(2)))).toHaveCount(3);

  await plainPageShowsChart(page, htmlOf(await lab.read(book.path), 2), 'rf 64');
});

test('a run that another notebook trains moves, and never marks this one as changed', async ({
  lab,
  page,
  panel
}) => {
  const trainer = await Notebook.write(lab, page, 'trainer.ipynb', [
    `${GATE}\nmlflow.set_experiment("shared")`,
    TRAIN
  ]);
  const book = await Notebook.write(lab, page, 'watcher.ipynb', [
    `${GATE}\nmlflow.set_experiment("shared")`,
    FOREST,
    '%mlflow compare --experiment shared'
  ]);
  await trainer.goto();
  await trainer.run(0);
  await book.open();
  await panel.show();
  await book.run(0);
  await book.run(1);
  await book.run(2);
  const shown = region(book.output(2));
  await expect(names(shown)).toHaveCount(3);
  await page.evaluate(() => window.jupyterapp.commands.execute('docmanager:save'));

  await trainer.open();
  await trainer.run(1, false);
  await book.open();
  await expect(names(shown)).toHaveCount(4);
  const late = table(shown).getByRole('row', { name: /late/ });
  await expect(late).toContainText('new');
  await expect(late).toContainText('9');
  await trainer.pass('halfway');
  await expect(late).toContainText('0.5');
  const isDirty = await page.evaluate(() => {
    const panel = window.jupyterapp.shell.currentWidget as unknown as {
      context: { model: { dirty: boolean } };
    };
    return panel.context.model.dirty;
  });
  expect(isDirty).toBe(false);
  await trainer.pass('trained');
});

test('runs are grouped by a parameter, and the arrangement outlives a reload', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'groups.ipynb', [
    `${GATE}\nmlflow.set_experiment("groups")`,
    `
for depth, rmse in [(2, 1.0), (2, 3.0), (8, 5.0)]:
    with mlflow.start_run(run_name=f"tree {rmse}"):
        mlflow.log_param("depth", depth)
        mlflow.log_metric("rmse", rmse)`,
    '%mlflow compare --experiment groups'
  ]);
  await book.goto();
  await book.run(0);
  await book.run(1);
  await book.run(2);
  const shown = region(book.output(2));
  await shown.getByRole('combobox', { name: 'Group by' }).selectOption('By depth');
  await shown.getByRole('button', { name: 'rmse', exact: true }).click();
  const isGrouped = async () => {
    const deep = table(shown).getByRole('row', { name: /depth = 2/ });
    await expect(deep).toContainText('2 runs');
    await expect(deep).toContainText('2 ± 1.414');
    await expect(names(shown)).toHaveText(['tree 1.0', 'tree 3.0', 'tree 5.0']);
  };
  await isGrouped();
  await page.evaluate(() => window.jupyterapp.commands.execute('docmanager:save'));
  await panel.reload();
  await book.open();
  await isGrouped();
});

test('a frozen comparison takes no new run in, until it is unfrozen', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'frozen.ipynb', [
    `${GATE}\nmlflow.set_experiment("frozen")`,
    `
with mlflow.start_run(run_name="early"):
    mlflow.log_metric("rmse", 1.0)`,
    '%mlflow compare --experiment frozen --filter "metrics.rmse < 5"',
    `
for name, rmse in [("unfit", 9.0), ("late", 0.5)]:
    with mlflow.start_run(run_name=name):
        mlflow.log_metric("rmse", rmse)`
  ]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await book.run(1);
  await book.run(2);
  const shown = region(book.output(2));
  await shown.getByRole('button', { name: 'Freeze', exact: true }).click();
  await book.run(3);
  await expect(panel.row('late')).toBeVisible();
  await expect(names(shown)).toHaveText(['early']);
  await shown.getByRole('button', { name: 'Unfreeze' }).click();
  await expect(names(shown)).toHaveText(['early', 'late']);
  await expect(table(shown).getByRole('row', { name: /late/ })).toContainText('new');
  await expect(table(shown).getByRole('row', { name: /early/ })).not.toContainText(
    'new'
  );
});

test('2,500 runs: all are read at once, a few are in the page, and the saved file is small', async ({
  lab,
  page
}) => {
  await lab.script('seed.py', 'many', '2500');
  const book = await Notebook.write(lab, page, 'many.ipynb', [
    '%load_ext provebook\n%mlflow compare --experiment many --max 2500'
  ]);
  await book.goto();
  await book.run(0);
  const shown = region(book.output(0));
  await expect(shown.getByText('2500 runs')).toBeVisible();
  await expect(shown.getByText(/\d new/)).toBeHidden();
  expect(await shown.locator('*').count()).toBeLessThanOrEqual(1500);
  await shown
    .getByRole('group', { name: 'Table of runs' })
    .evaluate(node => node.scrollTo(0, node.scrollHeight));
  await expect(names(shown).last()).toHaveText('run 02499');

  const canvas = shown
    .getByRole('figure', { name: 'Parallel coordinates' })
    .locator('canvas');
  const picture = () =>
    canvas.evaluate(node => (node as HTMLCanvasElement).toDataURL());
  await canvas.scrollIntoViewIfNeeded();
  const light = await picture();
  await page.theme.setDarkTheme();
  await expect.poll(picture).not.toBe(light);

  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + box.width - 60, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height, { steps: 4 });
  await page.mouse.up();
  await expect(shown.getByText(/\d{3,} selected/)).toBeVisible();

  await shown.getByRole('checkbox', { name: 'Only differences' }).check();
  await page.evaluate(() => window.jupyterapp.commands.execute('docmanager:save'));
  const saved = JSON.parse(await lab.read(book.path));
  const data = saved.cells[0].outputs.at(-1).data;
  const payload = data['application/vnd.provebook.comparison.v1+json'];
  expect(payload.view.only_differences).toBe(true);
  expect(payload.snapshot.runs).toHaveLength(1000);
  expect(payload.snapshot.total).toBe(2500);
  await plainPageShowsChart(page, htmlOf(await lab.read(book.path), 0), 'run 00000');
  await page.theme.setLightTheme();
});

test('a scatter of more runs than an SVG bears is saved as a small image, for untrusted notebooks too', async ({
  lab,
  page
}) => {
  await lab.script('seed.py', 'many', '4500', 'crowd');
  const compare =
    '%mlflow compare --experiment crowd --max 4500 --scatter params.seed metrics.rmse';
  const book = await Notebook.write(lab, page, 'crowd.ipynb', [
    // Without vl-convert-python in the kernel, the chart is the browser's to draw.
    `import sys\nsys.modules['vl_convert'] = None\n%load_ext provebook\n${compare}`
  ]);
  await book.goto();
  await book.run(0);
  const scatter = region(book.output(0)).getByRole('figure', {
    name: 'Scatter of rmse over seed'
  });
  await expect(scatter.locator('canvas')).toBeVisible();
  await page.evaluate(() => window.jupyterapp.commands.execute('docmanager:save'));
  const text = await lab.read(book.path);
  const image =
    /<img alt="([^"]*)" width="800" src="(data:image\/png;base64,[^"]*)">/.exec(
      htmlOf(text, 0)
    )!;
  expect(image[1]).toBe('Scatter of rmse over seed');
  expect(image[2]!.length).toBeLessThanOrEqual(300_000);
  await plainPageShowsChart(page, htmlOf(text, 0), 'run 00000', /Scatter of rmse/);

  // Somebody else's notebook, with a payload that is refused: its HTML is shown, cleaned.
  const other = JSON.parse(text);
  other.cells[0].outputs.at(-1).data[
    'application/vnd.provebook.comparison.v1+json'
  ].version = 2;
  const refused = await Notebook.copy(lab, page, 'other.ipynb', JSON.stringify(other));
  await refused.open();
  const shown = refused
    .output(0)
    .getByRole('img', { name: 'Scatter of rmse over seed' });
  await expect(shown).toBeVisible();
  const width = () => shown.evaluate(node => (node as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThanOrEqual(800);
});

test('an output that is none of ours is told of, and nothing of it is executed', async ({
  lab,
  page
}) => {
  const evil =
    '<img src=x onerror="window.hacked = true"><table><tr><td>plain</td></tr></table>';
  const source = `
from IPython.display import display
display({"application/vnd.provebook.comparison.v1+json": {"version": 2, "store": "../../api"},
         "text/html": ${JSON.stringify(evil)}, "text/plain": "x"}, raw=True)`;
  const book = await Notebook.write(lab, page, 'evil.ipynb', [source]);
  await book.goto();
  await book.run(0);
  await expect(book.output(0)).toContainText('version 2');
  await expect(book.output(0).getByRole('cell', { name: 'plain' })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  test(`a comparison has no fault that axe finds in ${theme}`, async ({
    lab,
    page
  }) => {
    const path = `axe ${theme}.ipynb`;
    const book = await Notebook.write(lab, page, path, [
      GATE,
      FOREST,
      '%mlflow compare'
    ]);
    await book.goto();
    await page.theme.setTheme(theme);
    await book.run(0);
    await book.run(1);
    await book.run(2);
    await expect(region(book.output(2)).locator('figure svg').first()).toBeVisible();
    const found = await new AxeBuilder({ page }).include('.pb-Comparison').analyze();
    expect(
      found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join()}`)
    ).toEqual([]);
  });
}
