import type { Project } from '../exporter';
import { type Beside, exported, messages, notebookOf } from './notebook';

const bound = (line: string): string =>
  line.replace(/^.*\b(?:import|as) /, '').split('.')[0]!;

/** What is copied into the project for a notebook with these imports. */
async function copied(
  imports: string,
  beside: Beside
): Promise<{ project: Project; files: string[] }> {
  const notebook = notebookOf([
    'step:load',
    `${imports}\nprint(${imports.split('\n').map(bound).join(', ')})`
  ]);
  const project = await exported(notebook, beside);
  const ours = /^(?:handoff|steps|files)\/|^(?:MLproject|README\.md|main\.py)$/;
  const files = [...project.files.keys()].filter(
    path => !ours.test(path) && !/^(?:pipeline\.json|python_env\.yaml)$/.test(path)
  );
  return { project, files: files.sort() };
}

it.each([
  ['a line for the shell', "!awk '{print $1}' data/a.csv && sort <b.txt > c.txt"],
  [
    'a function of its own',
    'import own\nt = own.load("data/a.csv"), own.load("b.txt")'
  ],
  ['a list', 'for name in ["b.txt", "data/a.csv"]:\n    print(open(name).read())']
])('takes the files along that are named in %s', async (_, code) => {
  const beside = { 'data/a.csv': 'a', 'b.txt': 'b', 'own.py': '', '.env': 'x=1' };
  const project = await exported(notebookOf(['step:load', code]), beside);
  const files = [...project.files.keys()].filter(path => /^files\//.test(path));
  expect(files.sort()).toEqual(['files/b.txt', 'files/data/a.csv']);
});

it('takes no file along that a step writes, and none that is hidden or missing', async () => {
  const code = 'open("a.csv", "w").close()\nprint(".env", "gone.csv", "old.ipynb")';
  const beside = { 'a.csv': 'a', '.env': 'x=1', 'old.ipynb': '' };
  const project = await exported(notebookOf(['step:load', code]), beside);
  expect([...project.files.keys()].filter(path => /^files\//.test(path))).toEqual([]);
});

it('keeps an import of an own module that is there for what it does', async () => {
  const notebook = notebookOf(
    ['setup', 'import theme\nimport json'],
    ['step:seed', 'import seeds\nx = 1'],
    ['step:show', 'print(x)']
  );
  const project = await exported(notebook, { 'seeds.py': '', 'theme.py': '' });
  expect(project.files.get('steps/seed.py')).toMatch(/^import seeds/m);
  expect(project.files.get('steps/show.py')).toMatch(/^import theme/m);
  expect(project.files.get('steps/show.py')).not.toMatch(/^import (?:seeds|json)/m);
  expect([...project.files.keys()]).toEqual(
    expect.arrayContaining(['seeds.py', 'theme.py'])
  );
});

it('says nothing of a folder that a step makes and another reads', async () => {
  const project = await exported(
    notebookOf(
      [
        'step:make',
        'import os\nos.mkdir("o")\nfor n in "ab":\n    open(f"o/{n}.txt", "w")'
      ],
      ['step:read', 'from pathlib import Path\nprint(list(Path("o").glob("*.txt")))']
    ),
    { 'o/old.txt': 'old' }
  );
  expect(messages(project)).toEqual([]);
  expect([...project.files.keys()].filter(path => /^files\//.test(path))).toEqual([]);
});

it('keeps a folder beside the notebook that a step writes into', async () => {
  const beside = { 'out/deep/old.csv': '', 'data/a.csv': 'a' };
  const folders = async (code: string) => {
    const project = await exported(notebookOf(['step:load', code]), beside);
    return [...project.files.keys()].filter(path => path.startsWith('files/'));
  };
  expect(await folders('open("out/deep/x.csv", "w").close()')).toEqual([
    'files/out/deep/.gitkeep'
  ]);
  expect(await folders('open("new/x.csv", "w").close()')).toEqual([]);
  expect(
    await folders('import os\nos.mkdir("out")\nopen("out/deep/x.csv", "w").close()')
  ).toEqual([]);
  expect(await folders('open("data/a.csv")\nopen("data/x.csv", "w").close()')).toEqual([
    'files/data/a.csv'
  ]);
});

const HELPERS: Beside = {
  'helpers/__init__.py': '',
  'helpers/features.py':
    'from .dates import holidays\nfrom . import dates\nimport pandas',
  'helpers/dates.py': 'import units',
  'helpers/data/holidays.csv': '2026-12-25',
  'helpers/deep/__init__.py': '',
  'helpers/deep/lag.py': '',
  'units.py': 'import json',
  'others/a.py': '',
  'sales.csv': ''
};

const ALL = [
  'helpers/__init__.py',
  'helpers/data/holidays.csv',
  'helpers/dates.py',
  'helpers/deep/__init__.py',
  'helpers/deep/lag.py',
  'helpers/features.py',
  'units.py'
];

it.each([
  'from helpers.features import lag',
  'import helpers.features as f',
  'from helpers import features'
])('%s takes the whole package along, and what it imports', async imports => {
  const { project, files } = await copied(imports, HELPERS);
  expect(messages(project)).toEqual([]);
  expect(files).toEqual(ALL);
  expect(project.files.get('python_env.yaml')).toContain('pandas==3.1.1');
});

it('a folder without __init__.py is a package where it holds what is imported', async () => {
  const beside = { 'src/features.py': '', 'src/deep/lag.py': '', 'pandas/a.csv': '' };
  const { project, files } = await copied(
    'import pandas\nfrom src.features import x\nimport src.deep.lag',
    beside
  );
  expect(files).toEqual(['src/deep/lag.py', 'src/features.py']);
  expect(project.files.get('python_env.yaml')).toContain('pandas==3.1.1');
});

it('sees such a folder where only another module says what is in it', async () => {
  const beside = { 'src/a.py': '', 'helper.py': 'import src.a' };
  const { project, files } = await copied('import src\nimport helper', beside);
  expect(messages(project)).toEqual([]);
  expect(files).toEqual(['helper.py', 'src/a.py']);
});

it('a module wins over a folder of its name that is no package, a package over it', async () => {
  const module = { 'a.py': '', 'a/b.py': '' };
  expect((await copied('from a import b', module)).files).toEqual(['a.py']);
  const both = { ...module, 'a/__init__.py': '' };
  expect((await copied('from a import b', both)).files).toEqual([
    'a/__init__.py',
    'a/b.py'
  ]);
});

it('leaves out what is no part of a package', async () => {
  const { project, files } = await copied('import helpers', {
    'helpers/__init__.py': '',
    'helpers/.env': 'PASSWORD=x',
    'helpers/.git/config': '',
    'helpers/.ipynb_checkpoints/a.py': '',
    'helpers/__pycache__/a.pyc': '',
    'helpers/try.ipynb': '',
    'helpers/venv/pyvenv.cfg': '',
    'helpers/venv/lib/a.py': '',
    'helpers/exported/MLproject': '',
    'helpers/exported/main.py': '',
    'helpers/helpers.egg-info/PKG-INFO': ''
  });
  expect(messages(project)).toEqual([]);
  expect(files).toEqual(['helpers/__init__.py']);
});

it('says which files of a package are not copied', async () => {
  const { project, files } = await copied('import helpers', {
    'helpers/__init__.py': '',
    'helpers/fast.so': '',
    'helpers/model.bin': 'x'.repeat(2 ** 20 + 1)
  });
  expect(files).toEqual(['helpers/__init__.py']);
  expect(messages(project)).toEqual([
    ': Of the package helpers, helpers/fast.so, helpers/model.bin was not copied (compiled, or data larger than 1 MB). Put it into the same place of the project if a step needs it.'
  ]);
});

it('copies nothing of a package that is too large, and says so', async () => {
  const many = Array.from({ length: 201 }, (_, n) => [`helpers/m${n}.py`, '']);
  const { project, files } = await copied('from helpers import m0', {
    ...(Object.fromEntries(many) as Beside)
  });
  expect(files).toEqual([]);
  expect(messages(project)).toEqual([
    ': The package helpers was not copied (more than 200 files or 20 MB). Put what the steps need of it into helpers of the project, or install it as a package.'
  ]);
});

it.each(['main.py', 'handoff.py', 'steps/__init__.py', 'files/a.py'])(
  'refuses a module of its own in the place of a file of the project: %s',
  async path => {
    const name = path.split(/[./]/)[0]!;
    const { project } = await copied(`from ${name} import a`, { [path]: '' });
    expect(project.files.size).toBe(0);
    expect(messages(project)).toEqual([
      `: ${name}, which lies beside the notebook, has the name of a part of the project. Call it something else.`
    ]);
    const elsewhere = { 'a.csv': '' }; // an installed package of this name is another matter
    expect(
      (await copied(`from ${name} import a`, elsewhere)).project.files.size
    ).toBeGreaterThan(0);
  }
);
