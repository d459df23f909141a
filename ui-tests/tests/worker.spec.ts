import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import { Notebook } from '../support/notebook';
import { Pipeline } from '../support/pipeline';
import { expect, test } from '../support/test';

const BASE = '/user/ada';
test.use({ base: BASE });

const CELLS = [
  { source: 'a = 1', tags: ['step:first'] },
  { source: 'print(a)', tags: ['step:second'] }
];

/** Workers of Provebook's own script, wherever the page has it from. */
function workers(page: IJupyterLabPageFixture): string[] {
  const own = `${BASE}/lab/extensions/provebook/static/`;
  return page
    .workers()
    .map(worker => new URL(worker.url()).pathname)
    .filter(path => path.startsWith(own));
}

/** Own classes inside of objects of which nothing is known, each step with all those before. */
function tangled(steps: number): { source: string; tags: string[] }[] {
  const names = Array.from({ length: steps }, (_, i) => `Step${i}`);
  const classes = names.map(
    (name, i) => `class ${name}(Base):
    def fit(self, X, y=None):
        self.k_ = KMeans(self.n${i}, self.other)
        self.k_.fit(X, self)
        return self
    def transform(self, X):
        return kernel(self.k_.centers, X, self)`
  );
  const used = names.map(
    (name, i) =>
      `p${i} = Columns([("a", pipe(${name}(), *all_), ["x"]), ("b", ${name}(), [all_])])\nall_.append(p${i})\np${i}.fit(all_, p${i})`
  );
  return [
    {
      source: `from lab import Base, KMeans, kernel, pipe, Columns\nall_ = []\n${classes.join('\n')}`,
      tags: ['step:classes']
    },
    ...used.map((source, i) => ({ source, tags: [`step:use${i}`] }))
  ];
}

test('a worker analyses, and exports, under the base URL of a hub', async ({
  lab,
  page,
  panel
}) => {
  const book = await Notebook.write(lab, page, 'apart.ipynb', CELLS);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  expect(workers(page)).toEqual([]); // none before somebody looks
  await pipeline.show();
  await expect(pipeline.edge('a from first to second')).toBeVisible();
  expect(workers(page)).toHaveLength(1);
  await expect(pipeline.tab).not.toContainText('reads the notebook itself');

  await book.type(0, 'apples = 1');
  await book.type(1, 'print(apples)');
  await expect(pipeline.edge('apples from first to second')).toBeVisible();
  const other = await Notebook.write(lab, page, 'other.ipynb', CELLS);
  await other.open();
  await expect(pipeline.edge('a from first to second')).toBeVisible();
  expect(workers(page)).toHaveLength(1);

  await panel.button('Export').click();
  await page.locator('.jp-Dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText(/Exported 2 steps/)).toBeVisible();
  expect(await lab.read('other/steps/second.py')).toContain('print(a)');
});

test('typing goes on while what is hard to follow is followed', async ({
  lab,
  page,
  panel
}) => {
  const cells = [...tangled(12), { source: 'print(all_)', tags: ['step:last'] }];
  const book = await Notebook.write(lab, page, 'hard.ipynb', cells);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await book.type(cells.length - 1, 'print(all_, "typed")\nfresh = 1');
  await expect(book.cell(cells.length - 1)).toContainText('fresh');
  await expect(pipeline.node('last')).toBeVisible();
  expect(workers(page)).toHaveLength(1);
});

test('where no worker may start, the page does it and says so', async ({
  lab,
  page,
  panel
}) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "worker-src 'none'";
      document.head.append(policy);
    })
  );
  const book = await Notebook.write(lab, page, 'alone.ipynb', CELLS);
  const pipeline = new Pipeline(page, panel);
  await book.goto();
  await pipeline.show();
  await expect(pipeline.edge('a from first to second')).toBeVisible();
  await expect(pipeline.tab).toContainText('reads the notebook itself');
  expect(workers(page)).toEqual([]);

  await book.type(0, 'apples = 1');
  await book.type(1, 'print(apples)');
  await expect(pipeline.edge('apples from first to second')).toBeVisible();
});
