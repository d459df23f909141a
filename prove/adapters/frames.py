"""Tables of pandas; what pandas shares behind them is seen by changing them alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ..look import LOOKS, Look, look
from ..plain import POKES, Poke
from . import arrays as arrays


def split(values: Any) -> tuple[str, list[object]]:
    """What a column holds: texts of what cannot be changed, and the rest."""
    inside = list(values)
    told = [look(value) for value in inside]
    texts = [one.content if one.atom else "" for one in told]
    return repr(texts), [x for x, one in zip(inside, told, strict=True) if not one.atom]


def of_index(index: Any) -> Look:
    """Labels and names; that others may have an index, and so its name, too is let be."""
    texts, cells = split(index)
    content = f"{type(index).__name__} {index.dtype} {index.names} {texts}"
    return Look(content, cells=cells, fixed=True)


def of_series(series: Any) -> Look:
    """Values, labels, name and attributes."""
    texts, cells = split(series.array)
    content = f"{type(series).__name__} {series.dtype} {series.name!r} {texts}"
    flags = series.flags.allows_duplicate_labels
    return Look(
        f"{content} {flags} {series.attrs} {of_index(series.index).content}", cells=cells
    )


def of_frame(frame: Any) -> Look:
    """Columns, labels and attributes."""
    columns = [split(frame.iloc[:, place].array) for place in range(frame.shape[1])]
    parts = [
        type(frame).__name__,
        frame.flags.allows_duplicate_labels,
        frame.attrs,
        list(map(str, frame.dtypes)),
        of_index(frame.columns).content,
        of_index(frame.index).content,
        *(texts for texts, _ in columns),
    ]
    return Look(repr(parts), cells=[cell for _, cells in columns for cell in cells])


def of_extension(array: Any) -> Look:
    """An array of pandas' own."""
    texts, cells = split(array)
    more = ""
    if isinstance(array, pd.Categorical):
        more = f"{list(array.categories)} {array.ordered}"
    return Look(f"{type(array).__name__} {array.dtype} {texts} {more}", cells=cells)


def of_value(value: Any) -> Look:
    """A moment, a length of time and the like."""
    return Look(f"{type(value).__name__} {value!r}", atom=True)


def another(value: Any, dtype: Any) -> Any:
    """A value of the same kind that is not equal."""
    if isinstance(dtype, pd.CategoricalDtype):
        return next(label for label in dtype.categories if label != value)
    if isinstance(value, bool | np.bool_):
        return not value
    if isinstance(value, str):
        return value + "!"
    if isinstance(value, pd.Timestamp | pd.Timedelta):
        return value + pd.Timedelta(days=1)
    if isinstance(value, int | float | complex | np.number | pd.Period):
        return value + 1 if value == value else 1
    return "poked"


def poke_frame(frame: Any) -> Iterator[Poke]:
    """One cell of each column."""
    for place, dtype in enumerate(frame.dtypes):
        if len(frame):

            def write(place: int = place, dtype: Any = dtype) -> None:
                frame.iloc[0, place] = another(frame.iloc[0, place], dtype)

            yield write
    yield lambda: frame.attrs.__setitem__("poked", 1)


def poke_series(series: Any) -> Iterator[Poke]:
    """The first value."""
    if len(series):
        yield lambda: series.iloc.__setitem__(0, another(series.iloc[0], series.dtype))
    yield lambda: series.attrs.__setitem__("poked", 1)


def poke_extension(array: Any) -> Iterator[Poke]:
    """The first value."""
    if len(array):
        yield lambda: array.__setitem__(0, another(array[0], array.dtype))


LOOKS.update(
    {
        pd.DataFrame: of_frame,
        pd.Series: of_series,
        pd.Index: of_index,
        pd.api.extensions.ExtensionArray: of_extension,
        **dict.fromkeys(
            [pd.Timestamp, pd.Timedelta, pd.Period, pd.Interval, pd.DateOffset], of_value
        ),
        **dict.fromkeys([type(pd.NA), type(pd.NaT)], of_value),
        pd.api.extensions.ExtensionDtype: of_value,
        pd.tseries.offsets.BaseOffset: of_value,
    }
)
POKES.update(
    {
        pd.DataFrame: poke_frame,
        pd.Series: poke_series,
        pd.api.extensions.ExtensionArray: poke_extension,
    }
)
