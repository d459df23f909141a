import * as React from 'react';

const WIDTH = 120;
const HEIGHT = 26;

export interface SparklineProps {
  points: readonly { step: number; value: number }[];
  label: string;
}

/** A small curve over steps, scaled to what it shows; gaps where a value is not finite. */
export function Sparkline({ points, label }: SparklineProps): React.JSX.Element | null {
  const path = sparklinePath(points);
  if (!path) {
    return null;
  }
  return (
    <svg
      className="pb-Sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** SVG path of the curve; empty for fewer than two finite points. */
export function sparklinePath(
  points: readonly { step: number; value: number }[]
): string {
  const steps = new Set(points.map(p => p.step));
  // Metrics logged without a step all have step 0: draw them in their order.
  const at =
    steps.size > 1 ? (p: { step: number }) => p.step : (_: unknown, i: number) => i;
  const xs = points.map(at);
  const finite = points.map(p => p.value).filter(Number.isFinite);
  if (finite.length < 2) {
    return '';
  }
  const [x0, x1] = extent(xs);
  const [y0, y1] = extent(finite);
  const x = (v: number) => round(((v - x0) / (x1 - x0 || 1)) * WIDTH);
  const y = (v: number) =>
    round(HEIGHT - 2 - ((v - y0) / (y1 - y0 || 1)) * (HEIGHT - 4));
  let path = '';
  let pen = 'M';
  points.forEach((point, i) => {
    if (Number.isFinite(point.value)) {
      path += `${pen}${x(xs[i]!)} ${y(point.value)}`;
      pen = 'L';
    } else {
      pen = 'M';
    }
  });
  return path;
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Infinity, -Infinity]
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
