"""What the runs' metrics were before their last value: least, greatest, and the curve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

Pair = tuple[str, str]
"""Run id and metric."""
Point = tuple[int, int, float]
"""Step, milliseconds since 1970, value."""

POINT_BYTES = 40
"""What a point of a curve takes in the notebook."""
CURVE_BYTES = 3_000_000
"""What all curves may take, at 320 points each."""
MAX_FLOAT = 1.7976931348623157e308


@dataclass
class History:
    """Of the pairs with more than one point."""

    extremes: dict[Pair, tuple[float, float]] = field(default_factory=dict)
    """Least and greatest value, NaN left out."""
    curves: dict[Pair, list[Point]] = field(default_factory=dict)
    omitted: int = 0
    """Curves left out for their size."""


def affordable(
    lengths: dict[Pair, int], runs: list[str], metrics: Iterable[str], points: int
) -> tuple[list[Pair], int]:
    """The curves there is room for, metric by metric, and how many there is none for.

    A metric has the curves of all its runs or of none; only of the main one they may be cut.
    """
    room = CURVE_BYTES * max(points, 320) / 320
    chosen: list[Pair] = []
    omitted = 0
    for metric in metrics:
        pairs = [(run, metric) for run in runs if lengths.get((run, metric), 0) > 1]
        costs = [min(lengths[pair], points) * POINT_BYTES for pair in pairs]
        kept = len(pairs)
        if sum(costs) > room:
            kept = 0 if chosen else sum(total <= room for total in accumulate(costs))
        chosen += pairs[:kept]
        room -= sum(costs[:kept])
        omitted += len(pairs) - kept
    return chosen, omitted


def thinned(points: list[Point], most: int) -> list[Point]:
    """At most ``most`` of the points, evenly over their order, with the first and the last."""
    if len(points) <= most or most < 2:
        return points[-most:]
    step = (len(points) - 1) / (most - 1)
    return [points[round(i * step)] for i in range(most)]


def finite_or_infinite(value: float) -> float:
    """``value`` as it was logged: SQL stores write infinity as the greatest float."""
    if value >= MAX_FLOAT:
        return float("inf")
    return float("-inf") if value <= -MAX_FLOAT else value
