import { GATE, Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const TRAIN = `
with mlflow.start_run(run_name="net"):
    mlflow.log_param("lr", 0.1)
    step = 0
    while not is_open("trained"):
        mlflow.log_metric("loss", 1 / (1 + step), step=step)
        step += 1
        time.sleep(0.1)
`;

test('a run shows up and moves while its cell is still running', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'training.ipynb', [GATE, TRAIN]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await book.run(1, false);

  await expect(panel.row('net')).toBeVisible();
  await expect(panel.row('net').getByRole('img', { name: 'running' })).toBeVisible();
  await expect(panel.active).toContainText('net');
  await expect(panel.experiment).toHaveValue('training');
  await expect(book.prompt(1)).toHaveText('[*]:');

  const loss = panel.active.locator('.pb-ActiveRun-metric', { hasText: 'loss' });
  await expect(loss.getByRole('img', { name: 'loss so far' })).toBeVisible();
  const before = await loss.locator('.pb-Number').innerText();
  await expect(loss.locator('.pb-Number')).not.toHaveText(before);
  await expect(book.line(1)).toContainText('1 run');
  await expect(book.line(1)).toContainText('running');
  await expect(book.prompt(1)).toHaveText('[*]:');

  await book.pass('trained');
  await expect(panel.row('net').getByRole('img', { name: 'finished' })).toBeVisible();
  await expect(panel.active).toBeHidden();
  await expect(book.line(1)).toHaveText(/1 run · loss/);
  await expect(book.line(1)).not.toContainText('running');
});

test('after a reload during training the run is there again, curve and all, and moves on', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'reloaded.ipynb', [
    GATE,
    TRAIN.replace('trained', 'trained again')
  ]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await book.run(1, false);
  await expect(panel.active).toContainText(/step 1\d/);

  await panel.reload();
  await expect(panel.active).toContainText('net');
  await expect(panel.row('net').getByRole('img', { name: 'running' })).toBeVisible();
  const curve = panel.active.getByRole('img', { name: 'loss so far' });
  // The steps logged before the reload are part of the curve.
  await expect(curve.locator('path')).toHaveAttribute('d', /(L[^L]+){10}/);
  const loss = panel.active.locator('.pb-Number').first();
  const before = await loss.innerText();
  await expect(loss).not.toHaveText(before);

  await book.pass('trained again');
  await expect(panel.active).toBeHidden();
  await expect(panel.row('net').getByRole('img', { name: 'finished' })).toBeVisible();
  await expect(book.line(1)).toContainText('1 run');
});

test('a run left open is ended by a click, and the kernel can begin another', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'open.ipynb', [
    'import mlflow\nmlflow.start_run(run_name="left open")\nmlflow.log_metric("loss", 1)',
    'with mlflow.start_run(run_name="next"):\n    mlflow.log_metric("loss", 0.5)'
  ]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await panel.active.getByRole('button', { name: 'End run' }).click();
  await expect(panel.active).toBeHidden();
  const row = panel.row('left open');
  await expect(row.getByRole('img', { name: 'finished' })).toBeVisible();
  expect(await lab.script('ask.py', 'status', 'open', 'left open')).toBe('FINISHED');

  await book.run(1);
  await expect(panel.row('next').getByRole('img', { name: 'finished' })).toBeVisible();
  await expect(book.prompt(1)).toHaveText('[2]:');
  await expect(book.errors).toHaveCount(0);
});

test('a run whose kernel dies is still there, and can be ended', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'died.ipynb', [
    GATE,
    'import os\nmlflow.start_run(run_name="lost")\nmlflow.log_metric("loss", 1)',
    'os.kill(os.getpid(), 9)'
  ]);
  await book.goto();
  await panel.show();
  await book.run(0);
  await book.run(1);
  await expect(panel.active).toContainText('lost');

  await book.run(2, false);
  await page.locator('.jp-Dialog').getByRole('button', { name: 'Ok' }).click();
  await expect(panel.active).toBeHidden();
  await expect(panel.row('lost').getByRole('img', { name: 'running' })).toBeVisible();
  await panel.row('lost').click();
  await expect(panel.details).toContainText('loss');
  await panel.details.getByRole('button', { name: 'End run' }).click();
  await expect(panel.row('lost').getByRole('img', { name: 'killed' })).toBeVisible();
});
