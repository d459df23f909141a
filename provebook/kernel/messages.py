"""Content of the iopub message ``provebook_tracking`` (``schema/wire/tracking.json``)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ..shared import tags as names
from ..shared.state import State

if TYPE_CHECKING:
    from mlflow.entities import Run

    from ..shared.wire.comparison import Value
    from ..shared.wire.tracking import LoggedMetric, TrackedRun, TrackingMessage

TYPE = "provebook_tracking"
POINTS = 1000
"""About how many metric values one message carries."""


class Point(NamedTuple):
    """One logged metric value; ``timestamp`` in milliseconds since 1970."""

    tracking_uri: str
    run_id: str
    key: str
    value: float
    step: int
    timestamp: int


def tracked_run(run: Run) -> TrackedRun:
    """``TrackedRun`` of an ``mlflow.entities.Run``."""
    info, tags = run.info, run.data.tags
    count = tags.get(names.EXECUTION_COUNT, "")
    return {
        "run_id": info.run_id,
        "experiment_id": str(info.experiment_id),
        "name": info.run_name or "",
        "status": info.status,
        "start_time": info.start_time,
        "end_time": info.end_time,
        "parent_run_id": tags.get(names.PARENT),
        "notebook_path": tags.get(names.NOTEBOOK_PATH),
        "cell_id": tags.get(names.CELL_ID),
        "execution_count": int(count) if count.isdigit() else None,
    }


def content(
    state: State, runs: Iterable[TrackedRun], points: Iterable[Point]
) -> TrackingMessage:
    """The message's content."""
    return {
        "version": 1,
        "store": state.store,
        "experiment": state.experiment.as_dict() if state.experiment else None,
        "active": list(state.active),
        "runs": list(runs),
        "metrics": [_metric(point) for point in points],
    }


def thinned(points: list[Point], limit: int = POINTS) -> list[Point]:
    """At most about ``limit`` of ``points`` in order; of each run's key at least the last.

    Each key gives up the same share, evenly over its values.
    """
    if len(points) <= limit:
        return points
    every = math.ceil(len(points) / limit)
    ahead: dict[tuple[str, str], int] = {}
    kept = []
    for point in reversed(points):
        series = point.run_id, point.key
        nth = ahead.get(series, 0)
        ahead[series] = nth + 1
        if nth % every == 0:
            kept.append(point)
    return kept[::-1]


def _metric(point: Point) -> LoggedMetric:
    return {
        "run_id": point.run_id,
        "key": point.key,
        "value": _number(point.value),
        "step": point.step,
        "timestamp": point.timestamp,
    }


def _number(value: float) -> Value:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value
