import { pngPicture, type Look, type Picture } from '../picture';
import { SVG_MARKS } from './config';
import { axisLabels, places, type Axis } from './scales';

/** Where things are drawn, in CSS pixels. */
export const HEIGHT = 232;
const [TOP, BOTTOM, SIDE] = [36, 18, 44];
const BEST = 0.01; // share of the lines that stands out by itself

export interface Lines {
  axes: readonly Axis[];
  /** Colours by run. */
  colours: readonly string[];
  /** Indices of runs in the order of drawing: the last lie on top. */
  order: readonly number[];
  /** Indices of the runs that stand out; empty for the best ones. */
  selected: readonly number[];
}

/** Parallel coordinates of very many runs: Vega takes seconds for what this does in an instant. */
export function drawLines(
  canvas: CanvasRenderingContext2D,
  width: number,
  lines: Lines,
  look: Look
): void {
  canvas.clearRect(0, 0, width, HEIGHT);
  const paths = pathsOf(lines.axes, width);
  const chosen = new Set(
    lines.selected.length
      ? lines.selected
      : lines.order.slice(-best(lines.order.length))
  );
  const faint = Math.max(0.06, Math.min(0.5, 150 / lines.order.length));
  canvas.lineJoin = 'round';
  for (const isChosen of [false, true]) {
    canvas.lineWidth = isChosen ? 1.6 : 1;
    canvas.globalAlpha = isChosen ? 0.9 : lines.selected.length ? faint / 3 : faint;
    for (const run of lines.order) {
      const path = paths.get(run);
      if (path && chosen.has(run) === isChosen) {
        canvas.strokeStyle = lines.colours[run]!;
        canvas.stroke(path);
      }
    }
  }
  canvas.globalAlpha = 1;
  drawAxes(canvas, width, lines.axes, look);
}

/** The drawing as an image on its own, legible on light and dark pages. */
export function linesPicture(lines: Lines): Picture {
  const isFine = lines.order.length * lines.axes.length <= SVG_MARKS;
  return pngPicture(HEIGHT, isFine, (canvas, width, look) =>
    drawLines(canvas, width, lines, look)
  );
}

/** What a rectangle on the drawing brushes, as Vega's signal tells it. */
export function brushOf(
  axes: readonly Axis[],
  width: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number]
): { axis?: number[]; at?: number[] } {
  const axis = axes.flatMap((_, i) => {
    const x = xOf(i, axes.length, width);
    return x >= Math.min(x0, x1) && x <= Math.max(x0, x1) ? [i] : [];
  });
  const at = [y0, y1].map(y => 1 - (y - TOP) / (HEIGHT - TOP - BOTTOM));
  return axis.length ? { axis, at } : {};
}

function pathsOf(axes: readonly Axis[], width: number): Map<number, Path2D> {
  const paths = new Map<number, Path2D>();
  for (const { axis, run, at } of places(axes)) {
    const [x, y] = [xOf(axis, axes.length, width), yOf(at)];
    const path = paths.get(run);
    if (path) {
      path.lineTo(x, y);
    } else {
      const begun = new Path2D();
      begun.moveTo(x, y);
      paths.set(run, begun);
    }
  }
  return paths;
}

function drawAxes(
  canvas: CanvasRenderingContext2D,
  width: number,
  axes: readonly Axis[],
  look: Look
): void {
  canvas.font = look.font;
  canvas.textAlign = 'center';
  axisLabels(axes).forEach(({ title, low, high }, i) => {
    const x = xOf(i, axes.length, width);
    canvas.strokeStyle = look.line;
    canvas.lineWidth = 1;
    canvas.beginPath();
    canvas.moveTo(x, TOP);
    canvas.lineTo(x, HEIGHT - BOTTOM);
    canvas.stroke();
    canvas.fillStyle = look.text;
    canvas.fillText(title, x, 12);
    canvas.fillText(high, x, 28);
    canvas.fillText(low, x, HEIGHT - 4);
  });
}

function best(count: number): number {
  return Math.max(1, Math.round(count * BEST));
}

function xOf(axis: number, count: number, width: number): number {
  return SIDE + (axis * (width - 2 * SIDE)) / Math.max(count - 1, 1);
}

function yOf(at: number): number {
  return TOP + (1 - at) * (HEIGHT - TOP - BOTTOM);
}
