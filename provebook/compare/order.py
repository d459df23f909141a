"""The runs in the order of a column."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from . import attributes
from .numbers import as_number

if TYPE_CHECKING:
    from .builder import Builder


def ordered(
    builder: Builder, runs: list[dict[str, Any]], column: str, descending: bool
) -> list[dict[str, Any]]:
    """Sort by a column: numbers, then text; what is not known and NaN come last either way."""
    kind, _, key = column.partition(":")
    values = {run["run_id"]: _value(builder, run, kind, key) for run in runs}
    known = [run for run in runs if values[run["run_id"]] is not None]
    known.sort(key=lambda run: _place(values[run["run_id"]]), reverse=descending)
    return known + [run for run in runs if values[run["run_id"]] is None]


def _place(value: Any) -> tuple[int, float, str]:
    return (1, 0.0, value) if isinstance(value, str) else (0, value, "")


def _value(builder: Builder, run: dict[str, Any], kind: str, key: str) -> float | str | None:
    found: float | str | None
    if kind == "metric":
        found = builder.value(run, key)
    elif kind == "param":
        found = run["params"].get(key)
    elif kind == "tag":
        found = run["tags"].get(key)
    else:
        found = attributes.value(run, key)
    if isinstance(found, str):
        parsed = as_number(found)
        found = found if parsed is None else parsed
    return None if isinstance(found, float) and math.isnan(found) else found
