import { RULES } from '../registry';
import type { Rule } from '../rule';
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { stepsOf } from '../../dataflow/__tests__/flows';
import { flowOf, foundIn } from './flows';

/** Those over the flow. */
/** The others have an example for which a whole notebook is needed. */
const FLOW = (RULES as readonly Rule[]).filter(
  ({ inFlow, example }) => inFlow && Array.isArray(example)
);

describe('what the flow finds', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it.each(FLOW.map(entry => [entry.id, entry] as const))(
    '%s, in its example',
    (id, entry) => {
      const sources = (entry.example as { source: string }[]).map(one => one.source);
      const { versions = {} } = entry;
      const found = foundIn(python, stepsOf(sources), { versions }).diagnostics.map(
        one => one.id
      );
      expect(found).toContain(id);
    }
  );

  it('says nothing of an ordinary notebook', () => {
    const flow = flowOf(python, [
      'import pandas as pd\ndf = pd.read_csv("/data/rows.csv")',
      'df["b"] = df["a"] * 2\nX = df.drop(columns=["a"])',
      'from sklearn.linear_model import Ridge\nmodel = Ridge(random_state=0).fit(X, df["b"])',
      'print(model.score(X, df["b"]))'
    ]);
    expect(flow.diagnostics.filter(one => one.severity === 'error')).toEqual([]);
  });

  it('keeps the other steps when one cannot be read', () => {
    const flow = flowOf(python, ['x = 1', 'y = (x', 'print(x)']);
    expect(flow.steps[2]!.inputs).toEqual([
      { name: 'x', from: 's0', by: 'value', uncertain: false }
    ]);
    expect(flow.diagnostics.map(one => one.id)).toContain('syntax-error');
  });

  it('joins steps by a file', () => {
    const flow = flowOf(python, [
      'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.to_csv("out.csv")',
      'import pandas as pd\nprint(pd.read_csv("./out.csv"))'
    ]);
    expect(flow.steps[1]!.inputs).toEqual([
      { name: 'out.csv', from: 's0', by: 'file', uncertain: false }
    ]);
  });

  it('puts draws of random numbers in order', () => {
    const flow = flowOf(python, [
      'import random\nrandom.seed(1)',
      'import random\na = random.random()',
      'import random\nb = random.random()'
    ]);
    expect(flow.steps.map(step => step.after)).toEqual([[], ['s0'], ['s1']]);
  });

  it('marks a change that is only possible', () => {
    const flow = flowOf(python, ['import lib\nx = [1]', 'lib.use(x)', 'print(x)']);
    const call = { of: 'functions', name: 'lib.use' };
    expect(flow.steps[2]!.inputs).toEqual([
      { name: 'x', from: 's1', by: 'value', uncertain: true, call }
    ]);
  });

  it('lets a user say that a function changes nothing', () => {
    const steps = stepsOf(['import lib\nx = [1]', 'lib.use(x)', 'print(x)']);
    const flow = foundIn(python, steps, { marks: { functions: { 'lib.use': 'new' } } });
    expect(flow.steps[2]!.inputs[0]!.from).toBe('s0');
  });

  it('carries what shares an object with what it changes', () => {
    const flow = flowOf(python, ['a = [1]\nb = a', 'b.append(2)', 'print(a, b)']);
    expect(flow.details[1]!.carried.map(one => one.name)).toEqual(['a']);
    expect(flow.details[2]!.together).toEqual([{ names: ['a', 'b'], from: 's1' }]);
  });

  it.each([
    ['a lock', 'import threading\nv = threading.Lock()', 'with v:\n    pass'],
    ['a queue', 'import queue\nv = queue.Queue()', 'v.put(1)'],
    [
      'a pool of workers',
      'from concurrent.futures import ThreadPoolExecutor\nv = ThreadPoolExecutor()',
      'v.submit(print)'
    ],
    ['a running program', 'import subprocess\nv = subprocess.Popen(["ls"])', 'v.wait()']
  ])('says that %s cannot be handed on', (what, made, used) => {
    const [found] = flowOf(python, [made, used]).diagnostics;
    expect(found).toMatchObject({ id: 'unpicklable', cell: 'c0', line: 2 });
    expect(found!.message).toContain(what);
  });

  it.each([
    ['import os\nos.environ["MLFLOW_TRACKING_URI"] = "http://host:5000"', 2, true],
    ['from mlflow import MlflowClient\nc = MlflowClient("http://host:5000")', 2, false],
    ['import mlflow\nc = mlflow.MlflowClient(tracking_uri="sqlite:///a.db")', 2, false]
  ])('finds the tracking server in %s', (source, line, fixed) => {
    const [found] = flowOf(python, [source]).diagnostics;
    expect(found).toMatchObject({ id: 'tracking-uri', line });
    expect(found!.fix !== null).toBe(fixed);
  });

  it('takes a client without an address for what it is', () => {
    const source =
      'import mlflow, os\nc = mlflow.MlflowClient()\nos.environ["MLFLOW_TRACKING_URI"] = os.environ["A"]';
    expect(flowOf(python, [source]).diagnostics).toEqual([]);
  });

  it.each([
    'for n in ["a", "b"]:\n    globals()[n] = 1',
    'print(globals()[open("/x").read()])',
    'globals().update(dict(a=1))'
  ])('says that names are made while %s runs', source => {
    const found = flowOf(python, [source]).diagnostics.map(({ id }) => id);
    expect(found).toContain('dynamic-names');
  });

  it('says nothing of globals() with names that can be read', () => {
    const flow = flowOf(python, [
      'x = 1',
      'globals()["y"] = globals().get("x")',
      'print(y)'
    ]);
    expect(flow.diagnostics).toEqual([]);
  });

  it('speaks of a lost definition only where one is lost', () => {
    const ids = (sources: string[]) =>
      flowOf(python, sources).diagnostics.map(({ id }) => id);
    expect(ids(['d = [1]', 'm = sum(d)', 'm = max(d)', 'print(m)'])).toEqual([
      'parallel-definition'
    ]);
    expect(
      ids(['d = [1]', 'm = sum(d)', 'print(m)', 'm = max(d)', 'print(m)'])
    ).toEqual([]);
    expect(ids(['d = [1]', 'm = sum(d)', 'm = m + 1', 'print(m)'])).toEqual([]);
  });

  it('says where a name of the same step is defined too late', () => {
    const [found] = flowOf(python, ['x = x + 1']).diagnostics;
    expect(found).toMatchObject({ id: 'defined-below', line: 1 });
    expect(found!.message).toContain('before this step defines it');
  });
});
