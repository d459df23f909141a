import { transformCell } from '..';
import { Oracle } from './oracle';

interface Names {
  binds: string[];
  reads: string[];
}

interface Answer {
  theirs: Names & { success: boolean; shown: string };
  ours: Names;
}

const NAMES = { x: 'alpha', y: 'beta', items: ['gamma'] };

/** Cells that run in any shell; what they read and bind is seen by running them. */
const CELLS = [
  '%time z = x',
  'z = %time x.upper()',
  '%time print(x)',
  '%time',
  '%timeit -n1 -r1 z = x',
  '%timeit -n 1 -r 1 x.upper()',
  'z = %timeit -n1 -r1 -o -q x.upper()',
  '%prun -q z = x',
  '%%time\nz = x\nprint(z)',
  '%%time z = x\n',
  '%%time\n%time z = x',
  '%%timeit -n1 -r1\nz = x\nw = z + y',
  '%%timeit -n1 -r1\nz = """\n\n"""\nif z:\n    w = (z,\n  x)',
  '%%timeit -n1 -r1 z = x\nz',
  '%%capture\nz = x',
  '%%capture z\nw = x',
  '%%capture --no-stderr z\nw = x',
  '%%capture x\nw = x',
  '%%prun -q\nz = x',
  '!echo {x}',
  '!echo $x',
  '!echo $$x',
  "!echo '$x'",
  '!echo "$x"',
  '!echo {x} {{y}}',
  '!echo {x.upper()} $y.upper',
  '!echo {items[0]} {x[1:2]}',
  '!echo {x!r}',
  "!awk '{print $1}' {x}",
  '!echo {x',
  '!echo {}',
  'z = !echo {x}',
  'z, = !echo {x} \\\n  {y}',
  '!!echo {x}',
  'if x:\n    !echo {y}\nelse:\n    z = !echo {items}',
  'for z in items:\n    %time w = z',
  '%env PROVEBOOK_TEST {x}',
  '%set_env PROVEBOOK_TEST=$x',
  '%env PROVEBOOK_TEST',
  'set_env PROVEBOOK_TEST {x}',
  'time z = x',
  'timeit -n1 -r1 x.upper()',
  'store = x',
  'load = x',
  '%%bash --out z -s "$x"\necho $1 $y',
  '%%sh --out z --err w\necho {x}',
  '%%script --out=z cat\n{x}',
  '%%html\n<b>{x}</b>',
  '%%python --out z\nprint("x")',
  '%sx echo {x}',
  'z = %sx echo {x}',
  '%sc w=echo {x}',
  ',print x y',
  '/print x y',
  ';print x y'
];

let oracle: Oracle;
beforeAll(() => {
  oracle = new Oracle();
});
afterAll(() => oracle.close());

it.each(CELLS)('reads and binds what IPython does in %j', async source => {
  const { python } = transformCell({ id: 'a', source });
  const answer = await oracle.ask<Answer>({ run: source, ours: python, names: NAMES });
  const { binds, reads, shown } = answer.theirs;
  expect({ python, shown, ...answer.ours }).toEqual({ python, shown, binds, reads });
});

it.each(['x?', '??x', '%pdoc x', '%who', '%whos str', '%psearch x*'])(
  'needs no value for %j, which only a person looks at',
  source => {
    const { python, magics } = transformCell({ id: 'a', source });
    expect(python).toBe('pass');
    expect(magics).toMatchObject([{ line: 0, reads: [], binds: [], effect: null }]);
  }
);

it.each([
  ['pip install pandas', '%pip', 'installs-packages'],
  ['cd data', '%cd', 'changes-directory'],
  ['  rm -r out  ', '%rm', 'changes-files']
])('takes the only line %j of a cell as a magic', (source, command, does) => {
  const { python, magics } = transformCell({ id: 'a', source });
  expect(python.trim()).toBe('pass');
  expect(magics).toMatchObject([{ effect: { command, does } }]);
});

it.each([
  'ls',
  'time',
  'ls - l',
  'time.sleep(1)',
  'store[0]',
  'time = 3',
  'page, x = 1, 2'
])('leaves %j as the Python it may be', source => {
  expect(transformCell({ id: 'a', source })).toEqual({
    id: 'a',
    python: source,
    magics: []
  });
});
