import { METRIC } from '../wire';

/** Which end of a metric is the better one, by its name. */
export type Direction = 'lower' | 'higher';

/** The better end of `metric`, null where its name does not tell. */
export function directionOf(metric: string): Direction | null {
  const lower = METRIC.lower.test(metric);
  const higher = METRIC.higher.test(metric);
  if (lower === higher) {
    return null;
  }
  return lower ? 'lower' : 'higher';
}

/** The best of the finite values; undefined where there is none. */
export function bestOf(
  values: Iterable<number>,
  direction: Direction
): number | undefined {
  let best: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) {
      continue;
    }
    if (best === undefined || (direction === 'lower' ? value < best : value > best)) {
      best = value;
    }
  }
  return best;
}

/**
 * How late a metric comes among others that are as common: the lower, the sooner.
 *
 * A measure on held-out data says more than the loss that was trained on; of two such
 * measures the usual one and an error come first.
 */
export function metricRank(key: string): number {
  const data = METRIC.training.test(key) ? 2 : METRIC.heldOut.test(key) ? 0 : 1;
  const kind = METRIC.headline.test(key)
    ? 0
    : METRIC.loss.test(key)
      ? 3
      : directionOf(key) === null
        ? 4
        : 1;
  return data * 10 + kind * 2 + Number(directionOf(key) === 'higher');
}
