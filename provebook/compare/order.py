"""The runs in the order of a column."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..shared.tags import EXECUTION_COUNT
from .numbers import as_number
from .values import Values

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun


def ordered(
    values: Values, runs: list[ComparedRun], column: str, descending: bool
) -> list[ComparedRun]:
    """Sort by a column: numbers, then text; what is not known and NaN come last either way."""
    kind, _, key = column.partition(":")
    found = [(_value(values, run, kind, key), run) for run in runs]
    known = [(_place(value), run) for value, run in found if value is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [run for _, run in known] + [run for value, run in found if value is None]


def _place(value: float | str) -> tuple[int, float, str]:
    return (1, 0.0, value) if isinstance(value, str) else (0, value, "")


def _value(values: Values, run: ComparedRun, kind: str, key: str) -> float | str | None:
    found: float | str | None
    if kind == "metric":
        found = values.of(run, key)
    elif kind == "param":
        found = run["params"].get(key)
    elif kind == "tag":
        found = run["tags"].get(key)
    else:
        found = _attribute(run, key)
    if isinstance(found, str):
        parsed = as_number(found)
        found = found if parsed is None else parsed
    return None if isinstance(found, float) and math.isnan(found) else found


def _attribute(run: ComparedRun, key: str) -> float | str | None:
    if key == "duration":
        return None if run["end_time"] is None else run["end_time"] - run["start_time"]
    if key == "cell":
        return run["tags"].get(EXECUTION_COUNT)
    return attribute(run, key)


def attribute(run: ComparedRun, key: str) -> float | str | None:
    """An attribute that the run has as it is; ``None`` where there is none, or no such one."""
    if key == "model":
        return ", ".join(item["name"] for item in run["models"]) or None
    if key == "dataset":
        return ", ".join(item["name"] for item in run["datasets"]) or None
    if key == "experiment":
        return run["experiment_id"]
    plain: dict[str, float | str] = {
        "name": run["name"],
        "status": run["status"],
        "start_time": run["start_time"],
    }
    return plain.get(key)
