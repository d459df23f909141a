import fc from 'fast-check';
import type { Step } from '../../domain/graph';
import { program, START } from './generate';
import { frameProgram } from './generateframes';

/** A cell of a notebook being written; one with `begins` begins a step. */
interface Draft {
  id: string;
  text: string;
  begins: boolean;
}

/** What is remembered beyond values: settings, runs, random state, files, names unseen. */
const OTHERS = [
  'from __future__ import annotations\ndef noted(x: n) -> k:\n    return a',
  'def noted(x: n) -> k:\n    return noted',
  'from math import *\nsqrt(n)',
  'eval(input())',
  'globals()["a"] = b',
  'import mlflow\nrun = mlflow.start_run()\nmlflow.log_metric("m", n)',
  'mlflow.end_run()',
  'with mlflow.start_run() as run:\n    mlflow.log_param("k", k)',
  'import numpy as np\nz = np.random.rand(3)',
  'np.random.seed(0)',
  'import warnings\nwarnings.filterwarnings("ignore", str(n))',
  'import pandas as pd\nt = pd.read_csv("a.csv")\npd.options.display.width = n',
  't.to_csv("a.csv")',
  'import matplotlib.pyplot as plt\nplt.plot(a)\nplt.title("a")',
  'h = open("a.csv")\ng = (v for v in h)',
  'with h:\n    print(next(g))',
  'from sklearn.ensemble import RandomForestRegressor\nr = RandomForestRegressor().fit(t, z)',
  'import lab\nu = lab.look(a, d, f)\nu.part.append(c)',
  'print(u, t, z, r)',
  'class Odd(Box):\n    @property\n    def first(self):\n        self.items.append(n)\n        return self.items\n    def __len__(self):\n        return len(c)\no = Odd(b)\nprint(o.first, len(o))',
  'def again(x):\n    global m\n    m = again(x) if x else again(a)\n    return m\nagain(b)',
  'async def later(x):\n    yield x\n    a.append(x)\nasync for v in later(b):\n    print(v)',
  'for i in range(3):\n    if n:\n        a = c\n        continue\n    d["x"] = b\n    break',
  'del a',
  'a = [',
  'def f(x:\n',
  '# nothing\n\n',
  ''
];

type Kind =
  'write' | 'add' | 'cut' | 'comment' | 'insert' | 'remove' | 'move' | 'border';

interface Edit {
  kind: Kind;
  at: number;
  to: number;
  text: string;
}

const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...OTHERS),
  fc.tuple(program, fc.nat()).map(([all, at]) => all[at % all.length]!)
);

/** A notebook of all those, a cell a step. */
export const all: readonly Draft[] = [START, ...OTHERS].map((source, index) => ({
  id: `c${index}`,
  text: source,
  begins: true
}));

/** A generated program, a cell a step, with other cells between and after. */
export const draft: fc.Arbitrary<Draft[]> = fc
  .tuple(fc.oneof(program, frameProgram), fc.array(text, { maxLength: 4 }))
  .map(([sources, others]) =>
    sources.flatMap((source, index) => {
      const own = { id: `c${index}`, text: source, begins: true };
      const other = others[index];
      const begins = index % 2 === 0;
      return other === undefined
        ? own
        : [own, { id: `o${index}`, text: other, begins }];
    })
  );

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Kind>(
    'write',
    'add',
    'add',
    'cut',
    'comment',
    'insert',
    'remove',
    'move',
    'border'
  ),
  at: fc.nat(),
  to: fc.nat(),
  text
});

/** A list with some of its items replaced. */
export const spliced = <T>(
  list: readonly T[],
  at: number,
  gone: number,
  ...items: T[]
): T[] => [...list.slice(0, at), ...items, ...list.slice(at + gone)];

/** The notebook after an edit; a new cell gets an id that there was not before. */
export function edited(cells: readonly Draft[], edit: Edit, id: string): Draft[] {
  const at = edit.at % (cells.length || 1);
  const own = cells[at];
  const others = cells.filter(cell => cell !== own);
  if (edit.kind === 'insert' || !own) {
    const begins = edit.to % 2 === 0;
    return spliced(cells, at, 0, { id, text: edit.text, begins });
  }
  switch (edit.kind) {
    case 'remove':
      return others;
    case 'move':
      return spliced(others, edit.to % cells.length, 0, own);
    case 'border':
      return spliced(cells, at, 1, { ...own, begins: !own.begins });
    default:
      return spliced(cells, at, 1, { ...own, text: rewritten(own.text, edit) });
  }
}

function rewritten(before: string, { kind, to, text }: Edit): string {
  switch (kind) {
    case 'add':
      return `${before}\n${text}`;
    case 'cut':
      return before.slice(0, to % (before.length + 1));
    case 'comment':
      return `# ${to}\n${before}`;
    default:
      return text;
  }
}

export function stepsOf(cells: readonly Draft[]): Step[] {
  const groups: Draft[][] = [];
  for (const cell of cells) {
    if (cell.begins || !groups.length) {
      groups.push([]);
    }
    groups[groups.length - 1]!.push(cell);
  }
  return groups.map((group, index) => ({
    name: `s${index}`,
    role: index === 1 ? 'parameters' : 'step',
    cells: group.map(({ id, text }) => ({ id, python: text, magics: [] }))
  }));
}
