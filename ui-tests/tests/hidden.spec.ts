import { Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const TRAIN = `
import mlflow
with mlflow.start_run(run_name="unseen"):
    for step in range(20):
        mlflow.log_metric("loss", 1 / (1 + step), step=step)
`;

test('nothing is asked of the store while the sidebar is hidden', async ({
  lab,
  page,
  panel
}) => {
  await lab.script('seed.py', 'single', 'hidden', 'seen');
  const asked: string[] = [];
  page.on('request', request => {
    if (/\/provebook\/stores\/\w/.test(request.url())) {
      asked.push(request.url());
    }
  });
  const book = await Notebook.write(lab, page, 'hidden.ipynb', [TRAIN]);
  await book.goto();
  await book.run(0);
  await expect(book.prompt(0)).toHaveText('[1]:');
  // Told by the kernel, not by the store.
  await expect(book.line(0)).toContainText('1 run · loss 0.05');
  expect(asked).toEqual([]);
  expect(await lab.workers()).toEqual([]);

  await panel.show();
  await expect(panel.names).toHaveText(['unseen', 'seen']);
  expect(asked).not.toEqual([]);

  await panel.hide();
  asked.length = 0;
  await lab.script('seed.py', 'single', 'hidden', 'by another process');
  await book.run(0);
  await expect(book.prompt(0)).toHaveText('[2]:');
  expect(asked).toEqual([]);

  await panel.show();
  await expect(panel.names).toHaveText([
    'unseen',
    'by another process',
    'unseen',
    'seen'
  ]);
});
