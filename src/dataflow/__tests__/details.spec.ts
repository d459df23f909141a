import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf } from './flows';

describe('what an exporter needs of a step', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });
  const details = (...sources: string[]) => flowOf(python, sources).details;

  it('names the files that it reads and writes, each once', () => {
    const [load, save] = details(
      'import pandas as pd\na = pd.read_csv("./data//a.csv")\nb = pd.read_csv("data/a.csv")\nc = pd.read_csv("https://example.org/c.csv")',
      'a.to_csv("/tmp/out.csv")\nprint(open("notes.txt").read())'
    );
    expect([load!.reads, load!.writes]).toEqual([['data/a.csv'], []]);
    expect([save!.reads, save!.writes]).toEqual([['notes.txt'], ['/tmp/out.csv']]);
  });

  it('says where the random state comes from', () => {
    const found = details(
      'import numpy as np\nx = 1',
      'np.random.seed(0)',
      'y = x',
      'z = np.random.rand(3)',
      'print(z)'
    );
    expect(found.map(one => [one.draws, one.randomFrom])).toEqual([
      [false, null],
      [true, null],
      [false, 's1'],
      [true, 's1'],
      [false, 's3']
    ]);
  });

  const source =
    'import warnings\nSTYLE = "ggplot"\nwarnings.filterwarnings(\n    "ignore"\n); x = 1\nimport matplotlib.pyplot as plt\ntry:\n    plt.style.use(STYLE)\nexcept OSError:\n    pass\nif x:\n    plt.rc("font", size=9); y = 2';

  it('gives the whole statement of a setting, with the names in it', () => {
    const [, plot] = details(source, 'plt.plot([1])');
    expect(
      plot!.settings.map(({ at, end, uses }) => [
        source.slice(at, end),
        uses.map(use => `${use.name} by ${use.by}`)
      ])
    ).toEqual([
      ['warnings.filterwarnings(\n    "ignore"\n)', ['warnings by import']],
      [
        'try:\n    plt.style.use(STYLE)\nexcept OSError:\n    pass',
        ['plt by import', 'STYLE by value']
      ],
      ['plt.rc("font", size=9)', ['plt by import']]
    ]);
  });

  it('gives the call of a function that sets, and the function', () => {
    const given = 'import warnings\ndef quiet():\n    warnings.simplefilter("ignore")';
    const call = 'quiet()';
    const [, , last] = details(given, call, 'print(1)');
    const [setting] = last!.settings;
    expect(setting).toMatchObject({ step: 's1', at: 0, end: call.length });
    expect(setting!.uses).toMatchObject([{ name: 'quiet', from: 's0', by: 'source' }]);
  });

  it.each([
    ['plt.rcParams["font.size"] = 9', 'plt.plot([1])'],
    ['plt.rcParams.update({"font.size": 9})', 'plt.plot([1])'],
    ['mpl.rcParams["font.size"] = 9', 'plt.plot([1])'],
    ['os.environ["MODE"] = "fast"', 'print(1)'],
    ['os.environ.update(MODE="fast")', 'print(1)'],
    ['del os.environ["MODE"]', 'print(1)'],
    ['sys.path.append("lib")', 'print(1)'],
    ['pd.options.display.max_rows = 5', 'print(pd.DataFrame())'],
    ['pd.options.display.max_rows += 5', 'print(pd.DataFrame())'],
    ['sns.set_theme(style="dark")', 'plt.plot([1])'],
    ['warnings.simplefilter("ignore")', 'print(1)'],
    ['np.set_printoptions(precision=2)', 'print(np.zeros(2))'],
    ['mlflow.autolog()', 'print(1)']
  ])('repeats %s', (setting, use) => {
    const imports =
      'import mlflow, os, sys, warnings\nimport matplotlib as mpl\nimport matplotlib.pyplot as plt\nimport numpy as np\nimport pandas as pd\nimport seaborn as sns';
    const [, , step] = details(imports, `x = 1; ${setting}`, use);
    expect(step!.settings).toHaveLength(1);
    const { at, end } = step!.settings[0]!;
    expect(`x = 1; ${setting}`.slice(at, end)).toBe(setting);
  });

  it('repeats a setting only where it matters', () => {
    const found = details(
      'import pandas as pd\npd.set_option("display.width", 80)',
      'rows = [1]',
      'print(pd.DataFrame(rows))'
    );
    expect(found.map(one => one.settings.length)).toEqual([0, 0, 1]);
  });
});
