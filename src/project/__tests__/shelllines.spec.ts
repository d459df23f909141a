/** Shell lines in a project: filled in as IPython does it, run as IPython runs them. */
import * as fc from 'fast-check';
import { Oracle } from '../../python/ipython/__tests__/oracle';
import { filled } from '../stepfile/plain';
import { exported, type Given, messages, notebookOf, stepText } from './notebook';

const NAMES: Record<string, unknown> = { n: 3, name: 'a b', d: { k: 1, 'it’s': [2] } };
const knows = (name: string) => name in NAMES || name === 'len' || name === 'range';

describe('what IPython fills in', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle();
  });
  afterAll(() => oracle.close());

  async function agrees(text: string): Promise<void> {
    const ours = filled(text, knows);
    const said = await oracle.ask<{ theirs: string; ours: string | null }>({
      expand: text,
      ours,
      names: NAMES
    });
    // Where an expression fails, a step says so; IPython leaves the text as it is.
    const gives = said.ours ?? text;
    expect({ text, python: ours, gives }).toEqual({
      text,
      python: ours,
      gives: said.theirs
    });
  }

  it.each([
    'echo A {n + 1} $n',
    'echo {d["k"]} {d[\'k\']}',
    'echo {n} $HOME $(date)',
    'echo {n} ${n} $$n $$',
    'echo $$n $n',
    'echo {{n}} {n}',
    'echo {{n}} $$n',
    'echo {undefined} {n}',
    'echo F {n} "{d}" \'{n}\' \'$n\' "$n"',
    'echo {f"{n:>3}"} {n:03d}',
    "awk '{print $1}' file.txt && echo {n}",
    'echo $1 {n}',
    'echo {name!r} {name!r:>3}',
    'echo {name[0:1]} {d["k"]!s}',
    'echo {[i for i in range(n)]} {n, n}',
    'echo {n if n else 2} {n != 2}',
    'echo $name.upper $name/x.csv',
    'for f in *.csv; do wc $f; done',
    'echo {1..3} {n}',
    'echo {len(name)} back\\slash "{n}"',
    'echo {"".join(["a", name])} $d'
  ])('%s', agrees);

  const piece = fc.constantFrom(
    ...['{n}', '$n', '$name', '{d["k"]}', "{d['k']}", '$$n', '{{', '}}', '${n}', '"'],
    ...["'", ' ', 'x', '$', '{n:3}', '{name!r}', '{name[1:]}', '$HOME', '{', '}', '$1'],
    ...['{name + "}"}', '{n,}', '{len(name)}', '.', '\\', '{ n }', '{}', '{{n}}', 'é']
  );

  it('in texts made at random', async () => {
    const texts = fc.array(piece, { maxLength: 9 }).map(all => all.join(''));
    await fc.assert(fc.asyncProperty(texts, agrees), { numRuns: 1000 });
  }, 60_000);
});

const lines = async (...cells: readonly Given[]): Promise<string> =>
  stepText(await exported(notebookOf(...cells)), 'show');

const START: Given = ['step:one', 'n = 3\nd = {"k": 1}\nfolder = "data"'];

describe('a shell line in a step', () => {
  it('has the values of expressions, whatever quotes are in them', async () => {
    const text = await lines(START, ['step:show', '!cat {d["k"]} $folder $$n {{}}']);
    expect(text).toContain('"cat {} {} $n {{}}".format(d["k"], folder)');
    expect(text).toContain('d, folder = handoff.inputs("one", "d", "folder")');
  });

  it('is left as it is where the notebook lacks one of the names', async () => {
    const text = await lines(START, ['step:show', '!echo {n} $HOME $(date) ${n}']);
    expect(text).toContain('"echo {n} $HOME $(date) ${n}"');
  });

  it('runs in the shell that IPython takes, and gives what that gives', async () => {
    const text = await lines(START, ['step:show', 'out = !ls {folder}\nprint(out)']);
    const call = text.replace(/\s+/g, ' ');
    expect(call).toContain('executable=os.environ.get("SHELL")');
    expect(call).toContain('stdout=subprocess.PIPE, stderr=subprocess.STDOUT');
  });

  it('hands its arguments to a script', async () => {
    const text = await lines(START, ['step:show', '%%bash -s "$folder" {n}\nls $1']);
    expect(text).toContain(`["bash", *shlex.split(f'-s "{folder}" {n}')]`);
  });

  it('knows the names of functions, loops and other cells above, not of those below', async () => {
    const text = await lines(
      START,
      ['step:show', 'def f(path):\n    !cat {path} {LATER}\nf("x")'],
      ['step:end', 'LATER = 1']
    );
    expect(text).toContain('"cat {path} {LATER}"');
  });

  it('is refused where names come from code that nobody sees', async () => {
    const project = await exported(
      notebookOf(START, ['step:show', 'from settings import *\n!ls $DATA {n}'])
    );
    expect(messages(project)).toEqual([
      'show: ! fills in DATA only where the notebook has that name, which cannot be seen here, for names come out of other code (import *, %run, exec). Import what you need by name.'
    ]);
  });

  it('says that a name of a skipped cell is missing', async () => {
    const project = await exported(
      notebookOf(START, ['skip', 'path = "x"'], ['step:show', '!ls $path'])
    );
    expect(messages(project)[0]).toMatch(/^show: The step uses path, which no step/);
  });
});
