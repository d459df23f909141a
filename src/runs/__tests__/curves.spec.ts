import { Curve, mergeTracked, withMetrics } from '../curves';
import { makeRun } from './support/runs';

it('thins a long curve and never loses its last value', () => {
  const curve = new Curve();
  for (let step = 0; step <= 10_000; step++) {
    curve.push(step, step);
  }
  expect(curve.points.length).toBeLessThanOrEqual(400);
  expect(curve.last).toEqual({ step: 10_000, value: 10_000 });
  expect(curve.points[0]).toEqual({ step: 0, value: 0 });
});

it('puts the history from the store before what came live', () => {
  const curve = new Curve();
  curve.push(5, 0.5);
  const at = (step: number) => ({ key: 'loss', value: step / 10, step, timestamp: 0 });
  curve.prepend([at(1), at(2), at(5)]);
  expect(curve.points.map(point => point.step)).toEqual([1, 2, 5]);
});

it('keeps parameters that only the store knows when the kernel tells more', () => {
  const known = makeRun('a', { params: new Map([['lr', '0.1']]) });
  const merged = mergeTracked(
    {
      run_id: 'a',
      experiment_id: '1',
      name: 'renamed',
      status: 'RUNNING',
      start_time: 1,
      end_time: null,
      parent_run_id: null,
      notebook_path: 'x.ipynb',
      cell_id: 'c',
      execution_count: 3
    },
    known
  );
  expect(merged.name).toBe('renamed');
  expect(merged.params.get('lr')).toBe('0.1');
  expect(merged.tags.get('provebook.execution_count')).toBe('3');
});

it('takes NaN and infinities as the kernel writes them', () => {
  const logged = {
    run_id: 'a',
    key: 'loss',
    value: 'NaN' as const,
    step: 1,
    timestamp: 0
  };
  expect(withMetrics(makeRun('a'), [logged]).metrics.get('loss')!.value).toBeNaN();
});
