import { drawPoints } from '../spec/points';
import { ticksOf } from '../spec/scales';
import { fakeCanvas } from './support/canvas';

const look = { text: '#888', line: '#999', font: '11px sans-serif' };
const labels = (values: (number | string | undefined)[]) =>
  ticksOf({ title: 'x', values }).map(tick => tick.text);

it('draws a dot for each run that has both values, the best on top', () => {
  const { context, dots, texts } = fakeCanvas();
  const x = { title: 'lr', values: [0.1, 0.2, undefined, 0.3] };
  const y = { title: 'rmse', better: '↓', values: [3, 1, 2, 'NaN'] };
  const colours = ['blue', 'orange', 'grey', 'grey'];
  drawPoints(context, 800, { x, y, colours, order: [2, 3, 0, 1], selected: [] }, look);
  expect(dots.map(dot => dot.colour)).toEqual(['blue', 'orange']);
  expect(dots[1]!.x).toBeGreaterThan(dots[0]!.x);
  expect(dots[1]!.y).toBeGreaterThan(dots[0]!.y); // less stands lower
  expect(texts).toEqual(expect.arrayContaining(['lr', 'rmse ↓', '0.1', '3']));
});

it('draws what is selected last', () => {
  const { context, dots } = fakeCanvas();
  const axis = { title: 'a', values: [1, 2] };
  const points = { x: axis, y: axis, colours: ['chosen', 'other'], order: [0, 1] };
  drawPoints(context, 800, { ...points, selected: [0] }, look);
  expect(dots.map(dot => dot.colour)).toEqual(['other', 'chosen']);
});

it('labels an axis with round numbers, or with some of its words', () => {
  expect(labels([0.013, 0.98, undefined])).toEqual(['0.2', '0.4', '0.6', '0.8']);
  expect(labels([-3, 12000])).toEqual(['0', '5000', '10000']);
  expect(labels([7, 7])).toEqual(['7']);
  expect(labels(['tree', 'linear'])).toEqual(['linear', 'tree']);
  const many = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
  expect(labels(many)).toEqual(['a', 'f', 'k', 'p', 'u', 'z']);
});
