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
