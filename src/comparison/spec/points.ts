import { pngPicture, type Look, type Picture } from '../picture';
import { SVG_MARKS } from './config';
import { places, ticksOf, titleOf, type Axis } from './scales';

const HEIGHT = 300;
const [TOP, RIGHT, BOTTOM, LEFT] = [14, 22, 48, 84];
const [RADIUS, GAP] = [2.5, 8]; // GAP between the outermost points and the axes

export interface Points {
  x: Axis;
  y: Axis;
  /** Colours by run. */
  colours: readonly string[];
  /** Indices of runs in the order of drawing: the last lie on top. */
  order: readonly number[];
  /** Indices of the runs that stand out; empty for all. */
  selected: readonly number[];
}

/** A scatter of very many runs as an image: as SVG it would weigh megabytes. */
export function pointsPicture(points: Points): Picture {
  const isFine = points.order.length <= SVG_MARKS;
  return pngPicture(HEIGHT, isFine, (canvas, width, look) =>
    drawPoints(canvas, width, points, look)
  );
}

/** A dot a run, by two of its values; those that stand out lie on top. */
export function drawPoints(
  canvas: CanvasRenderingContext2D,
  width: number,
  points: Points,
  look: Look
): void {
  canvas.clearRect(0, 0, width, HEIGHT);
  drawAxes(canvas, width, points, look);
  const x = new Map(places([points.x]).map(({ run, at }) => [run, xOf(at, width)]));
  const y = new Map(places([points.y]).map(({ run, at }) => [run, yOf(at)]));
  const chosen = new Set(points.selected);
  for (const isChosen of [false, true]) {
    canvas.globalAlpha = isChosen || chosen.size === 0 ? 0.8 : 0.15;
    for (const run of points.order) {
      if (x.has(run) && y.has(run) && chosen.has(run) === isChosen) {
        canvas.fillStyle = points.colours[run]!;
        canvas.beginPath();
        canvas.arc(x.get(run)!, y.get(run)!, RADIUS, 0, 2 * Math.PI);
        canvas.fill();
      }
    }
  }
  canvas.globalAlpha = 1;
}

function drawAxes(
  canvas: CanvasRenderingContext2D,
  width: number,
  { x, y }: Points,
  look: Look
): void {
  const [left, right] = [LEFT - GAP, width - RIGHT + GAP];
  const [top, bottom] = [TOP - GAP, HEIGHT - BOTTOM + GAP];
  canvas.font = look.font;
  canvas.fillStyle = look.text;
  canvas.strokeStyle = look.line;
  canvas.lineWidth = 1;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'top';
  for (const { at, text } of ticksOf(x)) {
    line(canvas, xOf(at, width), top, xOf(at, width), bottom);
    canvas.fillText(text, xOf(at, width), bottom + 5);
  }
  canvas.fillText(titleOf(x), (left + right) / 2, bottom + 22);
  canvas.textAlign = 'right';
  canvas.textBaseline = 'middle';
  for (const { at, text } of ticksOf(y)) {
    line(canvas, left, yOf(at), right, yOf(at));
    canvas.fillText(text, left - 5, yOf(at));
  }
  canvas.textAlign = 'center';
  canvas.save();
  canvas.translate(10, (top + bottom) / 2);
  canvas.rotate(-Math.PI / 2);
  canvas.fillText(titleOf(y), 0, 0);
  canvas.restore();
}

function line(
  canvas: CanvasRenderingContext2D,
  ...[x0, y0, x1, y1]: readonly [number, number, number, number]
): void {
  canvas.beginPath();
  canvas.moveTo(x0, y0);
  canvas.lineTo(x1, y1);
  canvas.stroke();
}

function xOf(at: number, width: number): number {
  return LEFT + at * (width - LEFT - RIGHT);
}

function yOf(at: number): number {
  return TOP + (1 - at) * (HEIGHT - TOP - BOTTOM);
}
