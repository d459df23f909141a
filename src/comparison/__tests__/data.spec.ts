import { callOf, frameCell, python } from '../data/call';
import { allColumns, comparedColumns, comparedValue } from '../data/columns';
import { curvePoints } from '../data/curves';
import { bestRun } from '../data/best';
import { numberFormat } from '../data/numbers';
import { bestValue, deltaOf, groupRuns, sortedRuns } from '../data/rows';
import { readPayload } from '../payload';
import { compared, comparison } from './support/runs';

const runs = [
  compared('a', { rmse: 2 }, { depth: '4', seed: '1' }),
  compared('b', { rmse: 1.5 }, { depth: '10', seed: '1' }),
  compared('c', { rmse: NaN }, { depth: 'auto', seed: '1' })
];
const column = (id: string, view = {}) =>
  allColumns(runs, view).find(item => item.id === id)!;
const ids = (items: { id: string }[]) => items.map(item => item.id);

it('shows with "only differences" what tells the runs apart', () => {
  expect(ids(comparedColumns(runs, {}))).toContain('param:seed');
  const shown = ids(comparedColumns(runs, { only_differences: true }));
  expect(shown).toEqual(['metric:rmse', 'param:depth']);
});

it('leaves hidden columns out and puts pinned ones first', () => {
  const shown = ids(
    comparedColumns(runs, { hidden: ['param:seed'], pinned: ['param:depth'] })
  );
  expect(shown[0]).toBe('param:depth');
  expect(shown).not.toContain('param:seed');
});

it('counts a missing parameter as a difference', () => {
  const pair = [compared('a', {}, { lr: '1' }), compared('b')];
  expect(allColumns(pair, {}).find(item => item.id === 'param:lr')!.differs).toBe(true);
});

it('takes names that objects inherit for names like others', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
  const params = Object.fromEntries(names.map(name => [name, '1']));
  const pair = [compared('a', { valueOf: 1 }, params), compared('b')];
  const all = allColumns(pair, {});
  const read = (id: string, run: number) =>
    comparedValue(
      pair[run]!,
      all.find(one => one.id === id)!,
      {}
    );
  for (const name of names) {
    expect([read(`param:${name}`, 0), read(`param:${name}`, 1)]).toEqual([
      '1',
      undefined
    ]);
  }
  expect([read('metric:valueOf', 0), read('metric:valueOf', 1)]).toEqual([
    1,
    undefined
  ]);
});

it('marks runs that were trained on different data', () => {
  const on = (digest: string) => ({
    datasets: [{ name: 'wind', digest, context: 'train' }]
  });
  const pair = [compared('a', {}, {}, on('d1')), compared('b', {}, {}, on('d2'))];
  expect(
    allColumns(pair, {}).find(item => item.id === 'attribute:dataset')!.differs
  ).toBe(true);
});

it('takes the last, best, lowest or highest value of a history', () => {
  const run = compared('a', { rmse: { last: 2, min: 1, max: 3 } });
  const value = (aggregate: 'last' | 'best' | 'min' | 'max') =>
    comparedValue(run, column('metric:rmse'), { aggregate });
  expect([value('last'), value('best'), value('min'), value('max')]).toEqual([
    2, 1, 1, 3
  ]);
});

it('finds the best value by the direction, which a person can turn', () => {
  expect(bestValue(runs, column('metric:rmse'), {})).toBe(1.5);
  const turned = { directions: { rmse: 'higher' as const } };
  expect(bestValue(runs, column('metric:rmse', turned), turned)).toBe(2);
});

it('has no best among one, and one best run of all by the first metric', () => {
  const alone = [compared('a', { rmse: 1 }), compared('b')];
  expect(bestValue(alone, column('metric:rmse'), {})).toBeUndefined();
  const tie = [...runs, compared('d', { rmse: 1.5 })];
  const best = bestRun(tie, comparedColumns(tie, {}), {})!;
  expect([best.run.run_id, best.value, best.others]).toEqual(['b', 1.5, 1]);
  expect(bestRun(runs, [column('param:depth')], {})).toBeNull();
});

it('writes the numbers of a column alike, and apart where they differ', () => {
  const write = (...values: number[]) => {
    const some = values.map((rmse, i) => compared(`${i}`, { rmse }));
    return values.map(numberFormat(some, column('metric:rmse'), {}));
  };
  expect(write(0.41, 0.4145)).toEqual(['0.4100', '0.4145']);
  expect(write(0.95001, 0.95002)).toEqual(['0.95001', '0.95002']);
  expect(write(-12.5, 3, NaN)).toEqual(['−12.50', '3.00', 'NaN']);
  expect(write(2, 10)).toEqual(['2', '10']);
  expect(write(1e-7, 1)).toEqual(['1.00e−7', '1']);
});

it('sorts numbers in parameters as numbers, words after, NaN last', () => {
  const sorted = (sort: { column: string; descending: boolean }) =>
    sortedRuns(runs, allColumns(runs, {}), { sort }).map(run => run.run_id);
  expect(sorted({ column: 'param:depth', descending: false })).toEqual(['a', 'b', 'c']);
  expect(sorted({ column: 'metric:rmse', descending: true })).toEqual(['a', 'b', 'c']);
  expect(sorted({ column: 'metric:rmse', descending: false })).toEqual(['b', 'a', 'c']);
});

it('tells a difference with its share and whether it is better', () => {
  expect(deltaOf(1.5, 2, 'lower')).toEqual({
    difference: -0.5,
    relative: -0.25,
    isBetter: true
  });
  expect(deltaOf(1, 0, 'lower')).toEqual({
    difference: 1,
    relative: null,
    isBetter: false
  });
  expect(deltaOf(1, 1, 'lower')).toBeNull();
  expect(deltaOf(NaN, 1, 'lower')).toBeNull();
  expect(deltaOf(1, undefined, 'lower')).toBeNull();
});

it('groups runs with mean and deviation of what is finite', () => {
  const three = [
    compared('a', { rmse: 1 }, { kind: 'x' }),
    compared('b', { rmse: 3 }, { kind: 'x' }),
    compared('c', { rmse: NaN }, { kind: 'y' })
  ];
  const columns = allColumns(three, {});
  const by = columns.find(item => item.id === 'param:kind')!;
  const [x, y] = groupRuns(three, by, columns, {});
  expect(x!.spreads.get('metric:rmse')).toEqual({
    mean: 2,
    deviation: Math.SQRT2,
    count: 2
  });
  expect(y!.spreads.has('metric:rmse')).toBe(false);
});

it('smooths without pulling the first points to zero, and skips what is not finite', () => {
  const snapshot = {
    ...comparison([]).snapshot,
    curves: [
      {
        run_id: 'a',
        metric: 'loss',
        points: [
          [0, 0, 4],
          [1, 1000, 'NaN'],
          [2, 2000, 2]
        ] as [number, number, number][]
      }
    ]
  };
  const points = curvePoints(snapshot, 'loss', 'time', 0.5);
  expect(points.map(point => point.x)).toEqual([0, 2]);
  expect(points[0]!.y).toBe(4);
  expect(points[1]!.y).toBeCloseTo((0.25 * 4 + 0.5 * 2) / 0.75);
});

describe('back to Python', () => {
  it('writes the call as it is arranged', () => {
    const arranged = comparison(runs.slice(0, 2), {
      baseline: 'a',
      only_differences: true,
      sort: { column: 'metric:rmse', descending: false }
    });
    expect(callOf(arranged)).toBe(
      'provebook.compare_runs(["a", "b"], sort="metric:rmse ASC", baseline="a", only_differences=True)'
    );
  });

  it('writes literals that Python reads', () => {
    expect(python({ a: [true, null, 'q"\\'] })).toBe('{"a": [True, None, "q\\"\\\\"]}');
    const cell = frameCell(['a1', "b'2"]);
    expect(cell).toContain(`"attributes.run_id IN ('a1', 'b2')"`);
    expect(cell).not.toContain('provebook'); // nor is a project that takes it tied to it
  });
});

describe('an output from elsewhere', () => {
  it('is read where it is one of ours', () => {
    expect(readPayload(comparison(runs))).toHaveProperty('payload');
  });

  it.each([
    ['a newer version', { ...comparison([]), version: 2 }, 'version 2'],
    ['a path for a store', { ...comparison([]), store: '../../api' }, '/store'],
    ['something else', { version: 1 }, 'required'],
    ['nothing', null, 'object']
  ])('is refused with the reason: %s', (_, value, reason) => {
    const read = readPayload(value);
    expect('reason' in read && read.reason).toContain(reason);
  });
});
