import { linesOf } from '../cells/lines';
import { code } from './support/cells';

describe('lines of a name that flows', () => {
  it('are where it is bound and where it is read', () => {
    const from = code(['df = read()\nprint(df)'], ['x = 1\ndf = df.dropna()']);
    const to = code(['model.fit(\n    df\n)\nother.df = 3']);
    expect(linesOf('df', false, from, to)).toEqual({
      made: [
        { cell: 'a', line: 1, text: 'df = read()', binds: true },
        { cell: 'b', line: 2, text: 'df = df.dropna()', binds: true }
      ],
      used: [{ cell: 'a', line: 2, text: 'df', binds: false }]
    });
  });

  it('are where it is changed, in a step that only changes it', () => {
    const from = code(['rows.append(1)']);
    const { made } = linesOf('rows', false, from, code(['print(rows)']));
    expect(made.map(({ text }) => text)).toEqual(['rows.append(1)']);
  });

  it('keep their numbers below a magic', () => {
    const to = code(['%matplotlib inline\n!ls {data}\nplot(data)']);
    const { used } = linesOf('data', false, code(['data = 1']), to);
    expect(used.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('are where the path of a file stands', () => {
    const from = code(['df.to_csv("out/rows.csv")']);
    const to = code(['x = 1\ny = pd.read_csv("out/rows.csv")']);
    const { made, used } = linesOf('out/rows.csv', true, from, to);
    expect([made[0]!.line, used[0]!.line]).toEqual([1, 2]);
  });
});
