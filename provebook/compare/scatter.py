"""Scatter: a point a run, by two of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drawing import SIZE, Drawing, Rows, Vega, labels
from .numbers import as_number
from .parallel import RUNS
from .shown import Shown
from .table import one_line

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun

Value = float | str


def chart(shown: Shown, metric: str | None) -> Drawing | None:
    """The chart and what it shows; ``None`` where none is asked for or no run has both."""
    asked = shown.view.get("scatter")
    if asked is None:
        return None
    names = labels(shown)
    rows = [
        {"run": names[run["run_id"]], "x": x, "y": y,
         "value": shown.values.of(run, metric) if metric else None}
        for run in shown.runs[:RUNS]
        if (x := _value(shown, run, asked["x"])) is not None
        and (y := _value(shown, run, asked["y"])) is not None
    ]  # fmt: skip
    if not rows:
        return None
    x_title, y_title = (one_line(asked[end].partition(":")[2], 40) for end in ("x", "y"))
    return Drawing(_spec(rows, x_title, y_title), f"{y_title} over {x_title}")


def _value(shown: Shown, run: ComparedRun, column: str) -> Value | None:
    kind, _, key = column.partition(":")
    if kind == "metric":
        return shown.values.of(run, key)
    if kind in ("param", "tag"):
        text = (run["params"] if kind == "param" else run["tags"]).get(key)
        return None if text is None else one_line(text, 24)
    if key == "duration" and run["start_time"] and run["end_time"] is not None:
        return float(run["end_time"] - run["start_time"]) / 1000
    return {"name": run["name"], "status": run["status"]}.get(key)


def _spec(rows: Rows, x_title: str, y_title: str) -> Vega:
    return {
        **SIZE,
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 50, "opacity": 0.85},
        "encoding": {"x": _position(rows, "x", x_title), "y": _position(rows, "y", y_title)},
    }


def _position(rows: Rows, end: str, title: str) -> Vega:
    """Numbers where all values are numbers, which replace their texts, else words."""
    numbers = [as_number(row[end]) if isinstance(row[end], str) else row[end] for row in rows]
    is_number = None not in numbers
    if is_number:
        for row, number in zip(rows, numbers, strict=True):
            row[end] = number
    return {
        "field": end,
        "type": "quantitative" if is_number else "nominal",
        "axis": {"title": title, "grid": is_number, "tickCount": 5, "labelAngle": 0},
        **({"scale": {"zero": False}} if is_number else {}),
    }
