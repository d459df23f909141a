import * as fc from 'fast-check';
import { notebookOf } from '../../notebook/ipynb';
import { prepare, remembering } from '../prepare';
import type { Cell } from '../../python/cells';

function prepared(cells: readonly Partial<Cell>[]) {
  const notebook = notebookOf({
    nbformat: 4,
    cells: cells.map(({ kind = 'code', source, tags }) => ({
      cell_type: kind,
      source,
      metadata: { tags }
    }))
  });
  return prepare(
    notebook,
    remembering(() => false)
  );
}

const piece = fc.constantFrom(
  ...[
    '%',
    '%%',
    '!',
    '?',
    'x',
    ' = ',
    '\n',
    '    ',
    '\t',
    '\f',
    '\r\n',
    '"',
    "'",
    '"""',
    '(',
    ')'
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '\\\n',
    '#',
    '# Load\n',
    '$x',
    ':',
    ';',
    ',',
    '/',
    'if x:\n',
    'def f():'
  ],
  ...[
    '_',
    'Out[1]',
    'input(',
    'await ',
    'password = "',
    '>>> ',
    '... ',
    'In [1]: ',
    'f"{',
    '\ud800'
  ],
  ...[
    '%%time\n',
    '%%timeit\n',
    '%%capture x\n',
    '%run a.py',
    '1',
    '0x',
    '1e',
    'é',
    '训',
    '😀'
  ]
);
const source = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''));
const cell = fc.record({
  source: fc.oneof(source, fc.string({ unit: 'binary', maxLength: 60 })),
  kind: fc.constantFrom(
    'code' as const,
    'code' as const,
    'markdown' as const,
    'raw' as const
  ),
  tags: fc.array(
    fc.oneof(
      fc.constantFrom(
        'setup',
        'parameters',
        'skip',
        'step:a',
        'step:',
        'step:main',
        'other'
      ),
      fc.string().map(text => `step:${text}`)
    ),
    { maxLength: 2 }
  )
});

it('makes steps of any cells: each with its own name, each line in its place', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), cells => {
      const { steps, diagnostics, parameters } = prepared(cells);
      const names = steps.map(step => step.name);
      expect(new Set(names).size).toBe(names.length);
      names.forEach(name => expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/));
      const used = steps.flatMap(step => step.cells.map(({ id }) => id));
      expect(new Set(used).size).toBe(used.length);
      for (const { id, python } of steps.flatMap(step => step.cells)) {
        const own = cells[Number(id.replace('cell-', '')) - 1]!;
        expect(python.split('\n')).toHaveLength(own.source.split(/\r\n|\r|\n/).length);
      }
      parameters.forEach(({ default: value }) => expect(value).not.toBeNaN());
      diagnostics.forEach(({ line }) => expect(line === null || line >= 1).toBe(true));
    }),
    { numRuns: 1500 }
  );
});

it('leaves skipped cells out of every step', () => {
  const { steps } = prepared([
    { source: 'a', tags: ['step:x'] },
    { source: '%cd', tags: ['skip'] },
    { source: 'b' }
  ]);
  expect(steps.map(step => step.cells.map(({ id }) => id))).toEqual([
    ['cell-1', 'cell-3']
  ]);
});

it('transforms a cell again only when its source has changed', () => {
  const transform = remembering(() => false);
  const cell: Cell = {
    id: 'a',
    kind: 'code',
    source: '%time x',
    tags: [],
    executionCount: null
  };
  const first = transform(cell);
  expect(transform({ ...cell, tags: ['setup'] })).toBe(first);
  expect(transform({ ...cell, source: '%time y' })).not.toBe(first);
});
