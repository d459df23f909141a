import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { producers } from './flows';
import { flowOf, foundIn } from '../../diagnostics/__tests__/flows';
import { SONG } from './song';

describe('bad input', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it.each([
    ['no steps', []],
    ['an empty cell', ['']],
    [
      'half a statement',
      ['def f(:\n  x', 'for', 'class', '@', 'match x:', 'a.', 'b[', '"""']
    ],
    ['tabs and form feeds', ['\fx=1\n\fif x:\n\ty=1']]
  ])('%s does not stop the analysis', (_, sources) => {
    expect(flowOf(python, sources).steps).toHaveLength(sources.length);
  });

  it('says which cell is nested too deep, and goes on', () => {
    const deep = `y = x${'+x'.repeat(20_000)}`;
    const cells = (source: string, id: string) => [{ id, python: source, magics: [] }];
    const flow = foundIn(python, [
      { name: 's0', role: 'step', cells: cells('x = 1', 'c0') },
      { name: 's1', role: 'step', cells: cells(deep, 'c1') },
      { name: 's2', role: 'step', cells: cells('print(x)', 'c2') }
    ]);
    expect(flow.diagnostics.map(one => [one.id, one.cell])).toEqual([
      ['nested-too-deep', 'c1']
    ]);
    expect(producers(flow, 2)).toEqual({ x: 0 });
  });

  it('follows a long chain of unknown calls', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `v = lib.f(v, ${index})`);
    const flow = flowOf(python, ['import lib\nv = []', chain.join('\n'), 'print(v)']);
    expect(producers(flow, 2)).toEqual({ v: 1 });
  });

  it('comes to an end where objects, their methods and unknown calls lead to each other', () => {
    const flow = flowOf(python, [
      SONG,
      `songs = []
for line in open("/index.jsonl"):
    rec = json.loads(line)
    songs.append(Song(rec["path"], rec["genre"]))
by_genre = collections.defaultdict(list)
for s in songs:
    by_genre[s.genre].append(s)`,
      'for s in songs:\n    s.extract(13)',
      'print(by_genre, len(cache))'
    ]);
    expect(producers(flow, 3)).toMatchObject({ by_genre: 2, cache: 2 });
  });
});
