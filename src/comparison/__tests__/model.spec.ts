import { ComparisonModel } from '../model';
import { compared, comparison } from './support/runs';

const point = (step: number): [number, number, number] => [step, step * 1000, 1 / step];

it('takes in the histories that follow, and keeps what is newer and arranged', () => {
  const first = comparison([compared('a', { rmse: 3, r2: 0.5 }), compared('b')]);
  first.snapshot.curves = [{ run_id: 'a', metric: 'rmse', points: [point(1)] }];
  const model = new ComparisonModel(first);
  model.arrange({ baseline: 'b' });
  const moved = { run_id: 'a', metric: 'rmse', points: [point(1), point(2)] };
  model.renew({
    ...first.snapshot,
    runs: [compared('a', { rmse: 1, r2: 0.5 }), compared('b'), compared('new')],
    curves: [moved]
  });

  const whole = comparison([
    compared('a', { rmse: { last: 3, min: 2, max: 9 }, r2: 0.5 }),
    compared('b')
  ]);
  const other = { run_id: 'a', metric: 'r2', points: [point(1), point(2)] };
  whole.snapshot.curves = [...first.snapshot.curves, other];
  whole.snapshot.omitted = { curves: 2 };
  model.complete(whole);

  expect(model.view).toEqual({ baseline: 'b' });
  expect(model.runs.map(run => run.run_id)).toEqual(['a', 'b', 'new']);
  expect(model.runs[0]!.metrics).toEqual({
    rmse: { last: 1, min: 1, max: 9 },
    r2: { last: 0.5 }
  });
  expect(model.payload.snapshot.curves).toEqual([moved, other]);
  expect(model.payload.snapshot.omitted).toEqual({ curves: 2 });
});
