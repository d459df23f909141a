"""How far two values, or two runs, are apart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from .runs import Point

EQUAL, CLOSE, DIFFERENT = "equal", "close", "different"


@dataclass(frozen=True)
class Finding:
    """One metric or value, compared.

    ``apart`` is the largest relative difference of two numbers (absolute where one is 0);
    ``None`` where they cannot be compared.
    """

    step: str
    kind: str  # "metric", "value", "parameter" or "tag"
    name: str
    state: str
    apart: float | None = None
    detail: str = ""
    count: int = 1  # of equal ones that are told in one line


def relative(one: float, other: float) -> float:
    """Relative difference; 0 for equal ones, NaN included."""
    if one == other or (math.isnan(one) and math.isnan(other)):
        return 0.0
    if not (math.isfinite(one) and math.isfinite(other)):
        return math.inf
    size = max(abs(one), abs(other))
    return abs(one - other) / size if one and other else size


def judged(step: str, kind: str, name: str, apart: float | None, tolerance: float) -> Finding:
    """A finding for a difference."""
    if apart is None:
        return Finding(step, kind, name, DIFFERENT, None, "they cannot be compared")
    state = EQUAL if apart == 0 else CLOSE if apart <= tolerance else DIFFERENT
    return Finding(step, kind, name, state, apart)


def metric(
    step: str, name: str, ours: list[Point], theirs: list[Point], tolerance: float
) -> Finding:
    """Compare two histories, ``[[step, repr(value)], ...]``."""
    if ours == theirs:
        return Finding(step, "metric", name, EQUAL, 0.0)
    if [point[0] for point in ours] != [point[0] for point in theirs]:
        text = f"{len(ours)} points in the notebook, {len(theirs)} in the project"
        return Finding(step, "metric", name, DIFFERENT, None, text)
    pairs = zip(ours, theirs, strict=True)
    apart = max(relative(float(one[1]), float(other[1])) for one, other in pairs)
    return judged(step, "metric", name, apart, tolerance)


def largest(one: Any, other: Any) -> float | None:
    """Largest relative difference of the numbers in two values of one shape; else ``None``."""
    if isinstance(one, bool | str | bytes | type(None)):
        return 0.0 if type(one) is type(other) and one == other else None
    if isinstance(one, int | float) and isinstance(other, int | float):
        return relative(float(one), float(other))
    if isinstance(one, dict) and isinstance(other, dict):
        if list(one) != list(other):
            return None
        return _worst([largest(one[key], other[key]) for key in one])
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        if len(one) != len(other):
            return None
        return _worst([largest(a, b) for a, b in zip(one, other, strict=True)])
    return _arrays(one, other)


def _arrays(one: Any, other: Any) -> float | None:
    """Tables and arrays; what an estimator has learned."""
    try:
        import numpy
    except ImportError:
        return None
    if hasattr(one, "to_numpy") and hasattr(other, "to_numpy"):
        if not _same_labels(one, other):
            return None
        columns = one.columns if hasattr(one, "columns") else [None]
        parts = [(one, other)] if columns[0] is None else _columns(one, other)
        return _worst([_numbers(numpy, a.to_numpy(), b.to_numpy()) for a, b in parts])
    if isinstance(one, numpy.ndarray | numpy.generic):
        return _numbers(numpy, numpy.asarray(one), numpy.asarray(other))
    if type(one).__name__ == type(other).__name__ and hasattr(one, "__dict__"):
        return largest(vars(one), vars(other)) if vars(one) else None
    return None


def _columns(one: Any, other: Any) -> list[tuple[Any, Any]]:
    return [(one.iloc[:, at], other.iloc[:, at]) for at in range(one.shape[1])]


def _same_labels(one: Any, other: Any) -> bool:
    same = one.shape == other.shape
    same = same and (not hasattr(one, "index") or one.index.equals(other.index))
    return bool(same and (not hasattr(one, "columns") or one.columns.equals(other.columns)))


def _numbers(numpy: Any, one: Any, other: Any) -> float | None:
    if one.shape != other.shape:
        return None
    if one.dtype.kind not in "biufc" or other.dtype.kind not in "biufc":
        return 0.0 if bool(numpy.array_equal(one, other)) else None
    with numpy.errstate(all="ignore"):
        a, b = one.astype(float).ravel(), other.astype(float).ravel()
        size = numpy.maximum(abs(a), abs(b))
        apart = numpy.where((a == 0) | (b == 0), size, abs(a - b) / size)
        apart = numpy.where((a == b) | (numpy.isnan(a) & numpy.isnan(b)), 0.0, apart)
    worst = float(numpy.max(apart, initial=0.0))
    return math.inf if math.isnan(worst) else worst


def _worst(found: list[float | None]) -> float | None:
    known = [one for one in found if one is not None]
    return max(known, default=0.0) if len(known) == len(found) else None
