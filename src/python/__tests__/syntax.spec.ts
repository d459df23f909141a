import { execFileSync } from 'child_process';
import type { PythonParser } from '../syntax/parser';
import { pythonForTests } from './python';
import { producers } from '../../dataflow/__tests__/flows';
import { flowOf } from '../../diagnostics/__tests__/flows';

/** What the grammar takes for Python and Python does not; as cells of a notebook have it. */
const WRONG = [
  'print "rows"',
  'exec "x = 1"',
  'if True:\nx = 1',
  'def f():\n# later',
  'while 1:',
  'x = 1\n  y = 2',
  'if 1:\n    x = 1\n  y = 2',
  'if 1:\n    x = 1\n  else:\n    x = 2',
  'if 1:\n        x = 1\n\ty = 2',
  'try:\n    x = 1',
  'try:\n    x = 1\nexcept:\n    pass\nexcept ValueError:\n    pass',
  'raise ValueError, "x"',
  '1 <> 2',
  'x = 0777',
  'x = 10L',
  "x = ur'a'",
  'x = `1`',
  'return 3',
  'class C:\n    return 1',
  'yield 1',
  'break',
  'for i in []:\n    pass\nelse:\n    continue',
  'def f():\n    await g()',
  'print(a=1, a=2)',
  'print(sep="", 2)',
  'print(**{}, *[])',
  'def f(a=1, b): pass',
  'def f(a, a): pass',
  'def f(*): pass',
  'def f(*a, *b): pass',
  'def f(**k, a): pass',
  'nonlocal x',
  'del print()',
  'with open("x") as 1: pass',
  'x := 1',
  'x = *[1]',
  '*x = [1]',
  'print(x for x in [1], 1)',
  'import os,',
  'def f():\n    from os import *'
];

const RIGHT = [
  'if 1:\n    x = 1\n\n  # a remark\nelse: y = 2; z = 3',
  'if 1:\n\tx = 1\n\tif x:\n\t\ty = 2',
  '\fx = 1\n\f\nif x:\n    y = [\n1]',
  'def f(a, /, b=1, *args, c, d=2, **rest):\n    return *args, c',
  'f = lambda *, a=1, **k: (yield)',
  'async def f():\n    await g()\n    return (await x for x in y)',
  'await g()',
  'for i in []:\n    while 1:\n        break\n    else:\n        continue',
  'print(*[1], sep="", *[2], **{}, end="", **{})',
  'x = 0xFF, 0o17, 0b1, 1_000, 00, 1j, 010j, 1e3',
  'x = rb"a", Rb"b", f"c", fR"d"',
  '(y := 1)\n*x, = [1]\ndel (x), y',
  'try:\n    pass\nexcept* ValueError:\n    pass',
  'match 1:\n    case 1:\n        pass\n    case _: pass',
  '@staticmethod\ndef f(x, x_=lambda a, b=1: a): ...'
];

const compiles = (sources: readonly string[]): boolean[] =>
  JSON.parse(
    execFileSync(
      'python3',
      [
        '-W',
        'ignore',
        '-c',
        `import ast, json, sys
def fits(text):
    try:
        compile(text, "cell", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except SyntaxError:
        return False
    return True
print(json.dumps([fits(text) for text in json.load(sys.stdin)]))`
      ],
      { input: JSON.stringify(sources) }
    ).toString()
  ) as boolean[];

describe('what is no Python', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  const said = (source: string) =>
    flowOf(python, [source]).diagnostics.filter(({ id }) => id === 'syntax-error');

  it('is told as Python tells it', () => {
    const all = [...WRONG, ...RIGHT];
    const ours = all.map(source => said(source).length === 0);
    expect(all.filter((_, index) => ours[index])).toEqual(
      all.filter((_, index) => compiles(all)[index])
    );
    expect(WRONG.map(source => said(source).length)).toEqual(WRONG.map(() => 1));
  });

  it('is told with its line and, where there is one, the reason', () => {
    const [found] = said('x = 1\nif x:\nprint(x)');
    expect(found).toMatchObject({ line: 2, severity: 'error' });
    expect(found!.message).toContain('nothing is indented below it');
    expect(said('print "x"')[0]!.message).toContain('Python 2');
  });

  it('leaves the other steps as they are, and no second message of its own names', () => {
    const flow = flowOf(python, ['x = 1', 'y = (x\nz = 2', 'print(x, y, z)']);
    expect(producers(flow, 2).x).toBe(0);
    expect(flow.diagnostics.map(({ id }) => id)).toEqual(['syntax-error']);
  });
});
