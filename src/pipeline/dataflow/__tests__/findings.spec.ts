import { EXPLANATIONS } from '../../diagnostics';
import { FLOW } from '../../diagnostics/flow';
import type { PythonParser } from '..';
import { flowOf, pythonForTests } from './python';

describe('what the flow finds', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it.each(FLOW.map(entry => [entry.id, entry] as const))(
    '%s, in its example',
    (id, entry) => {
      const sources = (entry.example as { source: string }[]).map(one => one.source);
      const found = flowOf(python, sources).diagnostics.map(one => one.id);
      expect(EXPLANATIONS.has(id)).toBe(true);
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
    expect(flow.steps[2]!.inputs).toEqual([
      { name: 'x', from: 's1', by: 'value', uncertain: true }
    ]);
  });

  it('lets a user say that a function changes nothing', async () => {
    const { analyze } = await import('..');
    const { stepsOf } = await import('./python');
    const steps = stepsOf(['import lib\nx = [1]', 'lib.use(x)', 'print(x)']);
    const flow = analyze(python, steps, { marks: { functions: { 'lib.use': 'new' } } });
    expect(flow.steps[2]!.inputs[0]!.from).toBe('s0');
  });

  it('carries what shares an object with what it changes', () => {
    const flow = flowOf(python, ['a = [1]\nb = a', 'b.append(2)', 'print(a, b)']);
    expect(flow.details[1]!.carried.map(one => one.name)).toEqual(['a']);
    expect(flow.details[2]!.together).toEqual([{ names: ['a', 'b'], from: 's1' }]);
  });
});
