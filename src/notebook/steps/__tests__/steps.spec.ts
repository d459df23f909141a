import { english } from '../../../domain';
import type { Cell } from '../../../python/cells';
import { stepName } from '../names';
import { proposeSteps, withProposals } from '../propose';
import { groupByTags } from '../tags';

type Short = [source: string, ...tags: string[]];

function code(...cells: Short[]): Cell[] {
  return cells.map(([source, ...tags], index) => ({
    id: `c${index}`,
    kind: source.startsWith('#') ? 'markdown' : 'code',
    source,
    tags,
    executionCount: null
  }));
}

function grouped(cells: Cell[]): Record<string, string> {
  const { groups } = groupByTags(cells);
  return Object.fromEntries(
    groups.map(({ name, cells: own }) => [name, own.map(({ id }) => id).join(' ')])
  );
}

function said(cells: Cell[]): string[] {
  return groupByTags(cells).diagnostics.map(
    ({ id, cell, message }) => `${cell} ${id}: ${english(message)}`
  );
}

describe('steps from tags', () => {
  it('takes untagged code cells after a tagged one into its step', () => {
    const cells = code(
      ['import os', 'setup'],
      ['n = 1', 'parameters'],
      ['a = n', 'step:load'],
      ['# text'],
      ['b = a'],
      ['look(b)', 'skip'],
      ['c = b', 'step:train'],
      ['def f(): pass', 'setup'],
      ['d = c']
    );
    expect(grouped(cells)).toEqual({
      parameters: 'c1',
      setup: 'c0 c7',
      load: 'c2 c4',
      train: 'c6 c8'
    });
    expect(said(cells)).toEqual([]);
  });

  it.each([
    ['p = Path("a")', 'def f():\n    return p', 'setup parameters'],
    ['p = Path("a")', 'q = p', 'parameters setup'],
    ['p = "a"', 'q = 1', 'parameters setup']
  ])('puts the setup first where %j needs it, %j', (parameters, below, expected) => {
    const cells = code(
      ['from pathlib import Path', 'setup'],
      [parameters, 'parameters'],
      [below, 'setup']
    );
    expect(Object.keys(grouped(cells)).join(' ')).toBe(expected);
  });

  it('tells steps apart where a file system does not', () => {
    const cells = code(
      ['a = 1', 'step:fit'],
      ['b = a', 'step:FIT'],
      ['c = b', 'step:Setup']
    );
    expect(grouped(cells)).toEqual({ fit: 'c0', FIT_2: 'c1', Setup_2: 'c2' });
    expect(said(cells)).toHaveLength(2);
  });

  it('takes untagged cells above the first step as setup, and says so', () => {
    const cells = code(['import os'], ['a = 1', 'step:load']);
    expect(grouped(cells)).toEqual({ setup: 'c0', load: 'c1' });
    expect(said(cells)[0]).toMatch(/^c0 cell-before-steps/);
  });

  it('joins neighbours of one name, and renames a step of the same name further down', () => {
    const cells = code(
      ['a', 'step:x'],
      ['b', 'step:x'],
      ['c', 'step:y'],
      ['d', 'step:x']
    );
    expect(grouped(cells)).toEqual({ x: 'c0 c1', y: 'c2', x_2: 'c3' });
    expect(said(cells)).toEqual([
      'c3 duplicate-step: Another step is called x already, so this one is called x_2 here. Rename it, or move its cells to the first.'
    ]);
  });

  it.each([
    ['load data', 'load_data'],
    ['1st', 'step_1st'],
    ['class', 'class_step'],
    ['', 'step'],
    ['main', 'main_step'],
    ['__init__', 'init'],
    ['CON', 'con_step'],
    ['a'.repeat(300), 'a'.repeat(40)],
    ['Größe & Zahl', 'grosse_zahl'],
    ['../../etc', 'etc'],
    ['训练', 'step']
  ])('gives a step called %j the name %s and says so', (name, better) => {
    const cells = code(['a', `step:${name}`]);
    expect(grouped(cells)).toEqual({ [better]: 'c0' });
    expect(said(cells)[0]).toContain('c0 step-name');
    expect(stepName(better)).toBe(better);
  });

  it('lets skip win over other tags, and says that they exclude each other', () => {
    const cells = code(['a', 'skip', 'step:x'], ['b', 'step:y']);
    expect(grouped(cells)).toEqual({ y: 'c1' });
    expect(said(cells)[0]).toMatch(/^c0 tags-conflict/);
  });
});

describe('proposed steps', () => {
  const proposed = (...cells: Short[]): string[] =>
    proposeSteps(code(...cells)).map(
      ({ cell, tag, reason }) => `${cell} ${tag}: ${reason}`
    );

  it('follows the headings', () => {
    expect(
      proposed(
        ['# Wind power'],
        ['import pandas as pd'],
        ['n_trees = 100\nrate = 0.1'],
        ['## 1. Load the data'],
        ['df = pd.read_csv("a.csv")'],
        ['df.head()'],
        ['## Train'],
        ['from sklearn import svm'],
        ['model = svm.SVC().fit(df, y)']
      )
    ).toEqual([
      'c1 setup: the cell only imports, sets options or defines functions',
      'c2 parameters: the cell only sets names to plain values',
      'c4 step:load_the_data: heading "1. Load the data"',
      'c7 setup: the cell only imports, sets options or defines functions',
      'c8 step:train: heading "Train"'
    ]);
  });

  it('looks at what cells do where there are no headings', () => {
    expect(
      proposed(
        ['import pandas as pd'],
        ['df = pd.read_csv("a.csv")'],
        ['df.head()'],
        ['df = df.dropna()'],
        ['X, y = train_test_split(df)'],
        ['model.fit(X, y)'],
        ['mean_squared_error(y, model.predict(X))'],
        ['plt.plot(y)'],
        ['plt.hist(y)']
      ).map(line => line.split(':').slice(0, 2).join(':'))
    ).toEqual([
      'c0 setup: the cell only imports, sets options or defines functions',
      'c1 step:load',
      'c3 step:prepare',
      'c5 step:train',
      'c6 step:evaluate',
      'c7 step:show'
    ]);
  });

  it('leaves cells in their step that cannot move above all steps', () => {
    expect(
      proposed(
        ['count = 0'],
        ['df = pd.read_csv("a.csv")\ncount = len(df)'],
        ['import seaborn as sns\nsns.set_theme(palette=df)'],
        ['rate = 0.1'],
        ['@df.register\ndef late(a): return a'],
        ['def helper(a):\n    return df, a']
      ).map(line => line.split(': ')[0])
    ).toEqual(['c1 step:load', 'c5 setup']);
  });

  it('leaves a class in its step where its bases are made by one', () => {
    const first = 'print("loading")\nfrom torch import nn\nmodel.fit(X)';
    expect(
      places([first], ['class Net(nn.Module):\n    pass'], ['class Plain:\n    pass'])
    ).toEqual(['c0 step:train', 'c2 setup']);
  });

  const places = (...cells: Short[]): string[] =>
    proposed(...cells).map(line => line.split(': ')[0]!);
  const many = (count: number): Short[] =>
    Array.from({ length: count }, (_, i): Short => [`look(${i})`]);

  it('names no step by the title of the notebook, but by what stands under it', () => {
    expect(
      proposed(
        ['# Titanic'],
        ['import pandas as pd'],
        ['df = pd.read_csv("a.csv")'],
        ['## Explore'],
        ['df.hist()'],
        ['## Train'],
        ['model.fit(df)']
      ).slice(1)
    ).toEqual([
      'c2 step:load: the cell reads data',
      'c4 step:explore: heading "Explore"',
      'c6 step:train: heading "Train"'
    ]);
    expect(proposed(['# T\n## Load'], ['look(1)'], ['## Other'], ['look(2)'])).toEqual([
      'c1 step:load: heading "Load"',
      'c3 step:other: heading "Other"'
    ]);
    expect(places(['# Load'], ['look(1)'], ['# Train'], ['look(2)'])).toEqual([
      'c1 step:load',
      'c3 step:train'
    ]);
    expect(places(['go()'], ['# A'], ['look(1)'], ['# B'], ['look(2)'])).toEqual([
      'c0 step:start',
      'c2 step:a',
      'c4 step:b'
    ]);
  });

  it('follows deeper headings where one step would take most of the cells', () => {
    const long: Short[] = [
      ['# Load'],
      ...many(3),
      ['# Model'],
      ['look("model")'],
      ['## Forest'],
      ...many(6),
      ['## Net'],
      ['### Layers'],
      ...many(2),
      ['### Fit'],
      ...many(2),
      ['# Report'],
      ...many(3)
    ];
    expect(places(...long).map(place => place.split(':')[1])).toEqual([
      'load',
      'model',
      'forest',
      'net',
      'report'
    ]);
  });

  it('leaves short sections whole, and those without headings in them', () => {
    expect(
      places(
        ['# Load'],
        ['look(1)'],
        ['# Model'],
        ['## A'],
        ['look(2)'],
        ['## B'],
        ...many(3)
      )
    ).toHaveLength(2);
    expect(places(['# Load'], ['look(1)'], ['# Model'], ...many(30))).toHaveLength(2);
  });

  it('reads headings in HTML, and no marks in them', () => {
    expect(
      places(
        ['# <a id="1"></a> Load'],
        ['look(1)'],
        ['#\n<h1 align="center">Train <b>it</b></h1>'],
        ['look(2)']
      )
    ).toEqual(['c1 step:load', 'c3 step:train_it']);
  });

  it.each([
    "import os\nfor d, _, files in os.walk('/in'):\n    for f in files:\n        print(os.path.join(d, f))",
    'import os\nprint(os.listdir("../input"))\n\n# Any results you write',
    'import pandas as pd\n!ls ../input\nprint("Setup complete")',
    'from glob import glob\nfor path in sorted(glob("*.csv")):\n    print(path)',
    'import torch\nprint("torch", torch.__version__)\ntorch.__version__',
    'import sys\nassert sys.version_info >= (3, 7)'
  ])('takes imports that look around as setup: %j', source => {
    expect(proposed([source], ['model.fit(X)'])[0]).toMatch(/^c0 setup: the cell only/);
  });

  it.each([
    'import os\nfor f in os.listdir("in"):\n    rows.append(read(f))',
    'import os\nprint(train(os.listdir("in")))',
    'import os\nfiles = os.listdir("in")',
    'print(os.listdir("../input"))'
  ])('but not what does more: %j', source => {
    expect(proposed([source], ['model.fit(X)'])[0]).not.toContain('setup');
  });

  it('takes imports with constants as setup, where no other cell sets them', () => {
    const first = 'import os\nSEED = 42\nDATA = "../input"';
    expect(places([first], ['import os\nmodel.fit(SEED)'])).toEqual([
      'c0 setup',
      'c1 step:train'
    ]);
    expect(places([first], ['model.fit(X)\nSEED = 3'])).toEqual(['c1 step:train']);
    expect(places(['import os\nSEED = seed()'], ['model.fit(X)'])).toEqual([
      'c1 step:train'
    ]);
  });

  it('makes one step where nothing parts the notebook', () => {
    expect(proposed(['x = [1]'], ['y = x'])).toEqual([
      'c0 step:main_step: neither headings nor calls part the notebook'
    ]);
  });

  it('proposes nothing without code', () => {
    expect(proposed(['# Only text'], ['   '])).toEqual([]);
  });

  it('never proposes what the tags then refuse', () => {
    const cells = code(
      ['# Load'],
      ['a = []'],
      ['# Load'],
      ['b = a'],
      ['# main'],
      ['c = b']
    );
    const tagged = withProposals(cells, proposeSteps(cells));
    expect(grouped(tagged)).toEqual({ load: 'c1', load_2: 'c3', main_step: 'c5' });
    expect(said(tagged)).toEqual([]);
  });
});
