import type { Run } from '../../mlflow';
import { missingParents, treeRows } from '../tree';
import { makeRun } from './support/runs';

const show = (runs: Run[], ancestors: Run[] = [], collapsed: string[] = []) =>
  treeRows(runs, new Map(ancestors.map(run => [run.id, run])), new Set(collapsed)).map(
    row => `${'-'.repeat(row.level - 1)}${row.run.id}${row.context ? '?' : ''}`
  );

it('puts nested runs under their parent, in the order of the sort', () => {
  const runs = [
    makeRun('b', { parent: 'p' }),
    makeRun('x'),
    makeRun('a', { parent: 'p' }),
    makeRun('p')
  ];
  expect(show(runs)).toEqual(['p', '-b', '-a', 'x']);
});

it('places a group where its best-ranked member stands', () => {
  const runs = [
    makeRun('x'),
    makeRun('a', { parent: 'p' }),
    makeRun('y'),
    makeRun('p')
  ];
  expect(show(runs)).toEqual(['x', 'p', '-a', 'y']);
});

it('shows a parent that the filter did not find, marked', () => {
  const runs = [makeRun('a', { parent: 'p' })];
  expect(show(runs, [makeRun('p')])).toEqual(['p?', '-a']);
});

it('shows a run whose parent is nowhere at the top level', () => {
  expect(show([makeRun('a', { parent: 'gone' })])).toEqual(['a']);
});

it('hides what stands under a collapsed run and counts it', () => {
  const runs = [
    makeRun('p'),
    makeRun('a', { parent: 'p' }),
    makeRun('b', { parent: 'a' })
  ];
  expect(show(runs, [], ['p'])).toEqual(['p']);
  expect(treeRows(runs, new Map(), new Set())[0]!.children).toBe(2);
});

it('shows every run once where parents form a ring', () => {
  const runs = [makeRun('a', { parent: 'b' }), makeRun('b', { parent: 'a' })];
  expect(
    show(runs)
      .map(text => text.replace(/-/g, ''))
      .sort()
  ).toEqual(['a', 'b']);
});

it('shows a run that is its own parent', () => {
  expect(show([makeRun('a', { parent: 'a' })])).toEqual(['a']);
});

it('asks for each missing parent once', () => {
  const runs = [
    makeRun('a', { parent: 'p' }),
    makeRun('b', { parent: 'p' }),
    makeRun('c', { parent: 'a' })
  ];
  expect(missingParents(runs, new Set())).toEqual(['p']);
  expect(missingParents(runs, new Set(['p']))).toEqual([]);
});
