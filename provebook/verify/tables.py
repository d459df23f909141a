"""Compares tables and arrays: which rows differ, and how many."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from .parting import EPSILON, EPSILON_32, ROUNDING, Parting, joined, short

MOST = 3  # columns that are named


def is_array(value: Any) -> bool:
    """Whether it is an array or a number of numpy."""
    numpy: Any = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray | numpy.generic)


def is_table(value: Any) -> bool:
    """Whether it is a table or a column of pandas or polars."""
    return hasattr(value, "to_numpy") and hasattr(value, "shape")


def tensor_array(one: Any, other: Any) -> tuple[Any, Any] | None:
    """Two tensors as arrays."""
    if not all(hasattr(value, "detach") and hasattr(value, "cpu") for value in (one, other)):
        return None
    try:
        return one.detach().cpu().numpy(), other.detach().cpu().numpy()
    except Exception:
        return None


def tables(one: Any, other: Any, place: str) -> Parting | None:
    """Compare two tables or columns, row by row."""
    if len(one) != len(other):
        return Parting(None, place, (f"{len(one):,} rows", f"{len(other):,} rows"))
    if not hasattr(one, "columns"):
        return joined([_labels(one, other, place), _column(one, other, place)])
    ours, theirs = list(one.columns), list(other.columns)
    if ours != theirs:
        both = (ours, theirs), (theirs, ours)
        sides = [[name for name in some if name not in others] for some, others in both]
        told = [f"column {short(some[0])}" if some else "without it" for some in sides]
        if not any(sides):
            told = ["columns in one order", "in another"]
        return Parting(None, place, (told[0], told[1]))
    return joined([_labels(one, other, place), _rows(one, other, ours, place)])


def arrays(one: Any, other: Any, place: str) -> Parting | None:
    """Compare two arrays of any shape."""
    import numpy

    one, other = numpy.asarray(one), numpy.asarray(other)
    if one.shape != other.shape:
        return Parting(None, place, (f"shape {one.shape}", f"shape {other.shape}"))
    if one.dtype != other.dtype:
        return Parting(None, place, (f"type {one.dtype}", f"type {other.dtype}"))
    found = _apart(one, other)
    if found is None:
        return None
    different, parting = found
    count, first = int(different.sum()), numpy.argwhere(different)[0].tolist()
    if one.ndim == 0:
        return replace(parting, place=place)
    rows = ""
    if one.ndim > 1:
        some = int(different.reshape(len(one), -1).any(axis=1).sum())
        rows = f" in {some:,} of {len(one):,} rows"
    at = ", ".join(map(str, first))
    told = f"{count:,} of {one.size:,} numbers{rows} differ, first [{at}]"
    return replace(parting, place=f"{place}: {told}" if place else told)


def _rows(one: Any, other: Any, names: list[Any], place: str) -> Parting | None:
    import numpy

    pairs = [(_numpy(one, at), _numpy(other, at)) for at in range(len(names))]
    found = [(name, _apart(*pair)) for name, pair in zip(names, pairs, strict=True)]
    parted = [(name, part) for name, part in found if part is not None]
    whole = joined(part for _, (_, part) in parted)
    if whole is None:
        return None
    rows = numpy.logical_or.reduce([different for _, (different, _) in parted])
    first = int(numpy.argmax(rows))
    name, (_, here) = next(one for one in parted if one[1][0][first])
    told = f"{int(rows.sum()):,} of {len(rows):,} rows differ"
    if len(names) > 1:
        some = ", ".join(str(other) for other, _ in parted[:MOST])
        told += f", in {some}{f' and {len(parted) - MOST} more' if len(parted) > MOST else ''}"
    told += f", first row {_label(one, first)} ({name})"
    return replace(whole, place=f"{place}: {told}" if place else told, sides=here.sides)


def _column(one: Any, other: Any, place: str) -> Parting | None:
    found = _apart(one.to_numpy(), other.to_numpy())
    if found is None:
        return None
    different, parting = found
    at = int(different.argmax())
    told = f"{int(different.sum()):,} of {len(different):,} rows differ"
    told += f", first row {_label(one, at)}"
    return replace(parting, place=f"{place}: {told}" if place else told)


def _numpy(table: Any, at: int) -> Any:
    column = table.iloc[:, at] if hasattr(table, "iloc") else table[table.columns[at]]
    return column.to_numpy()


def _labels(one: Any, other: Any, place: str) -> Parting | None:
    """Of pandas: other labels of rows."""
    if not hasattr(one, "index") or one.index.equals(other.index):
        return None
    pairs = enumerate(zip(one.index, other.index, strict=True))
    different = [(at, a, b) for at, (a, b) in pairs if a != b]
    if not different:
        kinds = f"labels {one.index.dtype}", f"labels {other.index.dtype}"
        return Parting(None, place, kinds)
    at, a, b = different[0]
    told = f"{len(different):,} of {len(one):,} labels of rows differ, first row {at}"
    return Parting(None, f"{place}: {told}" if place else told, (short(a), short(b)))


def _label(table: Any, at: int) -> str:
    return short(table.index[at]) if hasattr(table, "index") else str(at)


def _apart(one: Any, other: Any) -> tuple[Any, Parting] | None:
    """Which elements differ, and how far; of two arrays of one shape."""
    import numpy

    if one.dtype.kind not in "biufc" or other.dtype.kind not in "biufc":
        return _unlike(one, other)
    with numpy.errstate(all="ignore"):
        same = (one == other) | ((one != one) & (other != other))
        if same.all():
            return None
        size = numpy.maximum(abs(one), abs(other)).astype(float)
        gap = abs(one.astype(complex) - other.astype(complex))
        apart = numpy.where((one == 0) | (other == 0), size, gap / size)
        apart = numpy.where(numpy.isnan(apart), numpy.inf, apart)[~same]
        scale = numpy.max(size[numpy.isfinite(size)], initial=0.0)
        single = max(one.dtype.itemsize, other.dtype.itemsize) <= 4
        limit = ROUNDING * (EPSILON_32 if single else EPSILON) * scale
        floating = one.dtype.kind in "fc" and other.dtype.kind in "fc"
        rounding = floating and bool((gap[~same] <= limit).all())
    worst = float(numpy.max(apart))
    first = numpy.argwhere(~same)[0]
    sides = _shown(one[tuple(first)]), _shown(other[tuple(first)])
    return ~same, Parting(worst, "", sides, rounding)


def _unlike(one: Any, other: Any) -> tuple[Any, Parting] | None:
    """Texts, times and objects."""
    import numpy

    flat = zip(one.ravel().tolist(), other.ravel().tolist(), strict=True)
    different = numpy.array([not _same(a, b) for a, b in flat], bool).reshape(one.shape)
    if not different.any():
        return None
    first = tuple(numpy.argwhere(different)[0])
    return different, Parting(None, "", (short(one[first]), short(other[first])))


def _same(one: Any, other: Any) -> bool:
    try:
        return bool(one == other) or bool(one != one and other != other)
    except Exception:
        return repr(one) == repr(other)


def _shown(number: Any) -> str:
    return short(number.item() if hasattr(number, "item") else number)
