"""The runs in the order of a column."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from . import attributes
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
        found = attributes.value(run, key)
    if isinstance(found, str):
        parsed = as_number(found)
        found = found if parsed is None else parsed
    return None if isinstance(found, float) and math.isnan(found) else found
