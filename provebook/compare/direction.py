"""Which end of a metric is the better one, by its name; the same rules as the browser's."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Literal

Direction = Literal["lower", "higher"]

LOWER = re.compile(
    r"(^|[_\-./ ])(loss|error|err|rmse|mse|mae|mape|smape|msle|rmsle|rmspe|deviance|perplexity"
    r"|cost|logloss|log_loss|brier|wer|cer|fid|latency|time|duration|seconds)([_\-./ \d]|$)",
    re.I,
)
LOWER_TAIL = re.compile(r"(loss|error|rmse|mse|mae|mape)$", re.I)
HIGHER = re.compile(
    r"(^|[_\-./ ])(acc|accuracy|r2|r2_score|auc|roc_auc|pr_auc|f1|f\d|fbeta|precision|recall"
    r"|score|ndcg|map|mrr|iou|dice|bleu|rouge|kappa|mcc|sharpe|reward|silhouette|gini|psnr"
    r"|ssim)([_\-./ ]|$)",
    re.I,
)
HIGHER_TAIL = re.compile(r"(accuracy|score|auc|f1|r2|precision|recall)$", re.I)
HEADLINE = re.compile(r"(^|[_\-./ ])(rmse|accuracy|auc|f1)([_\-./ ]|$)", re.I)


def direction_of(metric: str) -> Direction | None:
    """The better end of ``metric``; ``None`` where its name does not tell."""
    lower = bool(LOWER.search(metric) or LOWER_TAIL.search(metric))
    higher = bool(HIGHER.search(metric) or HIGHER_TAIL.search(metric))
    if lower == higher:
        return None
    return "lower" if lower else "higher"


def best_of(values: Iterable[float], direction: Direction) -> float | None:
    """The best of the finite values."""
    finite = [value for value in values if math.isfinite(value)]
    if not finite:
        return None
    return min(finite) if direction == "lower" else max(finite)


def metric_rank(key: str) -> int:
    """How late a metric comes among others that are as common: the lower, the sooner.

    A measure on held-out data says more than the loss that was trained on; of two such
    measures the usual one and an error come first.
    """
    data = 1
    if re.search("train", key, re.I):
        data = 2
    elif re.search("(test|val|valid|eval)", key, re.I):
        data = 0
    kind = 1
    if HEADLINE.search(key):
        kind = 0
    elif re.search("loss", key, re.I):
        kind = 3
    elif direction_of(key) is None:
        kind = 4
    return data * 10 + kind * 2 + int(direction_of(key) == "higher")


def by_weight(counts: Mapping[str, int]) -> list[str]:
    """Metrics, the main one first: those that tell which run is better, then the common ones.

    Parameters
    ----------
    counts
        How many runs have the metric.
    """

    def place(key: str) -> tuple[bool, bool, int, int, str]:
        system = key.startswith("system/")
        return system, direction_of(key) is None, -counts[key], metric_rank(key), key

    return sorted(counts, key=place)
