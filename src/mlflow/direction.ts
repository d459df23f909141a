/** Which end of a metric is the better one, by its name. */
export type Direction = 'lower' | 'higher';

const LOWER =
  /(^|[_\-./ ])(loss|error|err|rmse|mse|mae|mape|smape|msle|rmsle|rmspe|deviance|perplexity|cost|logloss|log_loss|brier|wer|cer|fid|latency|time|duration|seconds)([_\-./ \d]|$)/i;
const LOWER_TAIL = /(loss|error|rmse|mse|mae|mape)$/i;
const HIGHER =
  /(^|[_\-./ ])(acc|accuracy|r2|r2_score|auc|roc_auc|pr_auc|f1|f\d|fbeta|precision|recall|score|ndcg|map|mrr|iou|dice|bleu|rouge|kappa|mcc|sharpe|reward|silhouette|gini|psnr|ssim)([_\-./ ]|$)/i;
const HIGHER_TAIL = /(accuracy|score|auc|f1|r2|precision|recall)$/i;

/** The better end of `metric`, null where its name does not tell. */
export function directionOf(metric: string): Direction | null {
  const lower = LOWER.test(metric) || LOWER_TAIL.test(metric);
  const higher = HIGHER.test(metric) || HIGHER_TAIL.test(metric);
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

const HEADLINE = /(^|[_\-./ ])(rmse|accuracy|auc|f1)([_\-./ ]|$)/i;

/**
 * How late a metric comes among others that are as common: the lower, the sooner.
 *
 * A measure on held-out data says more than the loss that was trained on; of two such
 * measures the usual one and an error come first.
 */
export function metricRank(key: string): number {
  const data = /train/i.test(key) ? 2 : /(test|val|valid|eval)/i.test(key) ? 0 : 1;
  const kind = HEADLINE.test(key)
    ? 0
    : /loss/i.test(key)
      ? 3
      : directionOf(key) === null
        ? 4
        : 1;
  return data * 10 + kind * 2 + Number(directionOf(key) === 'higher');
}
