import { toNumber } from '../../mlflow';
import type { Snapshot } from '../../wire';

export interface CurvePoint {
  run: string;
  /** Step, or seconds since the run's first point. */
  x: number;
  y: number;
}

/** Metrics of which the snapshot has curves. */
export function curveMetrics(snapshot: Snapshot): string[] {
  return [...new Set(snapshot.curves.map(curve => curve.metric))];
}

/**
 * Points of one metric's curves, smoothed; values that are not finite are left out.
 *
 * `smoothing` is the weight of the past in an exponential mean, corrected at the start as
 * in Kingma and Ba (2015), section 3, so that the first points are not pulled to 0.
 */
export function curvePoints(
  snapshot: Snapshot,
  metric: string,
  axis: 'step' | 'time',
  smoothing: number
): CurvePoint[] {
  return snapshot.curves
    .filter(curve => curve.metric === metric)
    .flatMap(curve => {
      const start = toNumber(curve.points[0]?.[1]);
      const points = curve.points
        .map(([step, time, value]) => ({
          run: curve.run_id,
          x: axis === 'step' ? toNumber(step) : (toNumber(time) - start) / 1000,
          y: toNumber(value)
        }))
        .filter(point => Number.isFinite(point.y) && Number.isFinite(point.x));
      return smooth(points, smoothing);
    });
}

function smooth(points: CurvePoint[], weight: number): CurvePoint[] {
  if (weight <= 0) {
    return points;
  }
  let past = 0;
  let norm = 0;
  return points.map(point => {
    past = weight * past + (1 - weight) * point.y;
    norm = weight * norm + (1 - weight);
    return { ...point, y: past / norm };
  });
}
