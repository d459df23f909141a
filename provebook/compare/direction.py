"""Which end of a metric is the better one, by its name; as src/mlflow/direction.ts has it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Literal

from ..shared import metrics

Direction = Literal["lower", "higher"]


def direction_of(metric: str) -> Direction | None:
    """The better end of ``metric``; ``None`` where its name does not tell."""
    lower = bool(metrics.LOWER.search(metric))
    higher = bool(metrics.HIGHER.search(metric))
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
    if metrics.TRAINING.search(key):
        data = 2
    elif metrics.HELD_OUT.search(key):
        data = 0
    kind = 1
    if metrics.HEADLINE.search(key):
        kind = 0
    elif metrics.LOSS.search(key):
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
