"""Curves of one metric over steps or time."""

from __future__ import annotations

import math
from typing import Any

from .builder import Builder
from .history import thinned
from .snapshot import number
from .table import one_line

RUNS = 50
POINTS = 6_000
"""Most points of the whole chart: the picture lies in the notebook."""
SIZE = {"width": 380, "height": 180}


def chart(builder: Builder) -> tuple[dict[str, Any], str] | None:
    """The chart and what it shows; ``None`` where no run has a curve."""
    from .spec import labels, main_metric

    drawn = [run["run_id"] for run in builder.runs][:RUNS]
    found = [c for c in builder.snapshot["curves"] if c["run_id"] in set(drawn)]
    metric = _metric(builder, found)
    if metric is None:
        return None
    found = [curve for curve in found if curve["metric"] == metric]
    names, about = labels(builder), main_metric(builder)
    last = {run["run_id"]: builder.value(run, about) for run in builder.runs} if about else {}
    most = max(2, POINTS // len(found))
    rows = []
    for curve in found:
        value = last.get(curve["run_id"])
        for x, y in _points(builder.view, curve, most):
            rows.append({"run": names[curve["run_id"]], "x": x, "y": y, "value": value})
    if not rows:
        return None
    axis = "step" if builder.view.get("x_axis", "step") == "step" else "seconds"
    return _spec(
        rows, metric, axis, builder.view
    ), f"{metric} over {axis} of {_runs(len(found))}"


def _metric(builder: Builder, curves: list[dict[str, Any]]) -> str | None:
    """The metric that was asked for, else the first that has a curve."""
    have = {curve["metric"] for curve in curves}
    wanted = builder.view.get("curve")
    order = [wanted] if wanted else [c["metric"] for c in builder.snapshot["curves"]]
    return next((metric for metric in order if metric in have), None)


def _points(
    view: dict[str, Any], curve: dict[str, Any], most: int
) -> list[tuple[float, float]]:
    read = [(step, at, number(value)) for step, at, value in curve["points"]]
    start = read[0][1]
    weight = view.get("smoothing", 0)
    smooth: float | None = None
    found = []
    for step, at, value in thinned(read, most):
        if not math.isfinite(value) or (view.get("log_scale") and value <= 0):
            continue
        smooth = value if smooth is None else weight * smooth + (1 - weight) * value
        x = (at - start) / 1000 if view.get("x_axis") == "time" else step
        found.append((x, smooth))
    return found


def _spec(
    rows: list[dict[str, Any]], metric: str, axis: str, view: dict[str, Any]
) -> dict[str, Any]:
    scale = {"type": "log" if view.get("log_scale") else "linear", "zero": False}
    y_axis = {"title": None, "tickCount": 5}
    return {
        **SIZE,
        "title": one_line(metric, 40),
        "data": {"values": rows},
        "mark": {"type": "line", "strokeWidth": 1.5, "clip": True},
        "encoding": {
            "x": {
                "field": "x",
                "type": "quantitative",
                "axis": {"title": axis, "grid": False, "tickCount": 6},
            },
            "y": {"field": "y", "type": "quantitative", "scale": scale, "axis": y_axis},
            "detail": {"field": "run"},
        },
    }


def _runs(count: int) -> str:
    return "1 run" if count == 1 else f"{count} runs"
