/** Files of a notebook that works in another folder than its own. */
import { exported, type Given, messages, notebookOf } from './notebook';

const BESIDE = {
  'data/x.csv': 'a',
  'data/more/y.csv': 'b',
  'z.csv': 'c',
  'empty/.keep': ''
};

/** Cells of a text, each after a line `# %% TAG`. */
const cellsOf = (text: string): Given[] =>
  text
    .split(/^# %% /m)
    .slice(1)
    .map(part => {
      const [tag, ...lines] = part.trimEnd().split('\n');
      return [tag!, lines.join('\n')];
    });

/** The data files of the project, and what is said. */
async function filesOf(text: string): Promise<{ files: string[]; said: string[] }> {
  const project = await exported(notebookOf(...cellsOf(text)), BESIDE);
  const files = [...project.files.keys()].filter(path => path.startsWith('files/'));
  return { files: files.sort(), said: messages(project) };
}

it.each([
  ['of the step', '# %% step:load\nimport os\nos.chdir("data")\nopen("x.csv").read()'],
  [
    'of setup',
    '# %% setup\nimport os\nos.chdir("data")\n# %% step:load\nopen("x.csv")'
  ],
  [
    'of an earlier step',
    '# %% step:go\nimport os\nos.chdir("data/more")\n# %% step:load\nopen("../x.csv").read()'
  ]
])('are taken from the folder %s', async (_, text) => {
  const { files, said } = await filesOf(text);
  expect(files).toContain('files/data/x.csv');
  expect(said).toEqual([]);
});

it('are taken from where it goes back to', async () => {
  const text = `# %% step:load
import os
from pathlib import Path
home = os.getcwd()
os.chdir("data")
x = open("x.csv").read()
os.chdir("..")
os.chdir(Path("data") / "more")
y = open("y.csv").read()
os.chdir(home)
z = open("z.csv").read()
os.chdir("empty")`;
  const { files, said } = await filesOf(text);
  expect(files).toEqual([
    'files/data/more/y.csv',
    'files/data/x.csv',
    'files/empty/.gitkeep',
    'files/z.csv'
  ]);
  expect(said).toEqual([]);
});

it('are missed by name', async () => {
  const text = '# %% step:load\nimport os\nos.chdir("data")\nopen("gone.csv").read()';
  const { said } = await filesOf(text);
  expect(said.join()).toContain('The step reads data/gone.csv, which was not copied');
});
