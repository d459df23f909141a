/** What is written has no secret in it, and says where the project gets them. */
import { english } from '../../domain';
import { analyzeNotebook } from '../../analysis/analyze';
import { pythonForTests } from '../../python/__tests__/python';
import { toldBeforehand } from '../beforehand';
import type { Project } from '../exporter';
import {
  type Beside,
  exported,
  type Given,
  messages,
  notebookOf,
  stepText
} from './notebook';

const SECRET = 'hunter2XYZ';

/** All that is written, as one text. */
const written = (project: Project): string =>
  [...project.files.values()]
    .map(content =>
      typeof content === 'string' ? content : new TextDecoder().decode(content)
    )
    .join('\n');

const textOf = (project: Project, path: string): string =>
  String(project.files.get(path));

describe('a parameter with the name of a secret', () => {
  const USE = ['step:load', 'print(db_password, n)'] as const;
  const declared = (line: string) =>
    exported(notebookOf(['parameters', `n = 3\n${line}`], USE));

  it.each([
    'db_password: str = "hunter2XYZ"',
    'db_password = "hunter2XYZ"',
    'db_password = ("hunter2" "XYZ")',
    'db_password: str | None = "hunter2XYZ"',
    "db_password = 'hunter2XYZ'  # hunter2XYZ"
  ])('is a variable of the environment: %s', async line => {
    const project = await declared(line);
    expect(project.steps).toEqual(['load']);
    expect(written(project)).not.toContain(SECRET);
    expect(textOf(project, 'MLproject')).not.toMatch(/password/i);
    expect(textOf(project, 'main.py')).toContain(
      'PARAMETERS = {"n": 3, "db_password": handoff.Secret("DB_PASSWORD")}'
    );
    expect(stepText(project, 'load')).toMatch(
      /n, db_password = handoff\.parameters\(\s*n=3, db_password=handoff\.Secret\("DB_PASSWORD"\)/
    );
    expect(textOf(project, 'README.md')).toMatch(
      /\| `DB_PASSWORD` \| `db_password` \| `load` \| yes \|/
    );
    expect(messages(project)).toContain(
      ': The parameter db_password looks like a secret: the project reads it from the environment variable DB_PASSWORD, and keeps its value nowhere.'
    );
  });

  it('need not be set where the notebook has nothing', async () => {
    const project = await declared('db_password: str | None = None');
    expect(textOf(project, 'main.py')).toContain(
      'handoff.Secret("DB_PASSWORD", default=None)'
    );
    expect(textOf(project, 'README.md')).toMatch(/`db_password` \| `load` \| no \|/);
  });

  it('may be a number, and stays one', async () => {
    const project = await declared('db_password = 987654');
    expect(written(project)).not.toContain('987654');
    expect(textOf(project, 'main.py')).toContain(
      'handoff.Secret("DB_PASSWORD", kind="int")'
    );
  });

  it('is refused where two would be one variable', async () => {
    const project = await exported(
      notebookOf(
        ['parameters', 'pass_word = 1\ndb_password = "a1b2c3"\nDB_PASSWORD = "d4e5f6"'],
        ['step:load', 'print(db_password, DB_PASSWORD)']
      )
    );
    expect(project.files.size).toBe(0);
    expect(messages(project).join()).toMatch(/would be one environment variable/);
  });
});

describe('the last look', () => {
  const refused = async (
    given: readonly Given[],
    beside: Beside = {}
  ): Promise<string[]> => {
    const project = await exported(notebookOf(...given), beside);
    expect(project.files.size).toBe(0);
    expect(messages(project).join()).not.toContain(SECRET);
    const allowed = await exported(notebookOf(...given), beside, {
      allowSecrets: true
    });
    expect(written(allowed)).toContain(SECRET);
    return project.problems
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ cell, line, message }) => `${cell}:${line} ${english(message).slice(0, 60)}`
      );
  };

  it('finds what a value says, whatever the parameter is called', async () => {
    const cells: Given[] = [
      ['parameters', 'x = 1\nstore = "postgresql://app:hunter2XYZ@h/x"'],
      ['step:load', 'print(store, x)']
    ];
    expect(await refused(cells)).toEqual([
      'c1:2 A password in an address looks like a secret. Read it from t'
    ]);
  });

  it('finds what Markdown says above a step, and not below the last', async () => {
    expect(
      await refused([
        ['md', '# Load\n\nThe password: hunter2XYZ'],
        ['step:load', 'x = 1\nprint(x)']
      ])
    ).toEqual(['c1:3 The value of password looks like a secret. Read it from the ']);
    const project = await exported(
      notebookOf(['step:load', 'print(1)'], ['md', 'The password: hunter2XYZ'])
    );
    expect(project.steps).toEqual(['load']);
    expect(written(project)).not.toContain(SECRET);
  });

  it.each([
    ['own.py', 'def f():\n    return connect(password="hunter2XYZ")'],
    ['config.yaml', 'db:\n  password: hunter2XYZ\n'],
    ['settings.env', 'A=1\nDB_PASSWORD=hunter2XYZ\n'],
    ['config.json', '{"a": 1,\n "api_key": "hunter2XYZ"}'],
    ['notes.txt', 'Hello\npostgresql://app:hunter2XYZ@h/x']
  ])(
    'finds what lies beside the notebook and is taken along: %s',
    async (file, text) => {
      const use =
        file === 'own.py' ? 'import own\nown.f()' : `print(open("${file}").read())`;
      const path = file === 'own.py' ? file : `files/${file}`;
      const [found] = await refused([['step:load', use]], { [file]: text });
      expect(found).toContain('null:null');
      expect(found).toContain(`(${path}, line 2)`);
    }
  );

  it('lets rows of data, and settings without one, pass', async () => {
    const beside = {
      'rows.csv': 'user,password,token\nbob,hunter2XYZ,a1b2c3d4\n',
      'config.yaml': 'password: ${DB_PASSWORD}\nmax_tokens: 100\n',
      'own.py': 'import os\npassword = os.environ["DB_PASSWORD"]\n'
    };
    const project = await exported(
      notebookOf([
        'step:load',
        'import own\nprint(open("rows.csv"), open("config.yaml"))'
      ]),
      beside
    );
    expect(project.steps).toEqual(['load']);
  });

  it('says the same as a look beforehand, at the same places', async () => {
    const notebook = notebookOf(
      ['setup', 'api_key = "hunter2XYZ"'],
      ['step:load', '# password = "hunter2XYZ"\nprint(open("config.yaml"), api_key)']
    );
    const beside = { 'config.yaml': 'password: hunter2XYZ\n' };
    const { problems } = await exported(notebook, beside);
    const { graph } = analyzeNotebook(notebook, await pythonForTests());
    const said = [...graph.diagnostics, ...toldBeforehand(problems, graph)];
    for (const { cell, line, message } of problems) {
      expect(said).toContainEqual(expect.objectContaining({ cell, line, message }));
    }
    expect(problems.filter(({ isSecret }) => isSecret)).toHaveLength(3);
  });
});
