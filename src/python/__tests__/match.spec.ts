import { execFileSync } from 'child_process';
import { join } from 'path';
import { eachSyntax } from '../pieces';
import type { Stmt } from '../syntax/ast';
import { readModule } from '../syntax/module';
import type { PythonParser } from '../syntax/parser';
import { pythonForTests } from './python';

const SUBJECTS = [
  ...['x', '[x]', '(x)', 'x, y', '(x, y)', '[x], y', '-x', '*x, y', '[x][0]', '[x].y'],
  ...['(x).y', '{}', '{**x}', '[*x]', '(x)(y)', '[a for a in x]', '(yield)', '[]'],
  ...['lambda: x', '[lambda: x]', '[x] + y', '(x) if y else z', '[x] or y', '(a := x)'],
  ...[
    'f"[{x}]"',
    '()',
    '[x,]',
    '[(x)]',
    '[x][y].z(w)',
    '(x),',
    '[x] ',
    '[x] \\\n  + y'
  ],
  ...['[\n  x\n]', '(\n x, # it: [y]:\n y)', '["]:", x]', "[x, ']:\\n']", '[ä, 𝑥]']
];
const PATTERNS = [
  ...['1', '[1]', '[a]', '(a)', '(1)', 'a', '[a, *b]', '(a, b)', 'a, b', 'C()', 'C(a)'],
  ...['C(x=a)', '{}', '{"k": a, **b}', '"s"', '-1', '[1] | [2]', '[a] as b', 'None'],
  ...['m.n', '[m.n]', '[[a]]', '*a, b', '[a] if a', '(a) if [a]']
];
const BODIES = [
  ...['\n  a = 1', '\n  pass', ' a = 1', ' pass', ' f(a)', '\n  b: int = 2'],
  ...[' b: int = 2', '\n  a += 1', '\n  a = b = 2', ' a = [1]', ' a = 1; b = 2'],
  ...['\n  [a] = y', '\n  a: int\n case [_]: c = a', ' # one\n\n  # two\n  b = a']
];
const NOT_MATCH = [
  ...['match = 1', 'match[x]', 'match[x] = 1', 'match[x]: int = 3', 'match[x]: int'],
  ...['match(x)', 'match (x)', 'match(x).y: int = 3', 'match * x', 'match - x'],
  ...['match, y = 1, 2', 'match: int = 3', 'match[lambda: x]', 'match[x:]', 'match.x'],
  ...[
    'match[x] = case[1]',
    'match[\n x:\n]',
    's = """\nmatch [x]:\n case [1]: a = 1\n"""'
  ]
];

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

function programs(): string[] {
  const all = SUBJECTS.flatMap(subject =>
    PATTERNS.flatMap(pattern =>
      BODIES.map(body => `match ${subject}:\n case ${pattern}:${body}\n`)
    )
  );
  const some = all.filter((_, index) => index % 17 === 0);
  return [
    ...all.filter((_, index) => index % 3 === 0),
    ...some.map(one => one.replace(/^match /, 'match')),
    ...some.map((one, at) => `${NOT_MATCH[at % NOT_MATCH.length]}\n${one}print(x)\n`),
    ...some.map((one, at) => `def f(x):\n${indented(one)}  ${NOT_MATCH[at % 7]}\n`),
    ...some.map((one, at) => {
      const inner = some[(at * 7) % some.length]!;
      return `match [x]:\n case [1]:\n${indented(inner)} case (q): r = 1\n${one}`;
    }),
    ...NOT_MATCH.map(one => `${one}\n`)
  ].filter(one => !one.includes('"""\n  ') && !one.includes('\\\n    '));
}

function namesIn(value: unknown): string[] {
  const found = new Set<string>();
  eachSyntax(value, node => {
    if (node.kind === 'name') {
      found.add((node as unknown as { id: string }).id);
    }
  });
  return [...found].sort();
}

function described(stmt: Stmt): unknown[] {
  if (stmt.kind === 'def') {
    return ['def', (stmt.function.body as Stmt[]).map(described)];
  }
  if (stmt.kind !== 'match') {
    return ['other', namesIn(stmt)];
  }
  const cases = stmt.cases.map(({ pattern, guard, body }) => [
    pattern.captures.map(({ name }) => name).sort(),
    namesIn(guard),
    ...body.map(described)
  ]);
  return ['match', namesIn(stmt.subject), cases];
}

describe('match', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it('is read as Python reads it', () => {
    const all = programs();
    const answers = JSON.parse(
      execFileSync('python3', ['-W', 'ignore', join(__dirname, 'matches.py')], {
        input: JSON.stringify(all),
        maxBuffer: 1 << 28
      }).toString()
    ) as (unknown[] | null)[];
    const read = all.filter((_, index) => answers[index]);
    const theirs = answers.filter(answer => answer !== null);
    expect(read.length).toBeGreaterThan(5_000);
    const wrong = read.filter((program, index) => {
      const { body, errors } = readModule(python, program);
      const ours = JSON.stringify(body.map(described));
      return errors.length > 0 || ours !== JSON.stringify(theirs[index]);
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 120_000);

  it.each(['match [x] = y:\n case [1]: a = 1', 'match [x:\n case [1]: a = 1'])(
    'is told where it is wrong: %s',
    program => expect(readModule(python, program).errors).not.toEqual([])
  );
});
