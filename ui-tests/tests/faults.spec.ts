import { rm } from 'node:fs/promises';
import { expect, test } from '../support/test';

test('a killed store worker comes back by itself, with what was written meanwhile', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'single', 'faults', 'before');
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names).toHaveText(['before']);
  const [worker, ...others] = await lab.workers();
  expect(others).toEqual([]);

  process.kill(worker!, 'SIGKILL');
  await lab.script('seed.py', 'single', 'faults', 'after');
  await expect(panel.names).toHaveText(['after', 'before']);
  await expect(panel.root.getByRole('alert')).toHaveCount(0);
  expect(await lab.workers()).not.toContain(worker);
});

test('a slow store shows a spinner, the panel answers, Cancel gives up', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'single', 'slow', 'only one');
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names).toHaveText(['only one']);

  let open = () => {};
  const gate = new Promise<void>(resolve => (open = resolve));
  await page.route(/\/runs\/search/, async route => {
    await gate;
    await route.continue().catch(() => undefined); // given up meanwhile
  });
  await panel.button('Refresh').click();
  const waiting = panel.root.getByRole('status');
  await expect(waiting).toContainText('Waiting for the store');
  await expect(panel.names).toHaveText(['only one']);
  await panel.row('only one').click();
  await expect(panel.details).toContainText('rmse');

  await waiting.getByRole('button', { name: 'Cancel' }).click();
  await expect(waiting).toBeHidden();
  await expect(panel.names).toHaveText(['only one']);
  await expect(panel.root.getByRole('alert')).toHaveCount(0);

  open();
  await panel.button('Refresh').click();
  await lab.script('seed.py', 'single', 'slow', 'another');
  await expect(panel.names).toHaveText(['another', 'only one']);
});

test('a deleted store file is told with what to do, and doing it helps', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'single', 'gone', 'lost');
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names).toHaveText(['lost']);

  await rm(lab.path('mlflow.db'));
  const alert = panel.root.getByRole('alert');
  await expect(alert).toContainText('mlflow.db was deleted or moved');
  await expect(alert).toContainText('Put it back');
  await expect(panel.button('Refresh')).toBeEnabled();
  await alert.getByRole('button').click();
  await expect(alert).toHaveCount(0);
  await expect(panel.root).toContainText('No runs yet');
  await lab.script('seed.py', 'single', 'again', 'new');
  await panel.button('Refresh').click();
  await expect(panel.names).toHaveText(['new']);
});
