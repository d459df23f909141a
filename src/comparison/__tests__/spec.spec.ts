import './support/nocanvas';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { curvesSpec, curveValues } from '../spec/curves';
import { brushedRuns, parallelSpec } from '../spec/parallel';
import { places } from '../spec/scales';
import { brushedPoints, scatterSpec } from '../spec/scatter';

const axes = [
  { title: 'depth', values: ['2', '10', undefined] },
  { title: 'kind', values: ['<b>x</b>', 'y', 'y'] },
  { title: 'rmse', values: [3, 1, 2] }
];
const common = {
  names: ['a', 'b', 'c'],
  colours: ['#111', '#222', '#333'],
  width: 400
};

/** The chart as SVG, drawn by Vega itself: fails where the spec is none. */
async function draw(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

describe('parallel coordinates', () => {
  const spec = parallelSpec({ axes, ...common, selected: [] });

  it('are as a reader of the snapshot expects', () => expect(spec).toMatchSnapshot());

  it('are drawn by Vega, names as text', async () => {
    const svg = await draw(spec);
    expect(svg).toContain('depth');
    expect(svg).not.toContain('<b>x</b>');
  });

  it('place numbers by size, words in order, and leave gaps out', () => {
    const at = places(axes).map(({ axis, run, at: height }) => [axis, run, height]);
    expect(at).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 0],
      [1, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [2, 1, 0],
      [2, 2, 0.5]
    ]);
  });

  it('show a parameter that mixes numbers and words as words', () => {
    const mixed = [{ title: 'depth', values: ['2', 'auto'] }];
    expect(places(mixed).map(place => place.at)).toEqual([0, 1]);
  });

  it('find the runs under a brush on one axis and on several', () => {
    expect(brushedRuns(axes, { axis: [2], at: [-0.1, 0.6] })).toEqual([1, 2]);
    expect(brushedRuns(axes, { axis: [1, 2], at: [0.4, 1] })).toEqual([2]);
    expect(brushedRuns(axes, {})).toEqual([]);
  });
});

describe('scatter', () => {
  const spec = scatterSpec({ x: axes[0]!, y: axes[2]!, ...common, selected: [1] });

  it('is as a reader of the snapshot expects', () => expect(spec).toMatchSnapshot());

  it('is drawn by Vega, also over words', async () => {
    await draw(spec);
    await draw(scatterSpec({ x: axes[1]!, y: axes[2]!, ...common, selected: [] }));
  });

  it('gives no name of the store to what the tooltip takes for itself', () => {
    const named = (title: string) => ({ ...axes[0]!, title });
    const pair = { x: named('image'), y: named('title') };
    const { encoding } = scatterSpec({
      ...pair,
      ...common,
      selected: []
    }) as unknown as {
      encoding: { tooltip: { title: string }[] };
    };
    expect(encoding.tooltip.map(({ title }) => title)).toEqual([
      'run',
      ' image',
      ' title'
    ]);
  });

  it('finds the runs under a brush', () => {
    const pair = { x: axes[1]!, y: axes[2]! };
    expect(brushedPoints(pair, { x: ['y'], y: [0, 1.5] })).toEqual([1]);
    expect(brushedPoints(pair, {})).toEqual([]);
  });
});

describe('curves', () => {
  const options = {
    points: [
      { run: 'r1', x: 0, y: 1 },
      { run: 'r1', x: 1, y: 0.5 },
      { run: 'r2', x: 0, y: -1 }
    ],
    runs: ['r1', 'r2'],
    names: ['one', 'it\'s "two"'],
    colours: ['#111', '#222'],
    metric: "loss'];alert(1)//",
    axis: 'step' as const,
    isLog: false,
    selected: ['r1'],
    width: 400
  };

  it('are as a reader of the snapshot expects', () =>
    expect(curvesSpec(options)).toMatchSnapshot());

  it('are drawn by Vega whatever a metric is called', async () => {
    expect(await draw(curvesSpec(options))).toContain('alert(1)');
  });

  it('leave out what a log scale cannot show', () => {
    expect(curveValues({ ...options, isLog: true })).toHaveLength(2);
  });
});
