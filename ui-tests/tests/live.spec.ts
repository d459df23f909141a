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

  const loss = panel.active.locator('.fb-ActiveRun-metric', { hasText: 'loss' });
  await expect(loss.getByRole('img', { name: 'loss so far' })).toBeVisible();
  const before = await loss.locator('.fb-Number').innerText();
  await expect(loss.locator('.fb-Number')).not.toHaveText(before);
  await expect(book.line(1)).toContainText('1 run');
  await expect(book.line(1)).toContainText('running');
  await expect(book.prompt(1)).toHaveText('[*]:');

  await book.pass('trained');
  await expect(panel.row('net').getByRole('img', { name: 'finished' })).toBeVisible();
  await expect(panel.active).toBeHidden();
  await expect(book.line(1)).toHaveText(/1 run · loss/);
  await expect(book.line(1)).not.toContainText('running');
});
