import { MessageChannel, type MessagePort } from 'worker_threads';
import { toolsForTests } from '../../project/__tests__/tools';
import { analyzeNotebook } from '../../analysis';
import { type PipelineRecord, withRefusals } from '../../project';
import type { PythonParser } from '../../python';
import type { Notebook } from '../../notebook';
import { Analyst, type Ways } from '../worker/analyst';
import {
  type Engine,
  LocalEngine,
  type Means,
  type Page,
  type Shown
} from '../worker/engine';
import type { Hand } from '../worker/hire';
import { serve } from '../worker/serve';

type Load = () => Promise<Pick<Means, 'python' | 'formatter'>>;

let load: Load;
let python: PythonParser;

beforeAll(async () => {
  const { format, ...tools } = await toolsForTests();
  ({ python } = tools);
  load = async () => ({ python, formatter: async () => format });
});

const pause = () => new Promise<void>(resolve => setTimeout(resolve));

/** What a worker is to the page: all passes through the structured clone of a real channel. */
class Channel implements Hand {
  constructor(load: Load | null) {
    const { port1, port2 } = new MessageChannel();
    this._ports = [port1, port2];
    port1.on('message', data => this.onmessage?.({ data } as MessageEvent));
    port1.on('messageerror', () => this.onmessageerror?.({} as MessageEvent));
    if (load) {
      const scope = {
        postMessage: (message: unknown) => port2.postMessage(message),
        onmessage: null as Hand['onmessage']
      };
      port2.on('message', data => {
        this.heard.push(data.name);
        scope.onmessage?.({ data } as MessageEvent);
      });
      void serve(scope, load);
    }
  }

  postMessage(message: unknown): void {
    this._ports[0].postMessage(message);
  }

  terminate(): void {
    this.isTerminated = true;
    this._ports.forEach(port => port.close());
  }

  die(): void {
    this.onerror?.({
      message: 'out of memory',
      preventDefault: () => {}
    } as ErrorEvent);
  }

  onmessage: Hand['onmessage'] = null;
  onmessageerror: Hand['onmessageerror'] = null;
  onerror: Hand['onerror'] = null;
  isTerminated = false;
  /** What the worker was asked, in order. */
  readonly heard: string[] = [];
  private readonly _ports: readonly [MessagePort, MessagePort];
}

function notebook(...sources: string[]): Notebook {
  return {
    cells: sources.map((source, index) => ({
      id: `c${index}`,
      kind: 'code',
      source,
      tags: [`step:s${index}`],
      executionCount: null
    })),
    language: 'python',
    pipeline: null,
    experiment: null,
    repeatedIds: []
  };
}

/** An analyst with a worker, and what became of it. */
class Office {
  constructor(ways: Partial<Ways> & { load?: Load | null } = {}) {
    const { load: means = load, ...other } = ways;
    this.analyst = new Analyst({
      startWorker: () => (this.worker = new Channel(means)),
      inPage: async page => {
        this.inPage = new LocalEngine({ ...(await load()), page, pause });
        return this.inPage;
      },
      ...other
    });
    this.analyst.changed.connect(() => this.said.push(this.analyst.trouble));
    offices.push(this);
  }

  worker: Channel | null = null;
  inPage: Engine | null = null;
  readonly said: unknown[] = [];
  readonly analyst: Analyst;
}

const offices: Office[] = [];
let warned: jest.SpyInstance;

beforeEach(() => {
  warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  offices.splice(0).forEach(({ worker }) => worker?.terminate());
  jest.restoreAllMocks();
});

const names = (found: {
  graph: { steps: readonly { inputs: readonly { name: string }[] }[] };
}) => found.graph.steps.map(step => step.inputs.map(({ name }) => name));

describe('a worker that answers', () => {
  it('analyses, and what the page needs passes through its messages', async () => {
    const office = new Office();
    const analysis = office.analyst.open();
    const found = await analysis.update(notebook('x = 1', 'print(x)'), {
      executed: [{ cell: 'c0', source: 'x = 0' }]
    });
    expect(names(found!)).toEqual([[], ['x']]);
    expect(found!.graph.diagnostics.map(({ id }) => id)).toContain('edited-since');
    expect(found).not.toHaveProperty('details');
    expect(office.analyst.trouble).toBeNull();
    expect(office.inPage).toBeNull();
  });

  it('is one for all notebooks, and takes the same from any of them', async () => {
    const start = jest.fn(() => new Channel(load));
    const { analyst } = new Office({ startWorker: start });
    const [one, other] = [analyst.open(), analyst.open()];
    const found = await Promise.all([
      one.update(notebook('x = 1', 'print(x)')),
      other.update(notebook('y = 1', 'print(y)'))
    ]);
    expect(found.map(each => names(each!))).toEqual([
      [[], ['x']],
      [[], ['y']]
    ]);
    expect(start).toHaveBeenCalledTimes(1);
    start.mock.results.forEach(({ value }) => value.terminate());
  });

  it('does of all that waits in a notebook the newest only', async () => {
    const office = new Office();
    const { analyst } = office;
    const [typed, other] = [analyst.open(), analyst.open()];
    const found = await Promise.all([
      typed.update(notebook('a = 1', 'a')),
      typed.update(notebook('b = 1', 'b')),
      other.update(notebook('x = 1', 'x')),
      typed.update(notebook('c = 1', 'c')),
      typed.update(notebook('d = 1', 'd'))
    ]);
    expect(found.map(each => each && names(each)[1])).toEqual([
      ['a'],
      null,
      ['x'],
      null,
      ['d']
    ]);
    expect(office.worker!.heard.filter(name => name === 'analyze')).toHaveLength(3);
  });

  it('says what went wrong, and goes on', async () => {
    const { analyst } = new Office();
    const analysis = analyst.open();
    const broken = { ...notebook('x = 1'), cells: null } as unknown as Notebook;
    await expect(analysis.update(broken)).rejects.toThrow(/null/);
    expect(names((await analysis.update(notebook('x = 1', 'x')))!)[1]).toEqual(['x']);
    expect(analyst.trouble).toBeNull();
  });

  it('forgets a notebook that is closed, and what of it still waits', async () => {
    const office = new Office();
    const analysis = office.analyst.open();
    await analysis.update(notebook('x = 1'));
    const first = analysis.update(notebook('x = 2'));
    const waiting = analysis.update(notebook('x = 3'));
    analysis.dispose();
    expect(await waiting).toBeNull();
    await first;
    expect(await analysis.update(notebook('x = 4'))).toBeNull();
    expect(await analysis.compare({} as PipelineRecord, notebook('x = 4'))).toBeNull();
    await office.analyst.open().update(notebook('y = 1')); // all before has been heard
    expect(office.worker!.heard).toContain('forget');
  });

  it('exports with what the page reads, and compares with the record', async () => {
    const { analyst } = new Office();
    const around = {
      environment: async () => ({
        python: '3.11.0',
        modules: { mlflow: { name: 'mlflow', version: '3.1.0' } }
      }),
      read: async (path: string) =>
        path === 'lab.py' ? new TextEncoder().encode('def f(): return 1') : null,
      list: async () => [{ name: 'lab.py', isFolder: false, size: 17 }]
    };
    const book = notebook('import lab\nx = lab.f()', 'print(x)');
    const project = await analyst.exportProject(
      book,
      { notebook: '../b.ipynb' },
      around
    );
    expect(project.steps).toEqual(['s0', 's1']);
    expect(new TextDecoder().decode(project.files.get('lab.py') as Uint8Array)).toBe(
      'def f(): return 1'
    );
    const changes = await analyst.changesTo(project.files, async () => null);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new']));

    const record = JSON.parse(project.files.get('pipeline.json') as string);
    const analysis = analyst.open();
    expect(await analysis.compare(record, book)).toBeNull();
    const changed = notebook('import lab\nx = lab.f()', 'print(x, 1)');
    expect(await analysis.compare(record, changed)).toMatchObject({ steps: ['s1'] });
  });

  it('looks for what an export would refuse when it is asked, and remembers it', async () => {
    const { analyst } = new Office();
    const analysis = analyst.open();
    const book = (show: string, n: string) =>
      notebook(
        'import pandas as pd\nn = 5\npd.set_option("display.max_rows", n)',
        n,
        'print(pd.DataFrame({"x": [n]}))',
        show
      );
    const refused = (found: Shown | null) =>
      found?.graph.diagnostics
        .filter(({ id }) => id === 'changed-since')
        .map(({ cell, line }) => [cell, line]);
    const first = book('1', 'n = 9');
    expect(refused(await analysis.update(first))).toEqual([]);
    expect(refused(await analysis.refusals(first))).toEqual([['c0', 3]]);
    expect(await analysis.refusals(first)).toBeNull(); // it is told already
    const next = book('2', 'n = 9');
    expect(refused(await analysis.update(next))).toEqual([['c0', 3]]);
    const mended = book('2', 'm = 9');
    await analysis.update(mended);
    expect(await analysis.refusals(next)).toBeNull(); // of cells that are no longer these
    expect(refused(await analysis.refusals(mended))).toEqual([]);
    const { graph } = withRefusals(analyzeNotebook(next, python), next, python);
    await analysis.update(next);
    expect((await analysis.refusals(next))!.graph).toEqual(graph);
  });

  it('looks beside the notebook for what an export would leave behind', async () => {
    const { analyst } = new Office();
    const analysis = analyst.open();
    const book = notebook(
      'rows = open("rows.csv").read()\nmore = open("gone.csv").read()',
      'print(rows, more)',
      'open("../far.csv").read()',
      '1'
    );
    await analysis.update(book);
    const read: string[] = [];
    const around = {
      read: async (path: string) => {
        read.push(path);
        return path === 'rows.csv' ? new Uint8Array() : null;
      },
      list: async (path: string) =>
        path === '' ? [{ name: 'rows.csv', isFolder: false, size: 3 }] : null
    };
    const found = await analysis.refusals(book, around);
    const left = found!.graph.diagnostics.filter(({ id }) => id === 'left-behind');
    expect(left.map(({ message }) => message.args[0])).toEqual([
      'gone.csv',
      '../far.csv'
    ]);
    expect(read.some(path => path.startsWith('..'))).toBe(false);
    expect(await analysis.refusals(book, around)).toBeNull(); // it is told already
  });

  it('is told what the page could not read', async () => {
    const { analyst } = new Office();
    const fail = async () => Promise.reject(new Error('no network'));
    const around = {
      environment: fail,
      read: async () => null,
      list: async () => null
    };
    const exported = analyst.exportProject(
      notebook('x = 1', 'print(x)'),
      { notebook: '../b.ipynb' },
      around
    );
    await expect(exported).rejects.toThrow('no network');
  });
});

describe('where no worker can be had, the page does the same', () => {
  const book = () => notebook('x = 1', 'print(x)');

  async function falls(office: Office, trouble: string): Promise<void> {
    const found = await office.analyst.open().update(book());
    expect(names(found!)).toEqual([[], ['x']]);
    expect(office.inPage).not.toBeNull();
    expect(office.said).toEqual([trouble]);
    expect(warned).toHaveBeenCalledTimes(1);
  }

  it('one that says nothing, which module federation may bring about', async () => {
    const office = new Office({ load: null, patience: 5 });
    await falls(office, 'silent');
    expect(office.worker!.isTerminated).toBe(true);
  });

  it('one that is forbidden at once', async () => {
    await falls(
      new Office({
        startWorker: () => {
          throw new DOMException('of another origin', 'SecurityError');
        }
      }),
      'refused'
    );
  });

  it('one that fails before it is ready', async () => {
    const office = new Office({ load: () => new Promise(() => {}) });
    const falling = falls(office, 'refused');
    await pause();
    office.worker!.die();
    await falling;
  });

  it('one whose files cannot be loaded', async () => {
    await falls(
      new Office({ load: () => Promise.reject(new Error('no network')) }),
      'refused'
    );
  });

  it('one that ends later: what it was asked is asked again', async () => {
    const office = new Office();
    const analysis = office.analyst.open();
    await analysis.update(book());
    const asked = analysis.update(notebook('y = 1', 'print(y)'));
    const newest = analysis.update(notebook('z = 1', 'print(z)'));
    await Promise.resolve();
    office.worker!.die();
    expect(names((await asked)!)).toEqual([[], ['y']]);
    expect(names((await newest)!)).toEqual([[], ['z']]);
    expect(office.said).toEqual(['ended']);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(office.worker!.isTerminated).toBe(true);
  });

  it('and begins anew where the page cannot either', async () => {
    const start = jest.fn(() => new Channel(null));
    let isOnline = false;
    const office = new Office({
      startWorker: start,
      patience: 5,
      inPage: async (page: Page) => {
        if (!isOnline) {
          throw new Error('no network');
        }
        return new LocalEngine({ ...(await load()), page, pause });
      }
    });
    const analysis = office.analyst.open();
    await expect(analysis.update(book())).rejects.toThrow('no network');
    expect(office.said).toEqual([]);
    isOnline = true;
    expect(names((await analysis.update(book()))!)).toEqual([[], ['x']]);
    expect(start).toHaveBeenCalledTimes(2);
    expect(office.said).toEqual(['silent']);
  });
});
