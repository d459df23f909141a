"""Scatter: a point a run, by two of its values."""

from __future__ import annotations

from typing import Any

from .builder import Builder
from .numbers import as_number
from .parallel import RUNS, SIZE
from .table import one_line

Value = float | str


def chart(builder: Builder, metric: str | None) -> tuple[dict[str, Any], str] | None:
    """The chart and what it shows; ``None`` where none is asked for or no run has both."""
    from .spec import labels

    asked = builder.view.get("scatter")
    if asked is None:
        return None
    names = labels(builder)
    rows = [
        {"run": names[run["run_id"]], "x": x, "y": y,
         "value": builder.value(run, metric) if metric else None}
        for run in builder.runs[:RUNS]
        if (x := _value(builder, run, asked["x"])) is not None
        and (y := _value(builder, run, asked["y"])) is not None
    ]  # fmt: skip
    if not rows:
        return None
    x_title, y_title = (one_line(asked[end].partition(":")[2], 40) for end in ("x", "y"))
    return _spec(rows, x_title, y_title), f"{y_title} over {x_title}"


def _value(builder: Builder, run: dict[str, Any], column: str) -> Value | None:
    kind, _, key = column.partition(":")
    if kind == "metric":
        return builder.value(run, key)
    if kind in ("param", "tag"):
        text = run[f"{kind}s"].get(key)
        return None if text is None else one_line(text, 24)
    if key == "duration" and run["start_time"] and run["end_time"] is not None:
        return float(run["end_time"] - run["start_time"]) / 1000
    return str(run[key]) if key in ("name", "status") else None


def _spec(rows: list[dict[str, Any]], x_title: str, y_title: str) -> dict[str, Any]:
    return {
        **SIZE,
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 50, "opacity": 0.85},
        "encoding": {"x": _position(rows, "x", x_title), "y": _position(rows, "y", y_title)},
    }


def _position(rows: list[dict[str, Any]], end: str, title: str) -> dict[str, Any]:
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
