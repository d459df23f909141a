import { nullTranslator } from '@jupyterlab/translation';
import type { Run } from '../../mlflow';
import { TAG } from '../../wire';
import { describe as describeRuns } from '../badges/line';
import { lastRuns, summarize } from '../badges/summary';
import { makeRun } from './support/runs';

const trans = nullTranslator.load('provebook');
const inCell = (
  cell: string,
  count: number,
  options: Parameters<typeof makeRun>[1] & { id: string }
): Run =>
  makeRun(options.id, {
    ...options,
    tags: new Map([
      [TAG.cellId, cell],
      [TAG.executionCount, String(count)],
      [TAG.kernelId, 'k']
    ])
  });
const line = (runs: Run[]) => describeRuns(summarize(runs), trans);

it('tells the number of runs and the best value', () => {
  const runs = [
    inCell('c', 1, { id: 'a', rmse: 2 }),
    inCell('c', 1, { id: 'b', rmse: 1.5 })
  ];
  expect(line(runs)).toBe('2 runs · best rmse 1.5');
});

it('does not count a parent that only holds the others together', () => {
  const runs = [
    inCell('c', 1, { id: 'p' }),
    inCell('c', 1, { id: 'a', parent: 'p', rmse: 2 }),
    inCell('c', 1, { id: 'b', parent: 'p', rmse: 1 })
  ];
  expect(line(runs)).toBe('2 runs · best rmse 1');
});

it('names what failed and what still runs', () => {
  const runs = [
    inCell('c', 1, { id: 'a', rmse: 2, status: 'FAILED' }),
    inCell('c', 1, { id: 'b', rmse: 3, status: 'RUNNING' })
  ];
  expect(line(runs)).toBe('2 runs · best rmse 2 · 1 running · 1 failed');
});

it('says only the number where no metric has a better end, or none is finite', () => {
  expect(line([inCell('c', 1, { id: 'a' })])).toBe('1 run');
  expect(line([inCell('c', 1, { id: 'a', rmse: NaN })])).toBe('1 run');
});

it("keeps to each cell's last execution", () => {
  const runs = [
    inCell('c', 3, { id: 'old', start: 1 }),
    inCell('c', 7, { id: 'new', start: 2 }),
    inCell('d', 4, { id: 'other', start: 1 }),
    makeRun('no cell')
  ];
  const byCell = lastRuns(runs);
  expect(byCell.get('c')!.map(run => run.id)).toEqual(['new']);
  expect(byCell.get('d')!.map(run => run.id)).toEqual(['other']);
  expect(byCell.size).toBe(2);
});
