import { exported, messages, notebookOf, stepText } from './notebook';

const ALONE = [
  'for i in [1, 2]:\n    pd.set_option("display.max_rows", 5)\n    x = i',
  'def plot(d):\n    pd.set_option("display.max_rows", 5)\n    return d\nx = plot(2)'
];

describe('what a step repeats', () => {
  it.each(ALONE)(
    'is the setting alone, with its import: %s',
    async source => {
      const text = stepText(
        await exported(
          notebookOf(
            ['step:a', `import pandas as pd\n${source}`],
            ['step:b', 'import pandas\ny = pandas.DataFrame({"x": [x]})']
          )
        ),
        'b'
      );
      expect(text).toContain('\npd.set_option("display.max_rows", 5)\n');
      expect(text).toContain('import pandas as pd');
      expect(text).not.toMatch(/for i in|def plot/);
    },
    60_000
  ); // the first export loads the formatter

  it('is refused where it looks at a name that has changed', async () => {
    const project = await exported(
      notebookOf(
        ['step:a', 'import pandas as pd\nn = 5\npd.set_option("display.max_rows", n)'],
        ['step:b', 'n = 9'],
        ['step:c', 'print(pd.DataFrame({"x": [n]}))']
      )
    );
    expect(messages(project).join()).toMatch(/looks at n; but n has changed since/);
  });

  it('is no definition that acts', async () => {
    const project = await exported(
      notebookOf(
        ['step:a', 'L = []\ndef reg(f):\n    L.append(f)\n    return f'],
        ['step:b', '@reg\ndef one():\n    return 1'],
        ['step:c', 'print(one(), L)']
      )
    );
    expect(stepText(project, 'b')).toContain('@reg\ndef one()');
    expect(stepText(project, 'c')).not.toContain('reg');
    expect(stepText(project, 'c')).toContain(
      'L, one = handoff.inputs("b", "L", "one")'
    );
  });

  it.each([
    ['x = ["a", "b"]\ny = x.pop()', 'x'],
    ['x = {"a": 1}\ny = x\ny["b"] = 2', 'x'],
    ['x = [1, 2]\ndel x[0]', 'x'],
    ['x = 1\nx = x + 1', 'x'],
    ['x = [1]\nx += [2]', 'x'],
    ['x = 1\nx += 1', 'x'],
    ['x = 0\nfor i in [1, 2]:\n    x += i', 'x']
  ])('is no constant that the setup changes: %s', async (setup, name) => {
    const project = await exported(
      notebookOf(['setup', setup], ['step:a', `print(${name})`])
    );
    expect(messages(project)).toEqual([]);
    expect(project.steps).toEqual(['setup', 'a']);
    expect(stepText(project, 'a')).toContain(`x = handoff.inputs("setup", "x")`);
    expect(stepText(project, 'a')).not.toMatch(/[+]=/);
  });
});
