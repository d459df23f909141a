import type { MlflowClient } from '../mlflow';
import type { Snapshot } from '../wire';
import { wireValue } from './snapshot';

/** Points of a curve as it is read; live ones come on top. */
export const POINTS = 320;
const RUNS = 100; // that the store is asked for at once

/** One metric's curves of the first runs, as an output holds them; a single point is none. */
export async function readCurves(
  client: MlflowClient,
  ids: readonly string[],
  metric: string
): Promise<Snapshot['curves']> {
  const history = await client.metricHistory(ids.slice(0, RUNS), metric, POINTS);
  return [...history].flatMap(([id, logged]) => {
    const points = logged.map(
      m => [Number(m.step), m.timestamp, wireValue(m.value)] as Point
    );
    return points.length > 1 ? [{ run_id: id, metric, points }] : [];
  });
}

type Point = Snapshot['curves'][number]['points'][number];
