import { expect, test } from '../support/test';

const NEWEST_FIRST = ['trees', 'tree 8', 'tree 4', 'tree 2', 'net', 'linear'];

test.beforeEach(async ({ lab, page, panel }) => {
  await lab.once('forest', () => lab.script('seed.py', 'forest'));
  await page.goto('?reset');
  await panel.show();
  await expect(panel.names).toHaveText(NEWEST_FIRST);
});

test('the filter completes names by keyboard and shows only what matches', async ({
  page,
  panel
}) => {
  await panel.filter.pressSequentially('met');
  const options = panel.root.getByRole('listbox', { name: 'Completions' });
  await expect(options.getByRole('option').first()).toContainText('metrics.r');
  await panel.filter.pressSequentially('rics.rm');
  await expect(options.getByRole('option')).toHaveText(/metrics\.rmse/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.filter).toHaveValue('metrics.rmse ');
  await page.keyboard.type('< 2.2');
  await page.keyboard.press('Enter');
  // The parent of what matches stays, as its place.
  await expect(panel.names).toHaveText(['trees', 'tree 8', 'tree 4', 'net']);
  await expect(panel.filter).toHaveAttribute('aria-invalid', 'false');

  await panel.button('Clear filter').click();
  await expect(panel.names).toHaveText(NEWEST_FIRST);
  await expect(panel.filter).toHaveValue('');
});

test('a wrong filter is explained at the field, and the runs stay', async ({
  panel
}) => {
  await panel.filter.fill('metrics.rmse <');
  await panel.filter.press('Enter');
  await expect(panel.filter).toHaveAttribute('aria-invalid', 'true');
  await expect(panel.filter).toHaveAccessibleDescription(/\S.{10}/);
  await expect(panel.root.getByRole('alert')).toHaveCount(1);
  await expect(panel.names).toHaveText(NEWEST_FIRST);

  await panel.filter.fill('metrics.rmse < 1 OR metrics.rmse > 2');
  await panel.filter.press('Enter');
  await expect(panel.filter).toHaveAccessibleDescription(/no OR/);

  await panel.filter.fill("params.kind = 'tree");
  await panel.filter.press('Enter');
  await expect(panel.filter).toHaveAccessibleDescription(/no closing quote/);

  await panel.filter.fill("params.kind = 'whale'");
  await panel.filter.press('Enter');
  await expect(panel.root).toContainText('No run matches the filter');
  await expect(panel.filter).toHaveAttribute('aria-invalid', 'false');
});

test('a click on a metric sorts by it, nested runs stay under their parent', async ({
  panel
}) => {
  const rmse = panel.header('rmse');
  await expect(rmse).toHaveAttribute('aria-sort', 'none');
  await rmse.getByRole('button').click();
  await expect(rmse).toHaveAttribute('aria-sort', 'ascending');
  // The group stands where its best member does.
  await expect(panel.names).toHaveText([
    'trees',
    'tree 4',
    'tree 8',
    'tree 2',
    'net',
    'linear'
  ]);
  await rmse.getByRole('button').click();
  await expect(rmse).toHaveAttribute('aria-sort', 'descending');
  await expect(panel.names).toHaveText([
    'trees',
    'tree 2',
    'tree 8',
    'tree 4',
    'linear',
    'net'
  ]);
  await expect(panel.row('tree 2')).toHaveAttribute('aria-level', '2');
  await expect(panel.row('linear')).toHaveAttribute('aria-level', '1');
  await panel.header('Run').getByRole('button').click();
  await expect(panel.names).toHaveText([
    'linear',
    'net',
    'trees',
    'tree 2',
    'tree 4',
    'tree 8'
  ]);
});

test('arrow keys collapse and expand a parent', async ({ page, panel }) => {
  const parent = panel.row('trees');
  await expect(parent).toHaveAttribute('aria-expanded', 'true');
  await parent.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(parent).toHaveAttribute('aria-expanded', 'false');
  await expect(panel.names).toHaveText(['trees', 'net', 'linear']);
  await expect(parent).toContainText('+3');
  await page.keyboard.press('ArrowRight');
  await expect(panel.names).toHaveText(NEWEST_FIRST);
  await page.keyboard.press('ArrowRight');
  await expect(panel.row('tree 8')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(parent).toBeFocused();
});

test('chosen columns and the sort are still there after a reload', async ({
  page,
  panel
}) => {
  await panel.button('Columns').click();
  const choice = panel.root.getByRole('dialog', { name: 'Columns' });
  await choice.getByRole('textbox').fill('st');
  await choice.getByRole('checkbox', { name: /^stage/ }).click();
  await choice.getByRole('checkbox', { name: /^Status/ }).click();
  await expect(choice.getByRole('checkbox', { name: /^Status/ })).toBeChecked();
  await choice.getByRole('textbox').fill('rmse');
  await choice.getByRole('checkbox', { name: /^rmse/ }).click();
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  // JupyterLab keeps the state of its parts in the workspace, a moment later.
  const saved = page.waitForResponse(response => {
    const request = response.request();
    const text = (/workspaces/.test(request.url()) && request.postData()) || '';
    return text.includes('tag:stage') && /column\W+metric:r2/.test(text);
  });
  await panel.header('r2').getByRole('button').click();
  await expect(panel.header('r2')).toHaveAttribute('aria-sort', 'descending');
  await saved;

  await panel.reload();
  await expect(panel.header('stage')).toBeVisible();
  await expect(panel.header('Status')).toBeVisible();
  await expect(panel.header('rmse')).toBeHidden();
  await expect(panel.header('r2')).toHaveAttribute('aria-sort', 'descending');
  await expect(panel.row('tree 4').getByText('trial')).toBeVisible();
  await expect(panel.names.first()).toHaveText('trees');
});

test("Open MLflow shows MLflow's own interface, working, in a tab", async ({
  page,
  panel
}) => {
  // MLflow itself answers these only in `mlflow server`, and with its login.
  const absent = /\/(assistant\/|users\/current)/;
  const failed: string[] = [];
  let answers = 0;
  page.on('response', response => {
    if (/\/mlflow\/.*(api|graphql)/.test(response.url())) {
      answers += 1;
      if (!response.ok() && !absent.test(response.url())) {
        failed.push(`${response.status()} ${response.url()}`);
      }
    }
  });
  await panel.button('Open MLflow').click();
  await expect(page.getByRole('tab', { name: 'MLflow' }).last()).toBeVisible();
  // Found by text: its welcome dialog hides all else from assistive technology.
  const frame = page.frameLocator('.jp-IFrame iframe');
  await expect(frame.locator('a', { hasText: 'forest' }).first()).toBeVisible();
  await frame.locator('body').evaluate(body => {
    body.ownerDocument.location.hash = '#/experiments/1/runs';
  });
  await expect(frame.locator('a', { hasText: /^linear$/ }).first()).toBeVisible();
  expect(answers).toBeGreaterThan(0);
  expect(failed).toEqual([]);
});
