/** One small test a rule, under its name; the many cases are in programs.ts and cases.json. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { producers, stepsOf } from './flows';
import { flowOf, foundIn, type Told } from '../../diagnostics/__tests__/flows';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

/** Inputs of the last step. */
const last = (...sources: string[]) =>
  producers(flowOf(python, sources), sources.length - 1);

/** `cell:line` of the findings of a kind. */
const places = (id: string, ...sources: string[]): string[] =>
  flowOf(python, sources)
    .diagnostics.filter(found => found.id === id)
    .map(({ cell, line }) => `${cell}:${line}`);

const found = (id: string, sources: readonly string[]): Told =>
  flowOf(python, sources).diagnostics.find(one => one.id === id)!;

/** The sources after the fix of a finding. */
function fixed(id: string, ...sources: string[]): string[] | null {
  const edits = found(id, sources).fix?.edits;
  return edits
    ? sources.map((source, index) =>
        edits
          .filter(({ cell }) => cell === `c${index}`)
          .sort((a, b) => b.start - a.start)
          .reduce(
            (text, { start, length, text: put }) =>
              text.slice(0, start) + put + text.slice(start + length),
            source
          )
      )
    : null;
}

describe('rule 1: scopes', () => {
  it('takes the first source of a comprehension from outside, its variable from inside', () => {
    expect(last('rows = [1]\nx = 2', 'y = [x for x in rows]')).toEqual({ rows: 0 });
  });

  it('does not show a class its methods', () => {
    expect(
      last('n = 1', 'class A:\n    n = 2\n    def f(self):\n        return n')
    ).toEqual({ n: 0 });
  });
});

describe('rule 2: flow', () => {
  it('needs the old value where a branch may not bind', () => {
    expect(last('x = 1\nc = 0', 'if c:\n    x = 2', 'print(x)')).toEqual({ x: 1 });
    expect(
      producers(flowOf(python, ['x = 1\nc = 0', 'if c:\n    x = 2', 'print(x)']), 1)
    ).toEqual({ c: 0, x: 0 });
  });
});

describe('rule 3: effects', () => {
  it('tells what changes, what may change and what only looks', () => {
    const inputs = (line: string) =>
      flowOf(python, ['import lib\nx = [1]', line, 'print(x)']).steps[2]!.inputs[0];
    expect(inputs('x.append(2)')).toMatchObject({ from: 's1', uncertain: false });
    expect(inputs('lib.use(x)')).toMatchObject({ from: 's1', uncertain: true });
    expect(inputs('len(x)')).toMatchObject({ from: 's0' });
  });
});

describe('rule 4: producers', () => {
  it('takes a value from the step that changed it under another name', () => {
    expect(last('a = [1]\nb = a', 'b.append(2)', 'print(a)')).toEqual({ a: 1 });
  });

  it('says which steps only a shared value puts in order, at the line that changes it', () => {
    const steps = ['d = {}', 'd["a"] = 1', 'x = 1\nd["b"] = 2', 'print(d)'];
    expect(places('parallel-update', ...steps)).toEqual(['c2:2']);
    const needed = ['d = {}', 'd["a"] = 1\nn = 1', 'd["b"] = n', 'print(d)'];
    expect(places('parallel-update', ...needed)).toEqual([]);
  });
});

describe('rule 5: functions', () => {
  it('takes what a function uses from before the call, not from before the def', () => {
    expect(last('k = 1\ndef f():\n    return k', 'k = 2', 'f()')).toEqual({
      f: 0,
      k: 1
    });
  });
});

describe('rule 6: imports and settings', () => {
  it('repeats both', () => {
    const { steps, details } = flowOf(python, [
      'import pandas as pd\npd.options.display.max_rows = 5',
      'print(pd.DataFrame())'
    ]);
    expect(steps[1]!.inputs).toMatchObject([{ name: 'pd', by: 'import' }]);
    expect(details[1]!.settings).toHaveLength(1);
  });

  it('says what a star import hides, and names what is used', () => {
    const steps = ['from numpy import *\nx = 1', 'print(sum([x]), arange(3))'];
    expect(found('star-import', steps).message).toContain('own sum');
    expect(fixed('star-import', ...steps)![0]).toBe(
      'from numpy import arange, sum\nx = 1'
    );
    expect(fixed('star-import', 'from unknown import *', 'print(sum([a]))')).toBeNull();
  });

  it('never takes a name for a builtin that the notebook defines', () => {
    expect(last('input = [1]', 'print(input)')).toEqual({ input: 0 });
  });
});

describe('rule 7: random state', () => {
  it('puts draws in order', () => {
    const flow = flowOf(python, [
      'import random\nrandom.seed(1)',
      'import random\na = random.random()',
      'import random\nb = random.random()'
    ]);
    expect(flow.steps.map(step => step.after)).toEqual([[], ['s0'], ['s1']]);
  });

  it.each([
    'from sklearn.svm import SVC\nSVC().fit([[1], [2]], [0, 1])',
    'from sklearn.linear_model import Lasso\nLasso().fit([[1], [2]], [0, 1])',
    'from sklearn.linear_model import lasso_path\nlasso_path([[1], [2]], [0, 1])',
    'import shap\nshap.summary_plot([[1], [2]])',
    'import xgboost as xgb\nxgb.cv({}, xgb.DMatrix([[1], [2]], [0, 1]))'
  ])('knows that numpy goes on with other numbers after %j', source => {
    const flow = flowOf(python, [
      'import numpy as np\nnp.random.seed(0)',
      source,
      'x = np.random.rand()'
    ]);
    expect(flow.steps[2]!.after).toEqual(['s1']);
  });

  const made = 'from sklearn.ensemble import RandomForestClassifier as Forest\n';
  it.each([
    [`${made}m = Forest()\nm.fit([[1]], [1])`, 'm = Forest(random_state=0)', 2],
    [
      `${made}m = Forest(\n    max_depth=3,\n)\nm.fit([[1]], [1])`,
      'max_depth=3, random_state=0',
      2
    ],
    [
      'import numpy as np\nx = 1\ny = np.random.rand(3)',
      'x = 1\nnp.random.seed(0)\ny',
      3
    ],
    ['import numpy as np\nrng = np.random.default_rng()', 'default_rng(0)', 2],
    ['import random\nx = random.random()', 'random.seed(0)\nx', 2],
    [
      'from sklearn.model_selection import train_test_split as s\na, b = s([1, 2])',
      's([1, 2], random_state=0)',
      2
    ],
    [
      `${made}from sklearn.model_selection import cross_val_score\nm = Forest()\nx = cross_val_score(m, [[1]], [1])`,
      'm = Forest(random_state=0)',
      3
    ]
  ])('offers a seed for %j', (source, expected, line) => {
    expect(places('no-seed', source)).toEqual([`c0:${line}`]);
    const [after] = fixed('no-seed', source)!;
    expect(after).toContain(expected);
    expect(places('no-seed', after!)).toEqual([]);
  });

  it.each([
    'from sklearn.linear_model import Ridge\nRidge().fit([[1]], [1])',
    'from sklearn.svm import SVC\nSVC().fit([[1], [2]], [0, 1])',
    'from sklearn.linear_model import lasso_path\nlasso_path([[1], [2]], [0, 1])',
    'import shap\nshap.summary_plot([[1], [2]])',
    `${made}Forest(random_state=0).fit([[1]], [1])`,
    `${made}import lab\nlab.show(Forest())`,
    'import lab\nfrom sklearn.model_selection import cross_val_score\nx = cross_val_score(lab.Forest(), [[1]], [1])',
    `import numpy as np\nnp.random.seed(3)\n${made}Forest().fit([[1]], [1])`,
    'import numpy as np\nnp.random.default_rng(1).normal()'
  ])('asks for none in %j', source => {
    expect(places('no-seed', source)).toEqual([]);
  });

  it('asks for one where a machine of support vectors is told to shuffle', () => {
    const source =
      'from sklearn.svm import SVC\nSVC(probability=True).fit([[1], [2]], [0, 1])';
    expect(places('no-seed', source)).toEqual(['c0:2']);
  });

  it('asks for one where the seed comes too late', () => {
    expect(
      places('no-seed', 'import random\nx = random.random()\nrandom.seed(0)')
    ).toEqual(['c0:2']);
  });
});

describe('rule 8: files', () => {
  it('joins steps by a path', () => {
    const { steps } = flowOf(python, ['open("a.txt", "w")', 'open("./a.txt")']);
    expect(steps[1]!.inputs).toMatchObject([{ name: 'a.txt', from: 's0', by: 'file' }]);
  });

  it('makes a path a parameter', () => {
    const steps = stepsOf([
      'rows = 5',
      'import pandas as pd\ndf = pd.read_csv("data/a b.csv")'
    ]);
    const [first, second] = [{ ...steps[0]!, role: 'parameters' as const }, steps[1]!];
    const { diagnostics } = foundIn(python, [first, second]);
    expect(diagnostics.find(({ id }) => id === 'relative-path')!.fix!.edits).toEqual([
      { cell: 'c0', start: 8, length: 0, text: '\na_b_path = "data/a b.csv"' },
      { cell: 'c1', start: 37, length: 14, text: 'a_b_path' }
    ]);
    const given = stepsOf(['path = "a.csv"', 'open(path)']);
    const { diagnostics: none } = foundIn(python, [
      { ...given[0]!, role: 'parameters' },
      given[1]!
    ]);
    expect(none.filter(({ id }) => id === 'relative-path')).toEqual([]);
  });
});

describe('rule 9: parameters', () => {
  it('are names that steps take from the parameters cell', () => {
    expect(last('rows = 10', 'print(rows)')).toEqual({ rows: 0 });
  });
});

describe('rule 10: MLflow calls', () => {
  it.each([
    [
      'import mlflow\nmlflow.set_tracking_uri("http://a")\nx = 1',
      'import mlflow\nx = 1'
    ],
    [
      'import mlflow, os\nif os.name:\n    mlflow.set_tracking_uri(\n        os.name\n    )  # here\nx = 1',
      'import mlflow, os\nif os.name:\n    pass  # here\nx = 1'
    ]
  ])('takes the tracking server out of %j', (source, expected) => {
    expect(fixed('tracking-uri', source)).toEqual([expected]);
  });

  it('offers no edit where something else stands on the line', () => {
    expect(
      fixed('tracking-uri', 'import mlflow; mlflow.set_tracking_uri("a")')
    ).toBeNull();
  });

  it('says where the experiment goes', () => {
    expect(
      places('experiment-call', 'import mlflow\nmlflow.set_experiment("a")')
    ).toEqual(['c0:2']);
  });

  it('sees a run left open, and where it is used', () => {
    const start = 'import mlflow\nrun = mlflow.start_run()';
    expect(places('open-run', start)).toEqual(['c0:2']);
    expect(fixed('open-run', start)).toEqual([`${start}\nmlflow.end_run()`]);
    expect(places('open-run', `${start}\nmlflow.end_run()`)).toEqual([]);
    expect(
      places('open-run', 'import mlflow\nwith mlflow.start_run() as run:\n    pass')
    ).toEqual([]);
    const across = [start, 'mlflow.log_metric("a", 1)\nmlflow.end_run()'];
    expect(found('open-run', across).message).toContain('Step "s1" still logs to it');
    expect(found('open-run', across).fix).toBeNull();
  });
});

describe('rule 11: what cannot be known', () => {
  it('points at the line that makes what cannot be stored, and makes it a list', () => {
    const use = 'print(list(rows))';
    expect(fixed('unpicklable', 'n = 3\nrows = (i for i in range(n))', use)![0]).toBe(
      'n = 3\nrows = [i for i in range(n)]'
    );
    expect(fixed('unpicklable', 'rows = zip([1], [2])', use)![0]).toBe(
      'rows = list(zip([1], [2]))'
    );
    expect(places('unpicklable', 'n = 3\nrows = (i for i in range(n))', use)).toEqual([
      'c0:2'
    ]);
    expect(places('open-handle', 'n = 1\nf = open("/a")', 'x = 1\nf.read()')).toEqual([
      'c0:2'
    ]);
  });

  it('says that a step changes what an earlier one made', () => {
    expect(places('mutated-input', 'a = [1]', 'x = 1\na.sort()', 'print(a)')).toEqual([
      'c1:2'
    ]);
    expect(places('mutated-input', 'a = [1]', 'a = sorted(a)', 'print(a)')).toEqual([]);
    expect(places('mutated-input', 'a = [1]', 'a.sort()')).toEqual([]);
  });

  it('says that two names are one object, where the second is made', () => {
    expect(places('alias', 'a = [1]\nb = a', 'b.append(2)', 'print(a, b)')).toEqual([
      'c0:2'
    ]);
    expect(places('alias', 'a = [1]\nb = a[:]', 'b.append(2)', 'print(a, b)')).toEqual(
      []
    );
    expect(places('alias', 'a = [1]\nb = a', 'print(a, b)')).toEqual([]);
  });

  it('says that a large value is handed on', () => {
    const make = (shape: string) => `import numpy as np\nx = np.zeros(${shape})`;
    expect(places('large-value', make('(10**5, 10_000)'), 'print(x)')).toEqual([
      'c0:2'
    ]);
    expect(places('large-value', make('(10**5, 10)'), 'print(x)')).toEqual([]);
    expect(places('large-value', `${make('10**9')}\ny = x.sum()`, 'print(y)')).toEqual(
      []
    );
  });

  it('says that pyplot goes on with a figure of an earlier step', () => {
    const draw = 'import matplotlib.pyplot as plt\nplt.plot([1])';
    expect(places('current-figure', draw, 'x = 1\nplt.title("a")')).toEqual(['c1:2']);
    expect(places('current-figure', draw, 'plt.plot([2])\nplt.title("a")')).toEqual([]);
    expect(places('current-figure', draw, 'plt.show()')).toEqual([]);
  });

  it('asks whether a name was meant that differs in one letter', () => {
    const steps = ['threshold = 1', 'print(treshold)'];
    expect(found('undefined-name', steps).message).toContain(
      'Did you mean "threshold"?'
    );
  });
});
