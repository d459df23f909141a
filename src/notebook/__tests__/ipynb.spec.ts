import { NotebookError, readNotebook } from '../ipynb';

function file(cells: object[], rest: object = {}): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells,
    ...rest
  });
}

function refusal(text: string): string {
  try {
    readNotebook(text);
  } catch (error) {
    expect(error).toBeInstanceOf(NotebookError);
    const { id, message } = error as NotebookError;
    return `${id}: ${message}`;
  }
  throw new Error('was read');
}

it('reads kind, source, tags and execution count of a cell', () => {
  const cell = {
    id: 'a',
    cell_type: 'code',
    source: ['x = 1\n', 'y = 2'],
    execution_count: 3,
    metadata: { tags: ['setup', 7] }
  };
  expect(readNotebook(file([cell])).cells).toEqual([
    {
      id: 'a',
      kind: 'code',
      source: 'x = 1\ny = 2',
      tags: ['setup'],
      executionCount: 3
    }
  ]);
});

it('gives cells without ids the same ids each time', () => {
  const text = file([
    { cell_type: 'code', source: '' },
    { cell_type: 'code', source: '', id: '' }
  ]);
  expect(readNotebook(text).cells.map(cell => cell.id)).toEqual(['cell-1', 'cell-2']);
  expect(readNotebook(text)).toEqual(readNotebook(text));
});

it('tells cells with one id apart and says so', () => {
  const cell = { id: 'a', cell_type: 'code', source: '' };
  const notebook = readNotebook(file([cell, cell, cell]));
  expect(notebook.cells.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-2-2']);
  expect(notebook.repeatedIds).toEqual(['a', 'a']);
});

it.each([
  ['', 'not-json: The file is empty'],
  ['{"cells": [}', 'not-json: The file is not valid JSON'],
  [
    '<<<<<<< HEAD\n{}\n=======\n',
    'not-json: The file has the marks of a merge conflict'
  ],
  ['[]', 'not-notebook: The file is JSON, but no notebook'],
  ['{"a": 1}', 'not-notebook: The file is JSON, but no notebook: it has no "nbformat"'],
  ['{"nbformat": 4}', 'not-notebook: The notebook has no list of cells'],
  [
    '{"nbformat": 4, "cells": [3]}',
    'not-notebook: Cell 1 of the notebook is no object'
  ],
  [
    '{"nbformat": 3, "worksheets": []}',
    'old-format: The notebook has format 3. Open and save'
  ],
  [
    '{"nbformat": 5, "cells": []}',
    'old-format: The notebook has format 5, which is newer'
  ],
  [
    file([], { metadata: { kernelspec: { language: 'julia' } } }),
    'other-language: The notebook is written in julia'
  ]
])('refuses %j in words', (text, message) => {
  expect(refusal(text)).toContain(message);
});

it('reads what editors and other tools leave: a byte order mark, null fields, no metadata', () => {
  const text = `\uFEFF${JSON.stringify({ nbformat: 4, cells: [{ cell_type: 'odd', source: null }] })}`;
  expect(readNotebook(text).cells).toMatchObject([
    { kind: 'raw', source: '', tags: [] }
  ]);
});

it('reads 1,000 cells and one of a megabyte', () => {
  const cells = Array.from({ length: 1000 }, () => ({
    cell_type: 'code',
    source: 'x = 1'
  }));
  cells.push({ cell_type: 'code', source: 'x = 1\n'.repeat(170_000) });
  expect(readNotebook(file(cells)).cells).toHaveLength(1001);
});
