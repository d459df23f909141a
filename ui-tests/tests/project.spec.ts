import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { Notebook } from '../support/notebook';
import { Pipeline } from '../support/pipeline';
import { expect, test } from '../support/test';

const MINUTES = 60_000;

/** A file of the examples as it lies in the repository. */
const example = (path: string): string => readFileSync(`../examples/${path}`, 'utf8');

for (const { name, path, beside, steps, verdict } of [
  {
    name: 'music',
    path: 'music/albums.ipynb',
    beside: [],
    steps: ['load_raw_data', 'etl_data', 'train', 'evaluate'],
    verdict: 'Verified: equal bit by bit'
  },
  {
    name: 'wind_solar',
    path: 'wind_solar/forecast.ipynb',
    beside: ['wind_solar/weather.py'],
    steps: ['data', 'linreg', 'forest', 'network'],
    verdict: 'Verified: equal bit by bit'
  }
]) {
  test(`the notebook ${name} becomes a verified project, and runs again without work`, async ({
    lab,
    page,
    panel
  }) => {
    test.setTimeout(8 * MINUTES);
    for (const file of beside) {
      await lab.write(file.replace(/^.*\//, ''), example(file));
    }
    const book = await Notebook.copy(lab, page, `${name}.ipynb`, example(path));
    const pipeline = new Pipeline(page, panel);
    await book.goto();
    await pipeline.show();
    for (const step of steps) {
      await expect(pipeline.node(step)).toBeVisible();
    }

    await panel.root.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Folder')).toHaveValue(name);
    await dialog.getByRole('button', { name: 'Export' }).click();
    const exported = `Exported ${steps.length} steps to ${name}`;
    await expect(page.locator('.Toastify__toast')).toContainText(exported, {
      timeout: MINUTES
    });

    await panel.root.getByRole('button', { name: 'Verify', exact: true }).click();
    const last = steps[steps.length - 1]!;
    await expect(panel.button(new RegExp(`^Run of ${steps[0]}: running`))).toBeVisible({
      timeout: 4 * MINUTES
    });
    await expect(panel.button(new RegExp(`^Run of ${last}: done`))).toBeVisible({
      timeout: 5 * MINUTES
    });
    const said = panel.root.getByRole('status').filter({ hasText: verdict });
    await expect(said).toBeVisible({ timeout: MINUTES });
    await expect(said).toHaveClass(/pb-mod-good/);
    await said.getByRole('button', { name: 'Details' }).click();
    await expect(
      panel.root.getByRole('region', { name: 'What was compared' })
    ).toContainText('0 differ');

    await panel.root.getByRole('button', { name: 'Run', exact: true }).click();
    const form = panel.root.getByRole('form', { name: 'Run with' });
    await form.getByRole('button', { name: 'Start' }).click();
    for (const step of steps) {
      await expect(panel.button(new RegExp(`^Run of ${step}: reused`))).toBeVisible({
        timeout: 2 * MINUTES
      });
    }
    await panel.button(new RegExp(`^${steps.length} of ${steps.length}`)).click();
    await expect(panel.details).toContainText('finished', { ignoreCase: true });

    // What verified it is kept out of the list, and stands no longer once a file is another.
    const count = await panel.rows.count();
    await panel.root.getByRole('button', { name: /^Show \d+ of Verify$/ }).click();
    await expect.poll(() => panel.rows.count()).toBeGreaterThan(count);
    await pipeline.show();
    const before = panel.root
      .getByRole('status')
      .filter({ hasText: 'Verified before the last change' });
    await expect(before).toBeHidden();
    const file = `${name}/steps/${last}.py`;
    await lab.write(file, `${await lab.read(file)}\n`);
    await expect(before).toBeVisible();
  });
}

test('a package beside the notebook goes into its project, and tests on wish', async ({
  lab,
  page,
  panel
}) => {
  test.setTimeout(3 * MINUTES);
  const code = 'from .table import FACTOR\n\ndef scaled(x):\n    return FACTOR * x\n';
  for (const [path, text] of Object.entries({
    'helpers/__init__.py': '',
    'helpers/features.py': code,
    'helpers/table.py': 'FACTOR = 2\n',
    'helpers/data/days.csv': 'day\n1\n',
    'helpers/__pycache__/table.cpython-311.pyc': '',
    'tools/deep/units.py': 'KM = 1000\n',
    'unused/__init__.py': ''
  })) {
    await lab.write(path, text);
  }
  const imports =
    'from helpers.features import scaled\nfrom tools.deep.units import KM\n';
  const book = await Notebook.write(lab, page, 'lags.ipynb', [
    { source: `${imports}\nx = scaled(KM)`, tags: ['step:load'] },
    { source: 'print(x)', tags: ['step:show'] }
  ]);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  const toExport = panel.root.getByRole('button', { name: 'Export', exact: true });
  const dialog = page.getByRole('dialog');
  const wish = dialog.getByLabel('With tests of its numbers');
  await toExport.click();
  await expect(wish).not.toBeChecked();
  await expect(dialog.getByLabel('Run at each push by')).toBeDisabled();
  await wish.check();
  await dialog.getByLabel('Run at each push by').selectOption('GitLab CI');
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(page.locator('.Toastify__toast')).toContainText(
    'Exported 2 steps to lags. Verify records the numbers',
    { timeout: MINUTES }
  );
  expect((await readdir(lab.path('lags', 'tests'))).sort()).toEqual([
    'gitlab.yml',
    'test_equivalence.py'
  ]);
  await lab.write('lags/tests/gitlab.yml', 'mine');
  await toExport.click();
  await expect(wish).toBeChecked();
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(page.locator('.Toastify__toast').last()).toContainText('up to date');
  expect(await lab.read('lags/tests/gitlab.yml')).toBe('mine');
  expect(await lab.read('lags/helpers/features.py')).toBe(code);
  expect(await lab.read('lags/helpers/data/days.csv')).toBe('day\n1\n');
  expect(await lab.read('lags/tools/deep/units.py')).toBe('KM = 1000\n');
  expect((await readdir(lab.path('lags', 'helpers'))).sort()).toEqual([
    '__init__.py',
    'data',
    'features.py',
    'table.py'
  ]);
  expect(await readdir(lab.path('lags'))).not.toContain('unused');
});
