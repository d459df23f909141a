import { join } from 'node:path';
import { Notebook } from '../support/notebook';
import { expect, test } from '../support/test';

const TRAIN = `
import importlib.util, mlflow
assert importlib.util.find_spec("provebook") is None
with mlflow.start_run(run_name="from elsewhere"):
    mlflow.log_metric("rmse", 2.5)
`;

test('runs of a kernel without Provebook appear, with a hint how to add it', async ({
  lab,
  page,
  panel
}) => {
  const kernels = join(lab.home, 'data', 'kernels');
  await lab.script(
    'environment.py',
    join(lab.home, 'elsewhere'),
    join(kernels, 'bare')
  );
  const book = await Notebook.write(lab, page, 'elsewhere.ipynb', [TRAIN], 'bare');
  await book.goto();
  await panel.show();
  await expect(panel.root.getByRole('note')).toContainText(
    '%pip install path/to/provebook.whl'
  );
  await book.run(0);
  await expect(book.errors).toHaveCount(0);
  await expect(panel.row('from elsewhere')).toContainText('2.5');
  await expect(panel.root.getByRole('note')).toBeVisible();
});
