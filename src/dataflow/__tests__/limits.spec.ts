/** Where calls are followed no further, an edge may become dashed, but is never missing. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf } from './flows';
import { SONG } from './song';
import { columnsOf, partsOf, TRANSFORMER } from './tangles';

describe('limits of what is followed', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  const chain = (length: number, calls: number): string =>
    Array.from({ length }, (_, index) =>
      index === length - 1
        ? `def f${index}(x):\n    x.append(1)\n    log.append(x)\n    return x`
        : `def f${index}(x):\n${`    f${index + 1}(x)\n`.repeat(calls)}    return f${index + 1}(x)`
    ).join('\n');

  it.each([
    [
      'recursion',
      'def f0(x, n=5):\n    x.append(n)\n    log.append(x)\n    return f0(x, n - 1) if n else x'
    ],
    [
      'recursion between two',
      'def f0(x, n=5):\n    return f1(x, n) if n else x\ndef f1(x, n):\n    x.append(n)\n    log.append(x)\n    return f0(x, n - 1)'
    ],
    ['calls nested deeper than 12', chain(16, 0)],
    ['more calls than are followed', chain(12, 3)]
  ])('keeps the edges after %s', (_, functions) => {
    const flow = flowOf(python, [
      `${functions}\na, b, log, other = [1], [2], [], [3]`,
      'r = f0(a)\nr.append(2)',
      'f0(b)\nother.append(4)',
      'print(a, r, b, log, other)'
    ]);
    const inputs = Object.fromEntries(
      flow.steps[3]!.inputs.map(({ name, from }) => [name, from])
    );
    // `a` is in `log`, which the second call may give to what it is not followed into.
    expect(inputs).toMatchObject({
      r: expect.stringMatching(/s[12]/),
      b: 's2',
      log: 's2'
    });
    expect(inputs).toMatchObject({ a: expect.stringMatching(/s[12]/), other: 's2' });
    const took = flow.steps[2]!.inputs.map(({ name }) => name);
    expect(took).toEqual(expect.arrayContaining(['b', 'f0', 'log', 'other']));
  });

  it('marks an edge as uncertain where a call was not followed to its end', () => {
    const flow = flowOf(python, [
      `${chain(16, 0)}\na, log = [1], []`,
      'f0(a)',
      'print(a)'
    ]);
    expect(flow.steps[2]!.inputs).toMatchObject([
      { name: 'a', from: 's1', uncertain: true }
    ]);
  });

  it('comes to an end where methods and library calls meet in shared containers', () => {
    const flow = flowOf(python, [
      SONG,
      `songs = [Song(path, genre) for path, genre in librosa.index()]
by_genre = collections.defaultdict(list)
for s in songs:
    by_genre[s.genre].append(s)`,
      `from tqdm import tqdm
for s in tqdm(songs):
    s.extract(13)
labels = sorted(Song.genres)`,
      'print({g: [s.feat for s in ss] for g, ss in by_genre.items()}, len(cache))'
    ]);
    const inputs = flow.steps[3]!.inputs.map(({ name, from }) => [name, from]);
    expect(inputs).toEqual(
      expect.arrayContaining([
        ['by_genre', 's2'],
        ['cache', 's2']
      ])
    );
  }, 120_000);

  it.each([0, 1, 3, 10, 40])(
    'comes to an end where %i pipelines and a transformer of the notebook meet',
    pipes => {
      const flow = flowOf(python, [
        TRANSFORMER,
        columnsOf(pipes),
        'data = [1]\npre.fit(data)',
        'print(pre, geo, data)'
      ]);
      const [made, fitted, shown] = flow.steps.slice(1);
      expect(made!.inputs).toContainEqual(
        expect.objectContaining({ name: 'geo', from: 's0' })
      );
      expect(fitted!.inputs).toContainEqual(
        expect.objectContaining({ name: 'pre', from: 's1' })
      );
      // What is not known may keep what it is given, and change what it holds.
      expect(shown!.inputs).toEqual(
        ['data', 'geo', 'pre'].map(name =>
          expect.objectContaining({ name, from: 's2' })
        )
      );
    }
  );

  it.each([5, 20, 60])(
    'comes to an end where %i classes meet in unknown calls, and tells what it does not follow',
    classes => {
      const flow = flowOf(python, [
        `${partsOf(classes)}\nrows, own = [1], [2]`,
        'model = link(parts, rows)\nfor part in parts:\n    part.fit(model).fit(parts)\nlink(model, parts)',
        'print(parts, model, rows, own)'
      ]);
      const producers = Object.fromEntries(
        flow.steps[2]!.inputs.map(({ name, from }) => [name, from])
      );
      // Once all is spent, whatever there is may have been changed, `own` too.
      expect(producers).toMatchObject({
        model: 's1',
        own: expect.stringMatching(/s[01]/),
        parts: 's1',
        rows: 's1'
      });
      expect(flow.facts.cuts.map(({ cell }) => cell)).toContain('c1');
    }
  );

  const HEAVY =
    'def heavy():\n    model = link(parts, rows)\n    for part in parts:\n        part.fit(model)\n        part.fit(parts)\n    link(model, parts)';

  it.each([
    [
      'a value given to a function',
      'keep = []\ndef put(x):\n    keep.append(x)\ndef run(x):\n    heavy()\n    put(x)',
      ['x = []\nrun(x)', 'x.append(2)', 'print(keep)'],
      'keep'
    ],
    [
      'a generator',
      'log = []\ndef each():\n    log.append(1)\n    yield 1\ndef run():\n    heavy()\n    return each()',
      ['made = run()', 'for _ in made:\n    pass', 'print(log)'],
      'log'
    ],
    [
      'an instance',
      'log = []\nclass K:\n    def __add__(self, x):\n        log.append(x)\ndef run():\n    heavy()\n    return K()',
      ['made = run()', 'made + 1', 'print(log)'],
      'log'
    ],
    [
      'a variable of a call',
      'def make():\n    k = 0\n    def put(x):\n        nonlocal k\n        k = x\n    def get():\n        return k\n    return put, get\nput, get = make()\ndef run(x):\n    heavy()\n    put(x)',
      ['x = []\nrun(x)', 'x.append(1)', 'print(get())'],
      'get'
    ]
  ])('knows of %s after a statement was cut', (_, functions, steps, name) => {
    const flow = flowOf(python, [`${partsOf(40)}\n${HEAVY}\n${functions}`, ...steps]);
    expect(flow.facts.cuts.map(({ cell }) => cell)).toContain('c1');
    expect(flow.steps[3]!.inputs).toContainEqual(
      expect.objectContaining({ name, from: 's2' })
    );
  });

  it.each([
    [
      'the end of a `with`',
      'class Context:\n    def __enter__(self):\n        return self\n    def __exit__(self, *_):\n        log.append(1)\ncontext = Context()',
      'with context:\n    heavy()'
    ],
    [
      'what a loop asks for again',
      'first = second = False\ndef more():\n    if second:\n        log.append(1)\n    return True\ndef mark():\n    global first, second\n    second = first',
      'while more():\n    mark()\n    heavy()'
    ],
    [
      'a function put into a library',
      'import pandas as pd\ndef total(self):\n    log.append(self)\npd.DataFrame.total = total\nframe = pd.DataFrame()',
      '(heavy(), frame.total())'
    ],
    [
      'a function from a table of names',
      'def put():\n    log.append(1)',
      '(heavy(), globals()["put"]())'
    ],
    [
      'statements after many that were cut',
      'def put():\n    log.append(1)',
      `${'heavy()\n'.repeat(60)}put()`
    ],
    [
      'a function made after its statement was cut',
      'def go():\n    heavy()\n    def put():\n        log.append(1)\n    return put',
      'go()()'
    ],
    [
      'a function that comes out of an unknown call',
      'from lab import ask\ndef put():\n    log.append(1)\nask.known = [put]',
      '(heavy(), ask.known[0]())'
    ]
  ])('sees what changes after a statement was cut: %s', (_, functions, change) => {
    const flow = flowOf(python, [
      `${partsOf(40)}\n${HEAVY}\nlog = []\nrows = [1]\n${functions}`,
      change,
      'print(log)'
    ]);
    expect(flow.facts.cuts.map(({ cell }) => cell)).toContain('c1');
    expect(flow.steps[2]!.inputs).toContainEqual(
      expect.objectContaining({ name: 'log', from: 's1' })
    );
  });

  it('leaves a share of the work for statements after many that were cut', () => {
    const flow = flowOf(python, [
      `${partsOf(40)}\n${HEAVY}\nrows = [1]\nown, mine = [], []\ndef put(x):\n    own.append(x)`,
      ...Array<string>(12).fill('heavy()'),
      'put(1)',
      'print(own, mine)'
    ]);
    expect(flow.facts.cuts.length).toBeGreaterThan(8);
    expect(flow.steps[14]!.inputs.filter(({ name }) => name !== 'print')).toMatchObject(
      [
        { name: 'mine', from: 's0', uncertain: false },
        { name: 'own', from: 's13', uncertain: false }
      ]
    );
  });

  it('sees a file that is written after its statement was cut', () => {
    const flow = flowOf(python, [
      `${partsOf(40)}\n${HEAVY}\ndef run():\n    heavy()\n    open("a.txt", "w").write("1")`,
      'run()',
      'print(open("a.txt").read())'
    ]);
    expect(flow.facts.cuts.map(({ cell }) => cell)).toContain('c1');
    expect(flow.steps[2]!.inputs).toContainEqual(
      expect.objectContaining({ name: 'a.txt', from: 's1' })
    );
  });

  it.each([
    [
      'what a function returns that it calls back',
      'from lab import call\ncfg = []\ndef get():\n    return cfg',
      ['made = call(get)', 'made.append(1)', 'print(cfg)'],
      'cfg'
    ],
    [
      'that what it calls back may not have run',
      'from lab import call\ng = []\nh = g\ndef set():\n    global g\n    g = [2]',
      ['call(set)', 'h.append(1)', 'print(g)'],
      'g'
    ],
    [
      'what a function is given by another that it calls back',
      'from lab import call\nthings, keep = [[1], [2]], []\ndef put(x):\n    keep.append(x)\ndef run():\n    return list(map(put, things))',
      ['call(run, put)', 'things[0].append(1)', 'print(keep)'],
      'keep'
    ]
  ])('follows an unknown call: %s', (_, functions, steps, name) => {
    const flow = flowOf(python, [functions, ...steps]);
    expect(flow.steps[3]!.inputs).toContainEqual(
      expect.objectContaining({ name, from: 's2' })
    );
  });
});
