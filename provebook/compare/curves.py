"""Curves of one metric over steps or time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .drawing import SIZE, Drawing, Rows, Vega, labels
from .history import thinned
from .shown import Shown
from .snapshot import number
from .table import one_line

if TYPE_CHECKING:
    from ..shared.wire.comparison import Curve, View

RUNS = 50
POINTS = 6_000
"""Most points of the whole chart: the picture lies in the notebook."""


def chart(shown: Shown) -> Drawing | None:
    """The chart and what it shows; ``None`` where no run has a curve."""
    drawn = [run["run_id"] for run in shown.runs][:RUNS]
    found = [c for c in shown.snapshot["curves"] if c["run_id"] in set(drawn)]
    metric = _metric(shown, found)
    if metric is None:
        return None
    found = [curve for curve in found if curve["metric"] == metric]
    names, about = labels(shown), shown.main_metric()
    last = {run["run_id"]: shown.values.of(run, about) for run in shown.runs} if about else {}
    most = max(2, POINTS // len(found))
    rows = []
    for curve in found:
        value = last.get(curve["run_id"])
        for x, y in _points(shown.view, curve, most):
            rows.append({"run": names[curve["run_id"]], "x": x, "y": y, "value": value})
    if not rows:
        return None
    axis = "step" if shown.view.get("x_axis", "step") == "step" else "seconds"
    says = f"{metric} over {axis} of {_runs(len(found))}"
    return Drawing(_spec(rows, metric, axis, shown.view), says)


def _metric(shown: Shown, curves: list[Curve]) -> str | None:
    """The metric that was asked for, else the first that has a curve."""
    have = {curve["metric"] for curve in curves}
    wanted = shown.view.get("curve")
    order = [wanted] if wanted else [c["metric"] for c in shown.snapshot["curves"]]
    return next((metric for metric in order if metric in have), None)


def _points(view: View, curve: Curve, most: int) -> list[tuple[float, float]]:
    read = [(int(step), int(at), number(value)) for step, at, value in curve["points"]]
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


def _spec(rows: Rows, metric: str, axis: str, view: View) -> Vega:
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
