import { spawnSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { transformCell } from '..';
import { CORPUS } from './corpus';
import { asIPython } from './faithful';
import { findPython, Oracle } from './oracle';

interface Comparison {
  same: boolean;
  theirs: string;
}

let oracle: Oracle;
beforeAll(() => {
  oracle = new Oracle();
});
afterAll(() => oracle.close());

async function agrees(source: string): Promise<void> {
  const ours = asIPython(source);
  const answer = await oracle.ask<Comparison>({ compare: [source, ours] });
  expect({ source, ours, same: answer.same, theirs: answer.theirs }).toMatchObject({
    same: true
  });
}

it.each(CORPUS)('finds what IPython finds in %j', agrees);

const word = fc.constantFrom(
  'x',
  'df.a',
  'f(x)',
  '"a?"',
  '3',
  '-n',
  '{x}',
  '$x',
  "'%'",
  '%'
);
const words = fc.array(word, { maxLength: 4 }).map(all => all.join(' '));
const plain = fc.constantFrom(
  'x = 1',
  'f(x)',
  'y = a % b',
  'z = (a\n% b)',
  's = """\n%time\n!x?\n"""',
  '# %time',
  '',
  'x = a \\\n% b',
  't = f"{x!r}"',
  'await g()',
  'd = {"a":\n 1}'
);
const special = fc.oneof(
  words.map(text => `%time ${text}`),
  words.map(text => `!echo ${text}`),
  words.map(text => `!!echo ${text}`),
  words.map(text => `y = !echo ${text}`),
  words.map(text => `y = %time ${text}`),
  fc.constantFrom('x?', '??x', '?f', 'df.a?', '%time?', ',f a b', ';f a b', '/f a b'),
  fc.tuple(words, words).map(([a, b]) => `!echo ${a} \\\n  ${b}`)
);
const line = fc.oneof(plain, special, special);
const block = fc
  .tuple(fc.constantFrom('if x:', 'for i in x:', 'def f():'), special)
  .map(([head, inner]) => `${head}\n    ${inner.replace(/\n/g, '\n    ')}\n    pass`);
const cell = fc
  .tuple(
    fc.constantFrom('', '', '', '%%time\n', '%%bash -s "$x"\n', '\n\n', '    '),
    fc.array(fc.oneof(line, block), { maxLength: 6 })
  )
  .map(([head, parts]) => head + parts.join('\n'));

it('finds what IPython finds in cells made at random', async () => {
  await fc.assert(fc.asyncProperty(cell, agrees), { numRuns: 1500 });
}, 120_000);

it('keeps the number of lines, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(cell, fc.string({ unit: 'grapheme' })), source => {
      const lines = source.split(/\r\n|\r|\n/).length;
      expect(transformCell({ id: 'a', source }).python.split('\n')).toHaveLength(lines);
    }),
    { numRuns: 2000 }
  );
});

/** Python files of the standard library. */
function libraryFiles(): string[] {
  const code = 'import sysconfig; print(sysconfig.get_path("stdlib"))';
  const folder = spawnSync(findPython(), ['-c', code], {
    encoding: 'utf8'
  }).stdout.trim();
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.py') && !path.includes('site-packages'))
    .map(path => join(folder, path));
}

it('mistakes nothing in the standard library for a magic', () => {
  const changed: string[] = [];
  const files = libraryFiles();
  for (const path of files) {
    const source = readFileSync(path, 'utf8');
    const expected = source
      .split(/\r\n|\r|\n/)
      .map(line => (/^[ \t]*$/.test(line) ? '' : line));
    if (transformCell({ id: 'a', source }).python !== expected.join('\n')) {
      changed.push(path);
    }
  }
  expect(changed).toEqual([]);
  expect(files.length).toBeGreaterThan(1000);
}, 120_000);
