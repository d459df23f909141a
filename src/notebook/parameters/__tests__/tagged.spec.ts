import { readParameters } from '../tagged';

function read(python: string) {
  return readParameters([{ id: 'p', python, magics: [] }]);
}

it.each([
  ['n = 100', 'int', 100],
  ['n = 1_000', 'int', 1000],
  ['n = -3', 'int', -3],
  ['n = 0x10', 'int', 16],
  ['rate = 0.1', 'float', 0.1],
  ['rate = +1e-3', 'float', 0.001],
  ['rate = - -.5', 'float', 0.5],
  ['rate: float = 1', 'float', 1],
  ['rate = 5.', 'float', 5],
  ['on = True', 'bool', true],
  ['s = "a#b;c"  # note', 'str', 'a#b;c'],
  ["s = r'\\d' '\\n'", 'str', '\\d\n'],
  ['s = ("a"\n  "b")', 'str', 'ab'],
  ['s = """two\nlines"""', 'str', 'two\nlines'],
  ["s = '\\u00e9\\x41\\101'", 'str', 'éAA']
])('reads the type and value of %j', (python, type, value) => {
  const { parameters, diagnostics } = read(python);
  expect(diagnostics).toEqual([]);
  expect(parameters).toMatchObject([{ type, default: value }]);
});

it('reads several on a line, chained ones, and lets the last value win', () => {
  expect(read('a = 1; b = c = 2\n\n# note\na = 3').parameters).toEqual([
    { name: 'a', type: 'int', default: 3 },
    { name: 'b', type: 'int', default: 2 },
    { name: 'c', type: 'int', default: 2 }
  ]);
});

it.each([
  'x = [1, 2]',
  'x = None',
  'x = f"{y}"',
  'x = b"a"',
  'x = 2 * 3',
  'x = 3j',
  'x = 1e999',
  'x = 12345678901234567890',
  'x: int = "a"',
  'x = -True',
  'x = "\\N{DASH}"'
])('says that %j gives no parameter', python => {
  const { parameters, diagnostics } = read(`y = 1\n${python}`);
  expect(parameters).toEqual([{ name: 'y', type: 'int', default: 1 }]);
  expect(diagnostics).toMatchObject([{ id: 'parameter-value', line: 2, cell: 'p' }]);
});

it.each([
  'import os',
  'f(x=1)',
  'a, b = 1, 2',
  'if a:\n    b = 2',
  'd["k"] = 1',
  'x += 1'
])('says that %j is no parameter', python => {
  const { parameters, diagnostics } = read(python);
  expect(parameters).toEqual([]);
  expect(diagnostics[0]).toMatchObject({ id: 'parameter-statement', line: 1 });
});
