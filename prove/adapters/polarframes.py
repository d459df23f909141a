"""Tables of polars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from ..look import LOOKS, Look
from ..plain import POKES, Poke
from . import arrays as arrays


def of_frame(frame: Any) -> Look:
    """Columns and rows."""
    return Look(f"{type(frame).__name__} {frame.schema} {frame.rows()!r}")


def of_series(series: Any) -> Look:
    """Name, type and values."""
    return Look(f"{type(series).__name__} {series.name} {series.dtype} {series.to_list()!r}")


def of_lazy(frame: Any) -> Look:
    """A plan; nobody changes it."""
    return Look(f"{type(frame).__name__} {frame.explain(optimized=False)}", fixed=True)


def of_text(thing: Any) -> Look:
    """An expression, or a type: as it is written."""
    return Look(f"{type(thing).__name__} {thing!s}", atom=True)


def poke_frame(frame: Any) -> Iterator[Poke]:
    """One more column, and the rows of the first in another order."""
    if frame.width:
        yield lambda: frame.replace_column(0, frame.to_series(0).reverse())
    yield lambda: frame.insert_column(0, pl.Series("poked", [1] * frame.height))


def poke_series(series: Any) -> Iterator[Poke]:
    """The first value."""
    if len(series):
        yield lambda: series.__setitem__(0, series[-1])
    yield lambda: series.append(series)


LOOKS.update(
    {
        pl.DataFrame: of_frame,
        pl.Series: of_series,
        pl.LazyFrame: of_lazy,
        pl.Expr: of_text,
        pl.DataTypeExpr: of_text,
        pl.DataType: of_text,
    }
)
POKES.update({pl.DataFrame: poke_frame, pl.Series: poke_series})
