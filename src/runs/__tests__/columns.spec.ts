import { columnOf } from '../../mlflow';
import { defaultColumns, discover, orderBy, sortRuns } from '../columns';
import { makeRun } from './support/runs';

const params = (values: Record<string, string>) => ({
  params: new Map(Object.entries(values))
});
const ids = (runs: { id: string }[]) => runs.map(run => run.id);

describe('sorting in the browser', () => {
  it('sorts parameters that are numbers as numbers, words after them, gaps last', () => {
    const runs = [
      makeRun('none'),
      makeRun('ten', params({ depth: '10' })),
      makeRun('word', params({ depth: 'auto' })),
      makeRun('nine', params({ depth: '9' }))
    ];
    const sort = { column: 'param:depth', descending: false };
    expect(ids(sortRuns(runs, sort))).toEqual(['nine', 'ten', 'word', 'none']);
  });

  it('keeps NaN last in both directions', () => {
    const runs = [
      makeRun('nan', { rmse: NaN }),
      makeRun('a', { rmse: 1 }),
      makeRun('b', { rmse: 2 })
    ];
    expect(ids(sortRuns(runs, { column: 'metric:rmse', descending: false }))).toEqual([
      'a',
      'b',
      'nan'
    ]);
    expect(ids(sortRuns(runs, { column: 'metric:rmse', descending: true }))).toEqual([
      'b',
      'a',
      'nan'
    ]);
  });

  it('puts the newer of two equal runs first', () => {
    const runs = [
      makeRun('old', { rmse: 1, start: 1 }),
      makeRun('new', { rmse: 1, start: 2 })
    ];
    expect(ids(sortRuns(runs, { column: 'metric:rmse', descending: false }))).toEqual([
      'new',
      'old'
    ]);
  });
});

it('leaves to MLflow what it sorts rightly, and quotes odd keys', () => {
  expect(orderBy({ column: 'metric:val/rmse', descending: false })).toEqual([
    'metrics.`val/rmse` ASC'
  ]);
  expect(orderBy({ column: 'attribute:start_time', descending: true })).toEqual([
    'attributes.start_time DESC'
  ]);
  expect(orderBy({ column: 'param:depth', descending: true })).toBeNull();
});

it('knows a column by its id, whatever its key contains', () => {
  expect(columnOf('metric:a:b')).toEqual({
    id: 'metric:a:b',
    kind: 'metric',
    key: 'a:b'
  });
  expect(columnOf('nonsense')).toBeNull();
});

it('proposes common metrics and the parameters that tell runs apart', () => {
  const runs = [
    makeRun('a', { rmse: 1, ...params({ depth: '2', seed: '1' }) }),
    makeRun('b', { rmse: 2, ...params({ depth: '3', seed: '1' }) })
  ];
  expect(defaultColumns(runs)).toEqual([
    'attribute:start_time',
    'metric:rmse',
    'param:depth',
    'attribute:cell'
  ]);
});

it("counts names, and leaves MLflow's own tags out", () => {
  const tags = new Map([
    ['mlflow.user', 'me'],
    ['stage', 'x']
  ]);
  expect([...discover([makeRun('a', { rmse: 1, tags })]).keys()]).toEqual([
    'metric:rmse',
    'tag:stage'
  ]);
});
