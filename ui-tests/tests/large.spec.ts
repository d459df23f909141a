import { expect, test } from '../support/test';

const MOST_NODES = 1500;

test('10,000 runs: the first rows show, and the page stays small down to the last', async ({
  lab,
  page,
  panel
}) => {
  test.setTimeout(240_000);
  await lab.script('seed.py', 'many', '10000');
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names.first()).toHaveText('run 00000');
  await page.evaluate(() => {
    const sidebar = document.querySelector('#provebook-sidebar')!;
    const count = () => {
      const nodes = sidebar.querySelectorAll('*').length;
      window.mostNodes = Math.max(window.mostNodes ?? 0, nodes);
      requestAnimationFrame(count);
    };
    count();
  });
  await panel.rows.first().focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(panel.names.last()).toHaveText('run 09999', { timeout: 1 });
  }).toPass({ intervals: [100], timeout: 200_000 });
  const nodes = await page.evaluate(() => window.mostNodes!);
  expect(nodes).toBeGreaterThan(100);
  expect(nodes).toBeLessThanOrEqual(MOST_NODES);

  await panel.header('rmse').getByRole('button').click();
  await expect(panel.header('rmse')).toHaveAttribute('aria-sort', 'ascending');
  await panel.rows.first().focus();
  await page.keyboard.press('Home');
  await expect(panel.names.first()).toHaveText('run 00000'); // 0 is the least rmse
});

test('huge runs and hostile names are shown as they are, and nothing is executed', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'odd');
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('?reset');
  await panel.show();
  await panel.experiment.click();
  await panel.root.getByRole('option', { name: /a\/b "c" 'd' 🌲/ }).click();
  const names = panel.names;
  await expect(names).toHaveCount(3);
  await expect(names.filter({ hasText: '🚀' })).toHaveText(
    `slash/ "double" 'single' 🚀 <img src=x onerror='window.attacked=1'><script>window.attacked=1</script>`
  );

  await names.filter({ hasText: '🚀' }).click();
  for (const text of ['slash/in/it', 'double"quote', "single'quote", 'rocket 🚀']) {
    await expect(panel.details.getByText(text, { exact: true }).first()).toBeVisible();
  }
  await expect(panel.details.getByText(/^<img src=x/).first()).toBeVisible();

  await panel.row('extremes').click();
  const value = (key: string) =>
    panel.details.locator('.pb-KeyValue', {
      has: page.getByTitle(key, { exact: true })
    });
  await expect(value('not a number')).toContainText('NaN');
  await expect(value('up')).toContainText('∞');
  await expect(value('down')).toContainText('−∞');
  await expect(value('plain')).toContainText('1.5');

  await panel.row('heavy').click();
  await panel.details.getByRole('textbox', { name: 'Search in Metrics' }).fill('1999');
  await expect(value('m/1999')).toContainText('285.6');
  const search = panel.details.getByRole('textbox', { name: 'Search in Parameters' });
  await search.fill('0999');
  await expect(value('p/0999')).toContainText('999');
  await search.fill('long');
  await value('a long one').getByRole('button').click();
  await expect(value('a long one')).toContainText('the end 42');

  await panel.button('Columns').click();
  await panel.root.getByRole('textbox', { name: 'Search columns' }).fill('<img');
  await expect(panel.root.getByText(/^<img src=x/).first()).toBeVisible();
  expect(await page.evaluate(() => window.attacked)).toBeUndefined();
  expect(dialogs).toEqual([]);
});

declare global {
  interface Window {
    mostNodes?: number;
    attacked?: number;
  }
}
