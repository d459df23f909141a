import { NotebookModel, type NotebookPanel } from '@jupyterlab/notebook';
import { type Fix, trans } from '../../domain';
import { applyFix, applyTags, undo } from '../cells/apply';
import { sameNotebook, snapshot } from '../snapshot';
import { NotebookWatch } from '../watch';

// Yjs warns of how JupyterLab's own model reads a notebook.
beforeAll(() => jest.spyOn(console, 'warn').mockReturnValue());

/** An open notebook with code cells `a`, `b`, ...; the views are not needed. */
function open(...sources: string[]): { panel: NotebookPanel; model: NotebookModel } {
  const model = new NotebookModel();
  model.fromJSON({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: sources.map((source, i) => ({
      cell_type: 'code',
      id: String.fromCharCode(97 + i),
      source,
      metadata: {},
      execution_count: null,
      outputs: []
    }))
  });
  return { model, panel: { content: { model } } as unknown as NotebookPanel };
}

const sourcesOf = (model: NotebookModel) =>
  snapshot(model).cells.map(({ source }) => source);
const tagsOf = (model: NotebookModel) => snapshot(model).cells.map(({ tags }) => tags);

const FIX: Fix = {
  label: trans.__('Mend'),
  edits: [
    { cell: 'a', start: 0, length: 1, text: 'first' },
    { cell: 'a', start: 4, length: 1, text: 'one' }
  ]
};

describe('changes of the notebook', () => {
  it('tag all cells at once, and one undo takes that back alone', () => {
    const { panel, model } = open('x = 1', 'y = x', 'z = y');
    applyTags(panel, new Map([['c', ['skip']]]));
    applyTags(
      panel,
      new Map([
        ['a', ['step:one']],
        ['b', ['step:two']]
      ])
    );
    expect(tagsOf(model)).toEqual([['step:one'], ['step:two'], ['skip']]);
    undo(panel);
    expect(tagsOf(model)).toEqual([[], [], ['skip']]);
    applyTags(panel, new Map([['c', []]]));
    expect(model.cells.get(2).metadata).toEqual({});
  });

  it('put a cell above another, and one undo takes all of a fix back', () => {
    const { panel, model } = open('import os', 'n_trees = 50\nfit(n_trees)');
    const fix: Fix = {
      label: trans.__('Mend'),
      edits: [{ cell: 'b', start: 0, length: 13, text: '' }],
      inserts: [{ before: 'b', source: 'n_trees = 50', tags: ['parameters'] }]
    };
    expect(applyFix(panel, snapshot(model), fix)).toBe(true);
    expect(sourcesOf(model)).toEqual(['import os', 'n_trees = 50', 'fit(n_trees)']);
    expect(tagsOf(model)).toEqual([[], ['parameters'], []]);
    undo(panel);
    expect(sourcesOf(model)).toEqual(['import os', 'n_trees = 50\nfit(n_trees)']);
  });

  it('make the edits of a fix, and the undo of the cell takes them back', () => {
    const { panel, model } = open('x = y', 'print(x)');
    expect(applyFix(panel, snapshot(model), FIX)).toBe(true);
    expect(sourcesOf(model)).toEqual(['first = one', 'print(x)']);
    model.cells.get(0).sharedModel.undo();
    expect(sourcesOf(model)).toEqual(['x = y', 'print(x)']);
  });

  it('undo a fix of several cells in one step', () => {
    const { panel, model } = open('x = 1', 'print(x)');
    const edits = [
      { cell: 'a', start: 0, length: 1, text: 'rows' },
      { cell: 'b', start: 6, length: 1, text: 'rows' }
    ];
    applyFix(panel, snapshot(model), { label: trans.__('Rename'), edits });
    expect(sourcesOf(model)).toEqual(['rows = 1', 'print(rows)']);
    undo(panel);
    expect(sourcesOf(model)).toEqual(['x = 1', 'print(x)']);
  });

  it('leave a cell alone that was changed or deleted since', () => {
    const { panel, model } = open('x = y', 'print(x)');
    const seen = snapshot(model);
    model.cells.get(0).sharedModel.setSource('x = yy');
    expect(applyFix(panel, seen, FIX)).toBe(false);
    expect(sourcesOf(model)).toEqual(['x = yy', 'print(x)']);
    model.sharedModel.deleteCell(0);
    expect(applyFix(panel, seen, FIX)).toBe(false);
  });
});

describe('what counts as a change', () => {
  it('is a source, a tag or the order, not an output', () => {
    const { model } = open('x = 1', 'y = 2');
    const before = snapshot(model);
    const first = model.cells.get(0).sharedModel;
    first.setMetadata('scrolled', true);
    expect(sameNotebook(before, snapshot(model))).toBe(true);
    first.setMetadata('tags', ['setup']);
    expect(sameNotebook(before, snapshot(model))).toBe(false);
    first.deleteMetadata('tags');
    model.sharedModel.moveCell(0, 1);
    expect(sameNotebook(before, snapshot(model))).toBe(false);
  });

  it('is told once typing pauses', () => {
    jest.useFakeTimers();
    const { model } = open('x = 1');
    const heard = jest.fn();
    const watch = new NotebookWatch(model, heard);
    const cell = model.cells.get(0).sharedModel;
    for (const text of ['a', 'ab', 'abc']) {
      cell.setSource(text);
      jest.advanceTimersByTime(100);
    }
    expect(heard).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1000);
    expect(heard).toHaveBeenCalledTimes(1);
    // Somebody who never pauses gets an answer, too.
    for (let i = 0; i < 30; i++) {
      cell.setSource(`x = ${i}`);
      jest.advanceTimersByTime(100);
    }
    expect(heard.mock.calls.length).toBeGreaterThan(2);
    const calls = heard.mock.calls.length;
    watch.dispose();
    cell.setSource('z');
    jest.advanceTimersByTime(5000);
    expect(heard).toHaveBeenCalledTimes(calls);
    jest.useRealTimers();
  });
});
