import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { NotebookModel } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';
import type { Notebook } from '../../notebook';
import type { Analyzer } from '../analyzer';
import { cellParts, partsOf } from '../cells/roles';
import { PipelineModel } from '../model';
import { RefusalWatch } from '../refusals';
import type { Shown } from '../worker/engine';

// Yjs warns of how JupyterLab's own model reads a notebook.
beforeAll(() => jest.spyOn(console, 'warn').mockReturnValue());

/** An open notebook with one cell; the views are not needed. */
class Panel {
  constructor(source: string) {
    this.model.fromJSON({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { language_info: { name: 'python' } },
      cells: [
        {
          cell_type: 'code',
          id: 'a',
          source,
          metadata: {},
          execution_count: null,
          outputs: []
        }
      ]
    });
  }

  get asPanel(): NotebookPanel {
    return this as unknown as NotebookPanel;
  }

  write(source: string): void {
    this.model.cells.get(0).sharedModel.setSource(source);
  }

  close(): void {
    this.isDisposed = true;
    this.disposed.emit();
  }

  readonly model = new NotebookModel();
  readonly content = { model: this.model };
  readonly context = { ready: Promise.resolve() };
  readonly sessionContext = { session: null };
  readonly disposed = new Signal<this, void>(this);
  isDisposed = false;
}

/** Answers when the test says so, in the order in which it was asked. */
class Answers {
  readonly asked: {
    source: string;
    answer: (shown: Shown | null) => void;
    fail: (error: unknown) => void;
  }[] = [];
  readonly closed: number[] = [];
  /** Of which it was asked what an export would refuse, and the answer. */
  readonly looked: string[] = [];
  refused: Shown | null = null;

  readonly load = async (): Promise<Analyzer> => ({
    analyst: {
      changed: this._changed,
      trouble: null,
      open: () => {
        const number = ++this._opened;
        return {
          update: ({ cells }: Notebook) =>
            new Promise<Shown | null>((answer, fail) =>
              this.asked.push({ source: cells[0]!.source, answer, fail })
            ),
          refusals: async ({ cells }: Notebook) => {
            this.looked.push(cells[0]!.source);
            return this.refused;
          },
          dispose: () => this.closed.push(number)
        };
      }
    } as unknown as Analyzer['analyst'],
    partsOf,
    cellParts
  });

  /** The next question's source, once it has been asked. */
  async next(): Promise<string> {
    const at = ++this._seen;
    while (this.asked.length < at) {
      await new Promise(resolve => setTimeout(resolve));
    }
    return this.asked[at - 1]!.source;
  }

  private readonly _changed = new Signal<object, void>(this);
  private _opened = 0;
  private _seen = 0;
}

const SHOWN: Shown = {
  graph: { steps: [], diagnostics: [] },
  proposed: false,
  proposals: [],
  offers: []
};

class Tracker {
  constructor(public currentWidget: Panel | null) {}

  show(panel: Panel | null): void {
    this.currentWidget = panel;
    this.currentChanged.emit();
  }

  readonly currentChanged = new Signal<this, void>(this);
  readonly widgetAdded = new Signal<this, NotebookPanel>(this);
}

function begin(panel: Panel): {
  model: PipelineModel;
  answers: Answers;
  tracker: Tracker;
  shown: () => string | undefined;
} {
  const answers = new Answers();
  const tracker = new Tracker(panel);
  const model = new PipelineModel(tracker as unknown as INotebookTracker, answers.load);
  model.isSeen = true;
  return {
    model,
    answers,
    tracker,
    shown: () => model.ready?.notebook.cells[0]!.source
  };
}

/** What has been answered has been taken in. */
const settled = () => new Promise<void>(resolve => setTimeout(resolve));

describe('answers that come late', () => {
  it('show the cells they are about, until those of newer ones come', async () => {
    const panel = new Panel('a = 1');
    const { model, answers, shown } = begin(panel);
    expect(await answers.next()).toBe('a = 1');
    panel.write('b = 1');
    expect(await answers.next()).toBe('b = 1');
    answers.asked[0]!.answer(SHOWN);
    await settled();
    expect(shown()).toBe('a = 1');
    answers.asked[1]!.answer(SHOWN);
    await settled();
    expect(shown()).toBe('b = 1');
    model.dispose();
  });

  it('are asked for again where a person goes back to what is still shown', async () => {
    const panel = new Panel('a = 1');
    const { model, answers, shown } = begin(panel);
    await answers.next();
    answers.asked[0]!.answer(SHOWN);
    await settled();
    panel.write('b = 1');
    await answers.next();
    panel.write('a = 1');
    expect(await answers.next()).toBe('a = 1');
    answers.asked[1]!.answer(null); // the newer one took its place
    answers.asked[2]!.answer(SHOWN);
    await settled();
    expect(shown()).toBe('a = 1');
    model.dispose();
  });

  it('say so where it takes long', async () => {
    const { model, answers } = begin(new Panel('a = 1'));
    await answers.next();
    const said: boolean[] = [];
    await new Promise<void>(resolve =>
      model.changed.connect(() => {
        said.push(model.isBehind);
        resolve();
      })
    );
    answers.asked[0]!.answer(SHOWN);
    await settled();
    expect(said).toEqual([true, false]);
    model.dispose();
  });

  it('are left alone where another notebook is in front, or the language is another', async () => {
    const panel = new Panel('a = 1');
    const other = new Panel('o = 1');
    const { model, answers, tracker, shown } = begin(panel);
    await answers.next();
    tracker.show(other);
    expect(await answers.next()).toBe('o = 1');
    answers.asked[0]!.answer(SHOWN);
    await settled();
    expect(model.state.kind).toBe('waiting');
    answers.asked[1]!.answer(SHOWN);
    await settled();
    expect(shown()).toBe('o = 1');

    other.write('p = 1');
    await answers.next();
    other.model.setMetadata('language_info', { name: 'R' });
    await new Promise<void>(resolve => model.changed.connect(() => resolve()));
    answers.asked[2]!.answer(SHOWN);
    await settled();
    expect(model.state.kind).toBe('other-language');
    model.dispose();
  });

  it('may be failures, after which a change is looked at again', async () => {
    const panel = new Panel('a = 1');
    const { model, answers, shown } = begin(panel);
    await answers.next();
    answers.asked[0]!.fail(new Error('no network'));
    await settled();
    expect(model.state).toMatchObject({
      kind: 'failed',
      error: { message: 'no network' }
    });
    model.retry();
    await answers.next();
    answers.asked[1]!.answer(SHOWN);
    await settled();
    expect(shown()).toBe('a = 1');
    model.dispose();
  });
});

it('forgets a notebook that is closed', async () => {
  const panel = new Panel('a = 1');
  const { model, answers, tracker } = begin(panel);
  await answers.next();
  expect(answers.closed).toEqual([]);
  panel.close();
  tracker.show(null);
  expect(answers.closed).toEqual([1]);
  expect(model.analysisOf(panel.asPanel)).not.toBeNull(); // the same, which answers nothing
  model.dispose();
});

describe('what an export would refuse', () => {
  const REFUSED: Shown = { ...SHOWN, proposed: true };

  async function shown(source: string) {
    const panel = new Panel(source);
    const found = begin(panel);
    const watch = new RefusalWatch(found.model);
    await found.answers.next();
    jest.useFakeTimers();
    found.answers.asked[0]!.answer(SHOWN);
    await jest.advanceTimersByTimeAsync(0);
    return { ...found, panel, watch };
  }

  afterEach(() => jest.useRealTimers());

  it('is asked once typing has paused, and shown', async () => {
    const { model, answers, panel } = await shown('a = 1');
    await jest.advanceTimersByTimeAsync(500);
    expect(answers.looked).toEqual([]);
    answers.refused = REFUSED;
    panel.write('a = 2');
    await jest.advanceTimersByTimeAsync(300);
    answers.asked[1]!.answer(SHOWN);
    await jest.advanceTimersByTimeAsync(900);
    expect(answers.looked).toEqual([]);
    expect(model.ready?.analysis).toBe(SHOWN);
    await jest.advanceTimersByTimeAsync(100);
    expect(answers.looked).toEqual(['a = 2']);
    expect(model.ready?.analysis).toBe(REFUSED);
    await jest.advanceTimersByTimeAsync(5000);
    expect(answers.looked).toHaveLength(1);
  });

  it('is not shown of cells that have changed meanwhile', async () => {
    const { model, answers, panel } = await shown('a = 1');
    answers.refused = REFUSED;
    await jest.advanceTimersByTimeAsync(700);
    panel.write('a = 2');
    await jest.advanceTimersByTimeAsync(300);
    expect(answers.looked).toEqual(['a = 1']);
    expect(model.ready?.analysis).toBe(SHOWN);
  });

  it('is not asked of what nobody sees', async () => {
    const { model, answers } = await shown('a = 1');
    model.isSeen = false;
    await jest.advanceTimersByTimeAsync(5000);
    expect(answers.looked).toEqual([]);
  });
});
