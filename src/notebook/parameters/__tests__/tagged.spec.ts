import { english } from '../../../domain';
import { readParameters, withoutTypes } from '../tagged';

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

it.each([
  ['x: Literal["a", "b"] = "a"', { type: 'str', default: 'a', choices: ['a', 'b'] }],
  ['x: typing.Literal[1, 2] = 2', { type: 'int', default: 2, choices: [1, 2] }],
  ['x: Literal[True, False] = True', { type: 'bool', choices: [true, false] }],
  ['x: Literal[0.1, -1.5] = 0.1', { type: 'float', choices: [0.1, -1.5] }],
  ['x: Literal[\n  "a",\n  "b",\n] = "b"', { default: 'b', choices: ['a', 'b'] }],
  ['x: Literal["a", None] = "a"', { choices: ['a'], optional: true }],
  ['x: Optional[str] = "x"', { type: 'str', default: 'x', optional: true }],
  ['x: Optional[int] = None', { type: 'int', default: null, optional: true }],
  ['x: t.Optional[float] = 1', { type: 'float', default: 1, optional: true }],
  ['x: int | None = 3', { type: 'int', default: 3, optional: true }],
  ['x: None | bool = None', { type: 'bool', default: null, optional: true }],
  ['x: Union[str, None] = None', { type: 'str', default: null, optional: true }],
  ['x: int = None', { type: 'int', default: null, optional: true }],
  ['x: Optional[Literal["a", "b"]] = None', { choices: ['a', 'b'], optional: true }],
  ['x: Literal["a"] | Literal["b"] = "b"', { type: 'str', choices: ['a', 'b'] }],
  ['x: "Optional[int]" = None', { type: 'int', default: null, optional: true }],
  ['x: Annotated[int, "rows"] = 3', { type: 'int', default: 3 }],
  ['x: Final = 3', { type: 'int', default: 3 }],
  ['x: Final[int] = 3', { type: 'int', default: 3 }],
  ['x: Any = "a=b"', { type: 'str', default: 'a=b' }]
])('reads what may be given for %j', (python, expected) => {
  const { parameters, diagnostics } = read(`from typing import *\n${python}`);
  expect(diagnostics).toEqual([]);
  expect(parameters).toMatchObject([expected]);
});

it.each([
  ['x = None', 'Write its type, as in "x: int | None = None"'],
  ['x: Any = None', 'None does not tell'],
  ['x: Literal["a", 1] = "a"', 'its type "Literal["a",1]" is none'],
  ['x: int | str = 1', 'its type "int|str" is none'],
  ['x: Path = "a"', 'its type "Path" is none'],
  ['x: list[int] = 3', 'its type "list[int]" is none'],
  ['x: Mode = Mode.FAST', 'its type "Mode" is none'],
  ['x: Literal["a", "b"] = "c"', 'its value is none that its type'],
  ['x: int = "a"', 'its value is none that its type "int" allows'],
  ['x: str = f()', 'its value is no plain number']
])('says why %j gives no parameter', (python, why) => {
  const { parameters, diagnostics } = read(python);
  expect(parameters).toEqual([]);
  expect(diagnostics.map(({ message }) => english(message))).toEqual([
    expect.stringContaining(why)
  ]);
});

it('leaves the places of all that stands in the cell where they are', () => {
  const python =
    'x: Literal["a", "b"] = "a"; y: Path = Path(x)\nz: Optional[int] = None';
  const { python: text } = withoutTypes({ id: 'p', python, magics: [] });
  const blank = (type: string) => ' '.repeat(type.length);
  expect(text).toBe(
    `x${blank(': Literal["a", "b"] ')}= "a"; y: Path = Path(x)\nz${blank(': Optional[int] ')}= None`
  );
});
