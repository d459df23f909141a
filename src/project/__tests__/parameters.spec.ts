/** Parameters with choices, and such that may be None. */
import { exported, messages, notebookOf, stepText } from './notebook';

const TYPED = notebookOf(
  ['parameters', 'from typing import Literal\nbird: Literal["a", "b"] = "a"'],
  ['parameters', 'depth: Literal[1, 2] | None = None\nrate: float | None = 1'],
  ['step:fly', 'print(bird, depth, rate)']
);

it('are declared in the steps, in main and in MLproject', async () => {
  const project = await exported(TYPED);
  expect(messages(project)).toEqual([]);
  const step = stepText(project, 'fly');
  const main = project.files.get('main.py') as string;
  for (const [name, declared] of [
    ['bird', 'handoff.Parameter("a", "str", choices=["a", "b"])'],
    ['depth', 'handoff.Parameter(None, "int", choices=[1, 2], optional=True)'],
    ['rate', 'handoff.Parameter(1.0, "float", optional=True)']
  ]) {
    expect(step).toContain(`${name}=${declared}`);
    expect(main).toContain(`"${name}": ${declared}`);
  }
  const text = project.files.get('MLproject');
  expect(text).toContain('bird: {type: string, default: "a"}  # "a" | "b"\n');
  expect(text).toContain('depth: {type: string, default: "None"}  # 1 | 2 | None\n');
  expect(text).toContain('rate: {type: string, default: "1"}  # float | None\n');
  expect(project.files.get('README.md')).toContain('| `"a" \\| "b"` | `a` |');
});

it('are called by the name that handoff has in the step', async () => {
  const project = await exported(
    notebookOf(
      ['parameters', 'n: int | None = None'],
      ['step:a', 'handoff = n\nprint(handoff)']
    )
  );
  expect(stepText(project, 'a')).toContain('_handoff.Parameter(None, "int"');
});

it('leave what is no parameter beside them whole, with the imports of its type', async () => {
  const project = await exported(
    notebookOf(
      [
        'parameters',
        'from typing import Optional\nmode: Optional[list] = None\nn: Optional[int] = 3'
      ],
      ['step:a', 'print(mode, n)']
    )
  );
  expect(messages(project)).toEqual([]);
  expect(stepText(project, 'a')).toContain('from typing import Optional');
});

it('may be made with what the setup above them imports', async () => {
  const project = await exported(
    notebookOf(
      ['setup', 'from pathlib import Path'],
      ['parameters', 'folder = Path("data")\nn = 3'],
      ['setup', 'def double(x):\n    return 2 * x'],
      ['step:a', 'print(folder, double(n))']
    )
  );
  expect(messages(project)).toEqual([]);
  expect(stepText(project, 'a')).toContain('folder = Path("data")');
});

describe('names and values that an engine takes for something else', () => {
  it('are written so that they are what the notebook has', async () => {
    const project = await exported(
      notebookOf(
        [
          'parameters',
          'yes = 1\nNULL = "a"\nodd = "x\\x7f\\u0085\\u2028y"\nzero = -0.0\nminus = -0'
        ],
        ['step:off', 'print(yes, NULL, odd, zero, minus)']
      )
    );
    expect(messages(project)).toEqual([]);
    const text = project.files.get('MLproject');
    expect(text).toContain('      "yes": {type: float, default: 1}');
    expect(text).toContain('      "NULL": {type: string, default: "a"}');
    expect(text).toContain(
      '      odd: {type: string, default: "x\\u007f\\u0085\\u2028y"}'
    );
    expect(text).toContain('      zero: {type: float, default: -0.0}');
    expect(text).toContain('      minus: {type: float, default: 0}');
    expect(text).toContain('\n  "off":\n');
    expect(stepText(project, 'off')).toContain('zero=-0.0, minus=0');
  });

  it.each(["it's", 'a\nb', '', 'x'.repeat(300)])(
    'as the project, called %j',
    async name => {
      const project = await exported(notebookOf(['step:load', 'x = 1']), {}, { name });
      expect(project.files.size).toBe(0);
      expect(messages(project).join()).toMatch(/project's name is empty/);
    }
  );

  it.each([
    ['load_run_id = 1', /load_run_id has the name of an option/],
    ['odd = "a\\x00b"', /zero character, which no command line can carry/]
  ])('are refused where they cannot: %s', async (line, message) => {
    const [name] = line.split(' ');
    const project = await exported(
      notebookOf(
        ['parameters', line],
        ['step:load', `x = ${name}`],
        ['step:use', 'print(x)']
      )
    );
    expect(project.files.size).toBe(0);
    expect(messages(project).join()).toMatch(message);
  });
});
