import { pathToFileURL } from 'node:url';
import { expect, test } from '../support/test';

test('an old mlruns folder is shown, and its runs are copied to SQLite by a click', async ({
  lab,
  page,
  panel
}) => {
  const old = {
    MLFLOW_TRACKING_URI: pathToFileURL(lab.path('mlruns')).href,
    MLFLOW_ALLOW_FILE_STORE: 'true'
  };
  await lab.scriptWith(old, 'seed.py', 'forest');
  await page.goto('?reset');
  await panel.show();
  const store = panel.root.getByRole('combobox', { name: 'Store' });
  await store.selectOption({ label: 'Files mlruns' });
  await expect(panel.names).toHaveText([
    'trees',
    'tree 8',
    'tree 4',
    'tree 2',
    'net',
    'linear'
  ]);
  await expect(panel.root.getByRole('note')).toContainText('read-only');

  await panel.button('Copy runs to SQLite').click();
  await expect(store.locator('option:checked')).toHaveText(/SQLite/, {
    timeout: 120_000 // MLflow's own migration, in a process of its own
  });
  await expect(panel.names).toContainText(['trees', 'tree 8', 'linear']);
  await expect(panel.row('net')).toContainText('1.25');
  const name = (await store.locator('option:checked').innerText()).replace(
    'SQLite ',
    ''
  );
  const copy = { MLFLOW_TRACKING_URI: `sqlite:///${lab.path(name)}` };
  expect(await lab.scriptWith(copy, 'ask.py', 'names', 'forest')).toBe(
    'linear, net, tree 2, tree 4, tree 8, trees'
  );
  // The folder stays as it was.
  expect(await lab.scriptWith(old, 'ask.py', 'names', 'forest')).toContain('linear');
});
