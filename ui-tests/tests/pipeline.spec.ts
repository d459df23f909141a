import AxeBuilder from '@axe-core/playwright';
import { GATE, Notebook } from '../support/notebook';
import { Pipeline } from '../support/pipeline';
import { expect, test } from '../support/test';

const LOAD = 'import pandas as pd\nraw = pd.read_csv("weather.csv")';
const PREPARE = 'df = raw.dropna()\ndf["hour"] = 1';
const TRAIN = 'model = fit(df)\nmodel.fit(df)';
const STEPS = [
  '# Load',
  'import pandas as pd',
  'raw = pd.read_csv("weather.csv")',
  '# Prepare',
  'df = raw.dropna()',
  '# Train',
  'from sklearn.linear_model import Ridge\nmodel = Ridge().fit(df, df["y"])'
];

test('steps are proposed with reasons, tagged by one click, and one undo takes them back', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'propose.ipynb', STEPS);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await expect(pipeline.steps).toHaveText([
    /^setup.*proposed: the cell only imports/,
    /^load.*proposed: heading "Load"/,
    /^prepare.*proposed: heading "Prepare"/,
    /^train.*proposed: heading "Train"/
  ]);
  await expect(pipeline.graph).toContainText('raw');
  await expect(pipeline.tab).toContainText('3 steps, proposed');
  expect(await pipeline.tags()).toEqual([[], [], [], [], [], [], []]);

  await panel.button('Propose steps').click();
  const tagged = [
    [],
    ['setup'],
    ['step:load'],
    [],
    ['step:prepare'],
    [],
    ['step:train']
  ];
  await expect.poll(() => pipeline.tags()).toEqual(tagged);
  await expect(panel.button('Propose steps')).toBeHidden();
  await expect(pipeline.tab).not.toContainText('proposed');

  await page.evaluate(() =>
    window.jupyterapp.commands.execute('notebook:undo-cell-action')
  );
  await expect(panel.button('Propose steps')).toBeVisible();
  expect(await pipeline.tags()).toEqual([[], [], [], [], [], [], []]);
  await expect(book.cell(2)).toContainText('read_csv');
});

test('the graph changes while one types and a cell sleeps', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: GATE, tags: ['setup'] },
    { source: 'a = 1', tags: ['step:first'] },
    { source: 'print(a)', tags: ['step:second'] },
    { source: 'wait_for("awake")', tags: ['skip'] }
  ];
  const book = await Notebook.write(lab, page, 'busy.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await expect(pipeline.graph).toContainText('a');
  await book.run(0);
  await book.run(3, false);
  await expect(book.prompt(3)).toHaveText('[*]:');

  await book.type(1, 'apples = 1\npears = 2');
  await book.type(2, 'print(apples, pears)');
  await expect(pipeline.edge('apples, pears from first to second')).toBeVisible();
  await expect(pipeline.graph).toContainText('apples, pears');
  // A cell that is half written is told of; the others still show.
  await book.type(2, 'print(apples, (');
  await expect(pipeline.node('second, with errors')).toBeVisible();
  await expect(pipeline.node('first')).toBeVisible();
  await expect(book.prompt(3)).toHaveText('[*]:');
  await book.pass('awake');
  await expect(book.prompt(3)).toHaveText('[2]:');
});

test('a fix mends a problem, and is undone where it was made', async ({
  lab,
  page,
  panel
}) => {
  const secret =
    'x = 1\napi_key = "sk-proj-aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1"\nprint(api_key)';
  const cells = [
    { source: 'y = 1', tags: ['step:first'] },
    { source: secret, tags: ['step:second'] }
  ];
  const book = await Notebook.write(lab, page, 'fix.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  const found = pipeline.problems.filter({ hasText: 'secret' });
  await expect(found).toHaveCount(1);
  await found.getByRole('button', { name: 'cell 2, line 2' }).click();
  await expect(book.cell(1)).toHaveClass(/jp-mod-active/);
  await found.getByRole('button', { name: /environment/ }).click();
  await expect(book.cell(1)).toContainText('os.environ');
  await expect(found).toHaveCount(0);

  await book.cell(1).locator('.cm-content').click();
  await page.keyboard.press('Control+Z');
  await expect(book.cell(1)).toContainText('sk-proj');
  await expect(book.cell(1)).not.toContainText('os.environ');
  await expect(found).toHaveCount(1);
});

test('an edge tells what flows, and leads to the lines that make and use it', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: LOAD, tags: ['step:load'] },
    { source: PREPARE, tags: ['step:prepare'] },
    { source: TRAIN, tags: ['step:train'] }
  ];
  const book = await Notebook.write(lab, page, 'edge.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await pipeline.edge('df from prepare to train').click();
  const about = panel.root.getByRole('region', { name: 'From prepare to train' });
  await expect(about.getByRole('list', { name: 'made' })).toContainText(
    'df = raw.dropna()'
  );
  const used = about.getByRole('list', { name: 'used' });
  await used.getByRole('button', { name: 'model.fit(df)' }).click();
  await expect(book.cell(2)).toHaveClass(/jp-mod-active/);
  await about.getByRole('button', { name: 'Close' }).click();
  await expect(about).toBeHidden();

  await pipeline.node('load').click();
  await expect(book.cell(0)).toHaveClass(/jp-mod-active/);
  await pipeline.steps.filter({ hasText: 'train' }).getByRole('button').first().click();
  await expect(book.cell(2)).toHaveClass(/jp-mod-active/);
});

test('a dashed edge names the call that nothing is known of, which a person may vouch for', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: 'import mylab\nrows = mylab.rows()', tags: ['step:load'] },
    { source: 'rows.polish()', tags: ['step:clean'] },
    { source: 'print(rows)', tags: ['step:report'] }
  ];
  const book = await Notebook.write(lab, page, 'unknown.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await pipeline.edge('rows from clean to report').click();
  await expect(pipeline.tab).toContainText('perhaps changed in clean');
  await expect(pipeline.tab).toContainText('Nothing is known of .polish()');

  await panel.button('It changes nothing').click();
  await expect(pipeline.edge('rows from load to report')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(pipeline.edge('rows from clean to report')).toBeVisible();
});

test("a cell's step is chosen in its toolbar, by keyboard too, and renamed", async ({
  lab,
  page,
  panel
}) => {
  const cells = [{ source: 'a = 1', tags: ['step:first', 'mine'] }, 'b = a', 'c = b'];
  const book = await Notebook.write(lab, page, 'choose.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await expect(panel.root).toContainText('All in one step');
  await expect(book.cell(0).locator('.pb-StepBar-label')).toHaveText('first');

  const choose = async (index: number, item: string) => {
    await book.cell(index).click({ position: { x: 60, y: 5 } });
    const button = book.cell(index).getByRole('button', { name: 'Step of this cell' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose(1, 'New Step…');
  await page.getByRole('dialog').getByRole('textbox').fill('the second');
  await page.keyboard.press('Enter');
  await expect(pipeline.edge('a from first to the_second')).toBeVisible();
  await expect(book.cell(1).locator('.pb-StepBar-label')).toHaveText('the_second');
  await choose(2, 'Skip (Not in the Pipeline)');
  await expect(pipeline.steps.filter({ hasText: 'skipped' })).toContainText('1 cell');

  await panel.button('Rename first').click();
  const name = page.getByRole('dialog').getByRole('textbox');
  await expect(name).toHaveValue('first');
  await name.fill('load');
  await page.keyboard.press('Enter');
  await expect(pipeline.edge('a from load to the_second')).toBeVisible();
  expect(await pipeline.tags()).toEqual([
    ['mine', 'step:load'],
    ['step:the_second'],
    ['skip']
  ]);
  // With the tab, the bars beside the cells go.
  await panel.hide();
  await expect(book.cell(0).locator('.pb-StepBar')).toHaveCount(0);
});

test('the tab follows the notebook in front, and says what to do where there is none', async ({
  lab,
  page,
  panel
}) => {
  const one = await Notebook.write(lab, page, 'sun.ipynb', [
    { source: 'sun = 1', tags: ['parameters'] },
    { source: 'print(sun)', tags: ['step:shine'] }
  ]);
  const two = await Notebook.write(lab, page, 'wind.ipynb', ['# nothing']);
  const pipeline = new Pipeline(page, panel);
  const asked: string[] = [];
  page.on('request', request => {
    if (/\.wasm|pipeline_panel_analyzer/.test(request.url())) {
      asked.push(request.url());
    }
  });
  await page.goto('?reset');
  await panel.show();
  expect(asked).toEqual([]);
  await pipeline.show();
  await expect(panel.root).toContainText('No notebook is open');

  await one.open();
  const table = panel.root.getByRole('table', { name: 'Parameters' });
  await expect(table.getByRole('row').last()).toHaveText(/sun\s*int\s*1/);
  expect(asked).not.toEqual([]);
  await two.open();
  await expect(panel.root).toContainText('No code yet');
  await one.open();
  await expect(pipeline.node('shine')).toBeVisible();
});

test('names, contrast and structure of the tab hold in both themes', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: 'depth = 3\nname = "wind"', tags: ['parameters'] },
    { source: LOAD, tags: ['step:load'] },
    { source: PREPARE, tags: ['step:prepare'] },
    { source: `${TRAIN}\nprint(depth, name, later)`, tags: ['step:train'] },
    { source: 'later = 1', tags: ['step:report'] },
    { source: 'df.plot()', tags: ['skip'] }
  ];
  const book = await Notebook.write(lab, page, 'themes.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await pipeline.edge('df from prepare to train').click();
  await panel.button(/Show \d+ notes?/).click();
  await book.cell(1).click({ position: { x: 60, y: 5 } });
  for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
    await page.theme.setTheme(theme);
    const axe = new AxeBuilder({ page });
    const { violations } = await axe
      .include('#provebook-sidebar')
      .include('.pb-StepBar')
      .include('.pb-StepButton')
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        node => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`
      )
    );
    expect.soft(found, theme).toEqual([]);
    await test.info().attach(theme, {
      body: await page.screenshot(),
      contentType: 'image/png'
    });
  }
});

const PROJECT = `
name: shine
entry_points:
  main:
    parameters:
      depth: {type: float, default: 3}
      label: {type: string, default: x}
    command: "python main.py {depth} {label}"
`;

/** What an exported project tells of its runs, with gates between its steps. */
const MAIN = `
import json, pathlib, sys, time, mlflow
from mlflow import MlflowClient
def wait_for(name):
    while not pathlib.Path("..", name).exists():
        time.sleep(0.05)
client = MlflowClient()
parent = mlflow.start_run()
names = json.dumps(["load", "prepare", "train", "report"])
mlflow.set_tags({"provebook.pipeline": "shine", "provebook.step_names": names})
mlflow.set_tag("given", " ".join(sys.argv[1:]))
def begin(step, **tags):
    own = {"mlflow.parentRunId": parent.info.run_id, "provebook.step": step, **tags}
    run = client.create_run(parent.info.experiment_id, run_name=step, tags=own)
    return run.info.run_id
load = begin("load")
wait_for("loaded")
client.set_terminated(load, "FINISHED")
client.set_tag(parent.info.run_id, "provebook.reused.prepare", load)
train = begin("train", **{"provebook.why": "data.csv changed"})
wait_for("trained")
client.set_tag(train, "provebook.error", "too few rows")
client.set_terminated(train, "FAILED")
mlflow.end_run("FAILED")
`;

test('Run starts the project in a terminal, and the graph shows how far it is', async ({
  lab,
  page,
  panel
}) => {
  await lab.write('shine/MLproject', PROJECT);
  await lab.write('shine/main.py', MAIN);
  const cells = [
    { source: 'depth = 3\nlabel = "x"', tags: ['parameters'] },
    { source: 'raw = 1', tags: ['step:load'] },
    { source: 'df = raw + depth', tags: ['step:prepare'] },
    { source: 'model = [df, label]', tags: ['step:train'] },
    { source: 'print(model)', tags: ['step:report'] }
  ];
  const metadata = {
    provebook: { pipeline: { name: 'shine', folder: 'shine', experiment: 'sunny' } }
  };
  const book = await Notebook.write(
    lab,
    page,
    'shine.ipynb',
    cells,
    'python3',
    metadata
  );
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await panel.root.getByRole('button', { name: 'Run', exact: true }).click();
  const form = panel.root.getByRole('form', { name: 'Run with' });
  await expect(form.getByRole('textbox', { name: 'depth' })).toHaveValue('3');
  await form.getByRole('textbox', { name: 'depth' }).fill('deep');
  await expect(form.getByRole('button', { name: 'Start' })).toBeDisabled();
  await form.getByRole('textbox', { name: 'depth' }).fill('5');
  await form.getByRole('textbox', { name: 'label' }).fill(`it's "$HOME"`);
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.jp-Terminal')).toBeVisible();

  const running = panel.root.getByRole('button', { name: /^Run of load: running/ });
  await expect(running).toBeVisible({ timeout: 120_000 });
  await expect(pipeline.graph).toContainText('waiting');
  await expect(panel.button(/^0 of 4/)).toBeVisible();
  await book.pass('loaded');
  await expect(panel.button(/^Run of load: done/)).toBeVisible();
  await expect(panel.button(/^Run of prepare: reused/)).toBeVisible();
  await expect(
    panel.button(/^Run of train: running.* It ran again: data.csv changed/)
  ).toBeVisible();
  await book.pass('trained');
  await expect(panel.root.getByRole('alert')).toHaveText(/train failed: too few rows/);

  await panel.button(/^Run of train: failed/).click();
  await expect(panel.details).toContainText('train');
  await expect(panel.details).toContainText('failed');
  await pipeline.show();
  await panel.button(/^2 of 4/).click();
  await expect(panel.details).toContainText('5 it\'s "$HOME"');
});

test('a pipeline that was never exported says what to do before it can run', async ({
  lab,
  page,
  panel
}) => {
  const cells = [{ source: 'x = 1', tags: ['step:one'] }];
  const book = await Notebook.write(lab, page, 'never.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await panel.root.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('.Toastify__toast')).toContainText('Export it first');
});

test('a cell that was edited after it ran is told, until it runs again', async ({
  lab,
  page,
  panel
}) => {
  const cells = [
    { source: 'limit = 1', tags: ['step:one'] },
    { source: 'print(limit)', tags: ['step:two'] }
  ];
  const book = await Notebook.write(lab, page, 'edited.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await book.run(0);
  await expect(pipeline.problems).toHaveCount(0);
  await book.type(0, 'limit = 2');
  await expect(
    pipeline.problems.filter({ hasText: 'was edited since it ran' })
  ).toBeVisible();
  await book.run(0);
  await expect(pipeline.problems).toHaveCount(0);
});
