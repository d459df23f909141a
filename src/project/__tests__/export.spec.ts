import { execFileSync } from 'child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { fixture } from '../../analysis/__tests__/percent';
import type { Project } from '../exporter';
import { exported, messages, notebookOf, stepText } from './notebook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'provebook-export-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function written(project: Project, name: string): string {
  const home = join(folder, name);
  for (const [path, content] of project.files) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  return home;
}

/** What Ruff says of the steps, with the rules that everybody has on. */
function lint(home: string): string {
  const rules = ['--isolated', '--select', 'F401,F811,F821,E402,I'];
  try {
    return execFileSync(
      'ruff',
      ['check', ...rules, '--output-format=concise', 'steps'],
      {
        cwd: home,
        encoding: 'utf8'
      }
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe.each(['wind_solar', 'music', 'churn', 'etl', 'series', 'plots'])(
  'the notebook %s',
  name => {
    it('becomes a project without unused imports, unknown names or disorder', async () => {
      const { cells } = fixture(name);
      const notebook = { ...notebookOf(), cells };
      const project = await exported(notebook, {}, { allowSecrets: true });
      expect(
        messages(project).filter(text => /uses .*, which no step/.test(text))
      ).toEqual([]);
      expect(project.steps.length).toBeGreaterThan(1);
      expect(lint(written(project, name))).toMatch(/All checks passed/);
    }, 60_000);
  }
);

const SALES = notebookOf(
  ['md', '# Sales\n\nHow much next month?'],
  [
    'setup',
    'import json\nimport matplotlib.pyplot as plt\nimport mlflow\nimport pandas as pd\n' +
      'from sklearn.linear_model import Ridge\n\n%matplotlib inline\n' +
      'plt.style.use("ggplot")\nmlflow.set_tracking_uri("http://localhost:5000")\n' +
      'mlflow.set_experiment("sales")\nSHOPS = ["north", "south"]'
  ],
  ['parameters', 'alpha = 0.5\nrows = 100\nshop = "north"\nscaled = True'],
  ['md', '## Load\nOne file a shop, called "shop".csv.'],
  ['step:load', 'table = pd.read_csv(f"sales.csv").head(rows)\ntable.head()'],
  ['', '# only shops we know\ntable = table[table["shop"].isin(SHOPS)]'],
  ['md', '### Scale\n\nBy the largest.'],
  [
    '',
    'def scale(frame):\n    return frame / frame.max()\n\ndef unused():\n    pass\n\nif scaled:\n    table["units"] = scale(table["units"])'
  ],
  ['skip', 'table.plot()'],
  ['md', '## Train'],
  [
    'step:train',
    '%%time\nwith mlflow.start_run(run_name="ridge") as run:\n' +
      '    model = Ridge(alpha).fit(table[["day"]], table["units"])\n' +
      '    mlflow.log_param("alpha", alpha)\nmlflow.end_run()'
  ],
  [
    '',
    '!echo {alpha} > alpha.txt\n%mlflow metrics score=model.score(table[["day"]], table["units"])'
  ],
  ['md', '## Report'],
  ['step:report', 'plt.plot(scale(table["units"]))\nplt.show()\nmodel.coef_']
);

describe('a notebook with all that notebooks have', () => {
  it.each(['load', 'train', 'report'])(
    'gives the step %s as it should read',
    async step => {
      const project = await exported(SALES, { 'sales.csv': 'day,shop,units\n' });
      expect(messages(project)).toEqual([]);
      const golden = join(__dirname, 'golden', `${step}.py`);
      const text = stepText(project, step);
      if (process.env.GOLDEN) {
        writeFileSync(golden, text);
      }
      expect(text).toBe(readFileSync(golden, 'utf8'));
    }
  );

  it('takes its data along, and the experiment as a default', async () => {
    const project = await exported(SALES, { 'sales.csv': 'day,shop,units\n' });
    expect(project.experiment).toBe('sales');
    expect([...project.files.keys()]).toEqual(
      expect.arrayContaining(['files/sales.csv', 'MLproject', 'python_env.yaml'])
    );
    expect(project.files.get('MLproject')).toContain(
      'scaled: {type: string, default: "True"}'
    );
  });

  it('says where data is missing', async () => {
    const project = await exported(SALES);
    expect(messages(project)).toEqual([
      'load: The step reads sales.csv, which was not copied (missing or larger than 20 MB). Put it into files/sales.csv of the project.'
    ]);
  });
});

describe('what a step repeats and hands on', () => {
  it('loads what shares an object from one handoff', async () => {
    const project = await exported(
      notebookOf(
        ['step:a', 'rows = [1]\nalias = rows'],
        ['step:b', 'rows.append(2)'],
        ['step:c', 'print(rows, alias)']
      )
    );
    expect(stepText(project, 'b')).toContain(
      'alias, rows = handoff.inputs("a", "alias", "rows")'
    );
    expect(stepText(project, 'c')).toContain(
      'alias, rows = handoff.inputs("b", "alias", "rows")'
    );
  });

  it('loads values first where a function needs one when it is defined', async () => {
    const text = stepText(
      await exported(
        notebookOf(
          ['step:a', 'size = len(open("x").read())\ndef f(n=size):\n    return n'],
          ['step:b', 'print(f())']
        )
      ),
      'b'
    );
    expect(text.indexOf('handoff.inputs')).toBeGreaterThan(0);
    expect(text.indexOf('handoff.inputs')).toBeLessThan(text.indexOf('def f'));
  });

  it('runs the setup as a step only where it makes values', async () => {
    const project = await exported(
      notebookOf(
        ['setup', 'import json\nLIMIT = 2 * 3\ndata = json.loads("[1]")'],
        ['step:a', 'x = data[:LIMIT]'],
        ['step:b', 'print(x, LIMIT)']
      )
    );
    expect(project.steps).toEqual(['setup', 'a', 'b']);
    expect(stepText(project, 'b')).toContain('LIMIT = 2 * 3');
    expect(stepText(project, 'a')).toContain('data = handoff.inputs("setup", "data")');
  });

  it('seeds once, and goes on from there', async () => {
    const project = await exported(
      notebookOf(
        ['setup', 'import numpy as np\nnp.random.seed(3)'],
        ['step:a', 'x = np.random.rand(2)'],
        ['step:b', 'y = np.random.rand(2) + x'],
        ['step:c', 'print(y)']
      )
    );
    expect(stepText(project, 'a')).toContain('np.random.seed(3)');
    expect(stepText(project, 'b')).not.toContain('np.random.seed');
    expect(stepText(project, 'b')).toContain('handoff.start("b", random_from="a")');
  });

  it('gives on a name that one path only binds', async () => {
    const project = await exported(
      notebookOf(
        ['parameters', 'deep = True'],
        ['step:a', 'if deep:\n    model = [1]'],
        ['step:b', 'if deep:\n    print(model)']
      )
    );
    expect(stepText(project, 'a')).toContain(
      'model=globals().get("model", handoff.MISSING)'
    );
  });

  it('imports MLflow under its own name for the calls that it puts in', async () => {
    const project = await exported(
      notebookOf([
        'step:a',
        'import mlflow as mlf\nexperiment = mlf.set_experiment("x")\nprint(experiment)'
      ])
    );
    const text = stepText(project, 'a');
    expect(text).toMatch(/^import mlflow$/m);
    expect(text).toContain('experiment = mlflow.get_experiment(');
    expect(text).not.toContain('mlf.');
  });

  it('steps aside for a name of the notebook', async () => {
    const project = await exported(
      notebookOf(['step:a', 'handoff = [1]'], ['step:b', 'print(handoff)'])
    );
    expect(stepText(project, 'a')).toContain('import handoff as _handoff');
    expect(stepText(project, 'b')).toContain(
      'handoff = _handoff.inputs("a", "handoff")'
    );
  });
});

describe('figures', () => {
  const figures = (...sources: string[]) =>
    exported(
      notebookOf(
        ['setup', 'import matplotlib.pyplot as plt\nimport pandas as pd'],
        ['step:a', 'table = pd.DataFrame({"x": [1]})'],
        ...sources.map((source, i) => [i ? '' : 'step:b', source] as const)
      )
    ).then(project => stepText(project, 'b'));

  it('are shown at the end of each cell that draws, as the notebook does', async () => {
    const text = await figures('plt.plot([1])', 'plt.plot([2])\nplt.show()');
    expect(text.match(/plt\.show\(\)/g)).toHaveLength(2);
    expect(await figures('table.plot()')).toContain('handoff.show_figures()');
  });

  it('are not looked for where nothing is drawn', async () => {
    expect(await figures('plt.rcParams["figure.dpi"] = 90\nprint(table)')).not.toMatch(
      /show/
    );
  });
});

describe('what cannot be exported', () => {
  it('leaves out a step that is no Python, and what needs it', async () => {
    const project = await exported(
      notebookOf(
        ['step:a', 'x = 1'],
        ['step:b', 'y = x +'],
        ['step:c', 'print(y)'],
        ['step:d', 'print(x)']
      )
    );
    expect(project.steps).toEqual(['a', 'd']);
    expect(messages(project).join('\n')).toMatch(/b: This is no Python/);
  });

  it.each([
    ['%store x', /%store has no counterpart/],
    ['await load()', /await outside a function/],
    ['print(nowhere)', /The step uses nowhere/],
    ['print(Out[3])', /The step uses Out/]
  ])('says so of %s', async (source, message) => {
    const project = await exported(
      notebookOf(['step:a', 'x = 1'], ['step:b', source], ['step:c', 'print(x)'])
    );
    expect(messages(project).join('\n')).toMatch(message);
    expect(project.steps).toEqual(['a', 'c']);
  });

  it('writes no password without consent', async () => {
    const notebook = notebookOf([
      'step:a',
      'api_key = "sk-9f8e7d6c5b4a39281706f5e4"\nprint(api_key)'
    ]);
    const refused = await exported(notebook);
    expect(refused.files.size).toBe(0);
    expect(messages(refused).join()).toMatch(/looks like a secret/);
    const allowed = await exported(notebook, {}, { allowSecrets: true });
    expect(allowed.steps).toEqual(['a']);
  });

  it('refuses a parameter that is an option of the driver', async () => {
    const project = await exported(
      notebookOf(['parameters', 'jobs = 2'], ['step:a', 'print(jobs)'])
    );
    expect(project.files.size).toBe(0);
    expect(messages(project).join()).toMatch(
      /parameter jobs has the name of an option/
    );
  });
});
