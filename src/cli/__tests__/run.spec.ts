import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import Ajv from 'ajv';
import { pythonForTests } from '../../python/__tests__/python';
import { toolsForTests } from '../../project/__tests__/tools';
import { run, type Terminal } from '../run';

const schema = JSON.parse(readFileSync('schema/wire/graph.json', 'utf8'));
const isGraph = new Ajv({ allowUnionTypes: true }).compile(schema);
const parser = pythonForTests();

let folder: string;
let home: string;
beforeAll(() => {
  home = process.cwd();
  folder = mkdtempSync(join(tmpdir(), 'provebook-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

interface CellGiven {
  source: string;
  tags?: string[];
  kind?: string;
}

function save(name: string, cells: readonly CellGiven[], rest: object = {}): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: cells.map(({ source, tags = [], kind = 'code' }, index) => ({
      id: `id${index}`,
      cell_type: kind,
      source,
      metadata: { tags },
      execution_count: null,
      outputs: []
    })),
    ...rest
  };
  writeFileSync(name, JSON.stringify(notebook));
  return name;
}

async function call(
  ...args: string[]
): Promise<{ status: number; out: string; error: string }> {
  const written = { out: '', error: '' };
  const terminal: Terminal = {
    out: text => (written.out += `${text}\n`),
    error: text => (written.error += `${text}\n`),
    version: '1.2.3',
    parser: () => parser,
    tools: toolsForTests
  };
  return { status: await run(args, terminal), ...written };
}

const STEPS: CellGiven[] = [
  { source: 'rows = 10', tags: ['parameters'] },
  { source: '# Load', kind: 'markdown' },
  { source: 'data = list(range(rows))', tags: ['step:load'] },
  { source: 'model = sum(data)', tags: ['step:train'] },
  { source: 'print(model, data)', tags: ['step:report'] }
];

const CLEAN = (): string => save('clean.ipynb', STEPS);
const PROBLEM = (): string =>
  save('problem.ipynb', [...STEPS, { source: 'x = 1\nprint(nothing)' }]);

it('check says beforehand what export refuses, in the same words at the same cell', async () => {
  const notebook = save('changed.ipynb', [
    {
      source: 'import pandas as pd\nn = 5\npd.set_option("display.max_rows", n)',
      tags: ['step:a']
    },
    { source: 'n = 9', tags: ['step:b'] },
    { source: 'print(pd.DataFrame({"x": [n]}))', tags: ['step:c'] },
    { source: 'print(pd.DataFrame({"y": [n]}))', tags: ['step:d'] }
  ]);
  const checked = await call('check', notebook);
  const made = await call('export', notebook, '-o', 'changed');
  expect(checked.status).toBe(1);
  const place = 'changed.ipynb:1:3';
  const said = checked.out
    .split('\n')
    .filter(line => line.startsWith(`${place} changed-since `))
    .map(line => line.slice(`${place} changed-since `.length));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/looks at n; but n has changed since/);
  expect(made.error).toContain(`${place} error step c: ${said[0]}`);
  const unasked = await call('check', notebook, '--python', '/no/such/python');
  expect(unasked.out).toContain(`${place} changed-since `);
}, 60_000);

describe('the version of pandas', () => {
  /** A Python with a version of pandas as pip notes it; the package itself is not needed. */
  function pythonWith(version: string): string {
    const place = join(folder, `site-${version}`);
    const note = join(place, `pandas-${version}.dist-info`);
    mkdirSync(note, { recursive: true });
    writeFileSync(join(note, 'METADATA'), `Name: pandas\nVersion: ${version}\n`);
    writeFileSync(join(note, 'top_level.txt'), 'pandas\n');
    const python = join(place, 'python');
    const script = `#!/bin/sh\nPYTHONPATH='${place}' exec python3 "$@"\n`;
    writeFileSync(python, script, { mode: 0o755 });
    return python;
  }

  const producer = async (...args: string[]) => {
    const notebook = save('tables.ipynb', [
      {
        source: 'import pandas as pd\ndf = pd.DataFrame({"a": [1]})',
        tags: ['step:load']
      },
      { source: 'part = df["a"]\npart.iloc[0] = 0', tags: ['step:pick'] },
      { source: 'print(df)', tags: ['step:report'] }
    ]);
    const { status, out } = await call('graph', '--json', notebook, ...args);
    expect(status).toBe(0);
    const { from, uncertain } = JSON.parse(out).steps[2].inputs.df;
    return uncertain ? `perhaps ${from}` : from;
  };

  it('is that of the Python that is named', async () => {
    expect(await producer('--python', pythonWith('3.0.0'))).toBe('load');
    expect(await producer('--python', pythonWith('2.2.3'))).toBe('perhaps pick');
  }, 60_000);

  it('is taken for an older one where it is not known', async () => {
    expect(await producer('--python', join(folder, 'no-such-python'))).toBe(
      'perhaps pick'
    );
  });
});

describe('provebook graph', () => {
  it('shows the steps as a tree', async () => {
    const { status, out } = await call('graph', CLEAN());
    expect(out).toBe(`clean.ipynb: 3 steps
├─ load
│  ├─ parameters rows: int = 10
│  └─ gives data
├─ train
│  ├─ takes data from load
│  └─ gives model
└─ report
   └─ takes data from load; model from train
`);
    expect(status).toBe(0);
  });

  it('draws a Mermaid flowchart', async () => {
    const { out } = await call('graph', '--mermaid', CLEAN());
    expect(out.trimEnd().split('\n')).toEqual([
      '%% clean.ipynb',
      'flowchart TD',
      '  s0["load"]',
      '  s1["train"]',
      '  s2["report"]',
      '  s0 -- "data" --> s1',
      '  s0 -- "data" --> s2',
      '  s1 -- "model" --> s2'
    ]);
  });

  it('writes one JSON object a notebook, of the format that the schema says', async () => {
    save('text.ipynb', [{ source: 'nothing', kind: 'markdown' }]);
    writeFileSync('broken.ipynb', '{');
    const { status, out } = await call(
      ...['graph', '--json', CLEAN(), PROBLEM(), 'text.ipynb', 'broken.ipynb']
    );
    const graphs = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    graphs.forEach(graph =>
      expect([isGraph(graph), isGraph.errors]).toEqual([true, null])
    );
    expect(graphs.map(graph => graph.notebook)).toEqual([
      'clean.ipynb',
      'problem.ipynb',
      'text.ipynb',
      'broken.ipynb'
    ]);
    expect(graphs[0].steps[1]).toEqual({
      name: 'train',
      cells: ['id3'],
      parameters: [],
      inputs: { data: { from: 'load', by: 'value', uncertain: false, call: null } },
      outputs: ['model'],
      after: []
    });
    expect(graphs[0].steps[0].parameters).toEqual([
      { name: 'rows', type: 'int', default: 10 }
    ]);
    expect(graphs[3].diagnostics).toMatchObject([
      { id: 'not-json', severity: 'error' }
    ]);
    expect(status).toBe(2);
  });

  it('proposes steps where none are tagged, and says so', async () => {
    const name = save('untagged.ipynb', [
      { source: '# Load', kind: 'markdown' },
      { source: 'data = [1, 2]' },
      { source: '# Report', kind: 'markdown' },
      { source: 'print(data)' }
    ]);
    const { out } = await call('graph', name);
    expect(out).toContain('untagged.ipynb: 2 steps, proposed');
    expect(out).toContain('takes data from load');
  });
});

describe('provebook check', () => {
  it('is silent about a notebook without problems', async () => {
    expect(await call('check', CLEAN())).toEqual({ status: 0, out: '', error: '' });
  });

  it('names file, cell, line and id of a problem, and ends with 1', async () => {
    const { status, out } = await call('check', CLEAN(), PROBLEM());
    expect(out).toMatch(/^problem\.ipynb:6:2 undefined-name \S.*\n$/);
    expect(status).toBe(1);
  });

  it('says nothing of a notebook as if it were a command of the terminal', async () => {
    const name = save('bell.ipynb', [
      { source: 'x = 1', tags: ['step:a\u001b[2J\n\u0007 b'] },
      { source: 'print(x)', tags: ['step:c'] }
    ]);
    const { out } = await call('check', name);
    // eslint-disable-next-line no-control-regex
    expect(out.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
    expect(out).toContain('step-name');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['missing.ipynb', null, 'not-readable There is no such file'],
    ['.', null, 'not-readable This is a folder. Name the notebooks in it'],
    ['empty.ipynb', '', 'not-json The file is empty'],
    ['broken.ipynb', '{"cells": [', 'not-json The file is not valid JSON'],
    [
      'conflict.ipynb',
      '{\n<<<<<<< HEAD\n',
      'not-json The file has the marks of a merge conflict'
    ],
    ['other.ipynb', '{"a": 1}', 'not-notebook The file is JSON, but no notebook'],
    [
      'old.ipynb',
      '{"nbformat": 3, "worksheets": []}',
      'old-format The notebook has format 3'
    ],
    [
      'r.ipynb',
      '{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "R"}}}',
      'other-language The notebook is written in R'
    ]
  ])('%s is said in one line, with status 2', async (name, text, message) => {
    if (text !== null) {
      writeFileSync(name, text);
    }
    const { status, out, error } = await call('check', name, CLEAN());
    expect(error).toContain(`${name}:0:0 ${message}`);
    expect(error.trimEnd()).not.toContain('\n');
    expect(out).toBe('');
    expect(status).toBe(2);
  });
});

it('goes on to the next notebook after a mistake of its own, and says so', async () => {
  const lines: string[] = [];
  const failing = {
    get parser(): never {
      throw new Error('out of order');
    }
  };
  const status = await run(['graph', CLEAN(), 'missing.ipynb'], {
    out: text => lines.push(text),
    error: text => lines.push(text),
    version: '',
    parser: async () => failing as unknown as Awaited<typeof parser>,
    tools: toolsForTests
  });
  expect(lines).toEqual([
    expect.stringMatching(/^clean\.ipynb:0:0 analysis-failed .*out of order/),
    expect.stringMatching(/^missing\.ipynb:0:0 not-readable/)
  ]);
  expect(status).toBe(2);
});

describe('notebooks out of the ordinary', () => {
  const check = async (cells: CellGiven[]): Promise<string> =>
    (await call('graph', save('odd.ipynb', cells))).out;

  it('has no steps without code', async () => {
    expect(await check([])).toContain('odd.ipynb: 0 steps');
    expect((await call('check', 'odd.ipynb')).out).toMatch(/^odd\.ipynb:0:0 no-code/);
  });

  it('says why it has no steps where every cell is skipped', async () => {
    const shown = await check([{ source: 'x = 1', tags: ['skip'] }]);
    expect(shown).toContain('Every cell with code is tagged skip');
  });

  it('has one step', async () => {
    expect(await check([{ source: 'x = 1', tags: ['step:only'] }])).toBe(
      'odd.ipynb: 1 step\n└─ only\n'
    );
  });

  it('marks the step with a syntax error, and still shows the others', async () => {
    const out = await check([
      { source: 'a = [1]', tags: ['step:one'] },
      { source: 'b = (a', tags: ['step:two'] },
      { source: 'print(a)', tags: ['step:three'] }
    ]);
    expect(out).toContain('odd.ipynb:2:1 syntax-error');
    expect(out).toMatch(/three\n {3}└─ takes a\??(?:, b\??)? from/);
  });

  it('keeps two steps of one name apart, and says so', async () => {
    const out = await check([
      { source: 'a = [1]', tags: ['step:x'] },
      { source: 'b = a', tags: ['step:y'] },
      { source: 'print(b)', tags: ['step:x'] }
    ]);
    expect(out).toContain('takes b from y');
    expect(out).toContain('odd.ipynb:3:0 duplicate-step');
  });

  it('gives a step a name that Python can use, and says so', async () => {
    const out = await check([{ source: 'a = 1', tags: ['step:load & clean'] }]);
    expect(out).toContain('└─ load_clean');
    expect(out).toContain('odd.ipynb:1:0 step-name');
  });

  it('says that steps wait for each other', async () => {
    const out = await check([
      { source: 'rows = open("m.json").read()', tags: ['step:one'] },
      {
        source: 'with open("m.json", "w") as f:\n    f.write(rows)',
        tags: ['step:two']
      }
    ]);
    expect(out).toContain(' cycle ');
  });

  it('reads tabs, form feeds and carriage returns', async () => {
    const out = await check([
      { source: 'a = [1]\r\nif a:\r\n\tb = a\r\n\f\r\nc = b', tags: ['step:one'] },
      { source: '\tprint(c)', tags: ['step:two'] }
    ]);
    expect(out).toContain('takes c from one');
    expect(out).not.toContain('syntax-error');
  });

  it('reads 1,000 cells', async () => {
    const cells = Array.from({ length: 1000 }, (_, i) => ({
      source: i === 0 ? 'x = [0]' : `x = [x, ${i}]`,
      tags: i % 100 === 0 ? [`step:s${i}`] : []
    }));
    const out = await check(cells);
    expect(out).toContain('odd.ipynb: 10 steps');
    expect(out).toContain('takes x from s800');
  });

  it('reads a cell of a megabyte', async () => {
    const out = await check([
      { source: 'x = [0]\n'.repeat(130_000), tags: ['step:one'] },
      { source: 'print(x)', tags: ['step:two'] }
    ]);
    expect(out).toContain('takes x from one');
  }, 60_000);

  it('reads cells without ids', async () => {
    const cells = [
      { cell_type: 'code', source: 'x = [0]', metadata: { tags: ['step:one'] } },
      { cell_type: 'code', source: 'print(x)', metadata: { tags: ['step:two'] } }
    ];
    const { out } = await call('graph', '--json', save('odd.ipynb', [], { cells }));
    const { steps } = JSON.parse(out);
    expect(steps.map((step: { cells: string[] }) => step.cells)).toEqual([
      ['cell-1'],
      ['cell-2']
    ]);
  });
});

describe('the call itself', () => {
  it.each([['--help'], ['help'], ['graph', '-h']])(
    'explains itself for %s',
    async (...args) => {
      const { status, out } = await call(...args);
      expect(out).toContain('provebook check NOTEBOOK...');
      expect(status).toBe(0);
    }
  );

  it('tells its version', async () => {
    expect((await call('--version')).out).toBe('1.2.3\n');
  });

  it.each([
    [[], 'No command is given.'],
    [['draw', 'a.ipynb'], 'There is no command "draw"'],
    [['graph'], 'The command graph needs a notebook.'],
    [['graph', '--colour', 'a.ipynb'], "Unknown option '--colour'"],
    [['check', '--mermaid', 'a.ipynb'], '--mermaid goes with graph']
  ])('says what is wrong with %j', async (args, message) => {
    const { status, error } = await call(...args);
    expect(error).toContain(message);
    expect(status).toBe(2);
  });
});

it('names the files that steps read and write, and those between notebooks', async () => {
  const first = save('first.ipynb', [
    { source: 'open("data/a.csv")\nopen("out/b.csv", "w")', tags: ['step:make'] },
    { source: 'open("out/b.csv")', tags: ['step:check'] }
  ]);
  const second = save('second.ipynb', [
    { source: 'open("./out/b.csv")', tags: ['step:use'] }
  ]);
  const { out } = await call('graph', first, second);
  expect(out).toContain('reads "data/a.csv"');
  expect(out).toContain('writes "out/b.csv"');
  expect(out.match(/reads "out\/b.csv"/g)).toHaveLength(1);
  expect(out).toContain(
    'files between the notebooks:\n  first.ipynb (make) -> out/b.csv -> second.ipynb (use)'
  );
});
