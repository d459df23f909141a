"""Tables of polars, and what they are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import polars as pl

from ..adapters import polarframes as polarframes
from .base import Make, Samples


def mixed() -> Any:
    """Columns of several types."""
    return pl.DataFrame({"a": [3, 1, 2], "b": [0.5, None, 2.5], "c": ["x", "y", "x"]})


def numbers() -> Any:
    """Columns of one type."""
    return pl.DataFrame({"a": [3.0, 1.0, 2.0], "b": [1.0, 2.0, 2.0]})


def dated() -> Any:
    """Rows by day."""
    days = pl.date_range(pl.date(2020, 1, 1), pl.date(2020, 1, 3), "1d", eager=True)
    return pl.DataFrame({"a": [1, 2, 3], "day": days})


def array() -> Any:
    """Memory that others may share."""
    return np.array([1.0, 2.0, 3.0])


FRAMES: Sequence[Make] = [
    mixed,
    numbers,
    dated,
    lambda: pl.DataFrame(np.ones((3, 2))),
    lambda: pl.DataFrame({"a": [[1], [2, 3]], "b": [{"k": 1}, {"k": 2}]}),
]
SERIES: Sequence[Make] = [
    lambda: pl.Series("a", [3.0, 1.0, 2.0]),
    lambda: mixed()["c"],
    lambda: dated()["day"],
    lambda: pl.Series("a", array()),
    lambda: pl.Series("a", [True, False]),
    lambda: pl.Series("a", [[1], [2, 3]]),
]

POLARS = Samples(
    objects={
        "polars.DataFrame": FRAMES,
        "polars.Series": SERIES,
        "polars.LazyFrame": [lambda: numbers().lazy(), lambda: mixed().lazy()],
        "polars.dataframe.group_by.GroupBy": [lambda: mixed().group_by("c")],
        "polars.dataframe.group_by.DynamicGroupBy": [
            lambda: dated().group_by_dynamic("day", every="1d")
        ],
        "polars.dataframe.group_by.RollingGroupBy": [
            lambda: dated().rolling("day", period="1d")
        ],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            numbers,
            lambda: pl.Series("new", [1.0, 2.0, 3.0]),
            array,
            lambda: ["a", "b"],
            lambda: pl.col("a"),
            lambda: [1, 2, 3],
            lambda: 0.5,
            lambda: {"a": "z"},
            lambda: lambda x: x,
            lambda: {"a": [1, 2], "b": [3, 4]},
            lambda: [numbers(), numbers()],
            lambda: "1d",
            lambda: pl.Float64,
            lambda: 0,
            mixed,
            lambda: "2020-01-01",
            lambda: [True, False, True],
            lambda: [pl.Series("new", [1.0, 2.0, 3.0])],
        ],
        "in_place": [lambda: True],
        "file": [lambda: "out.bin"],
        "other": [numbers, mixed, lambda: pl.Series("a", [1.0, 2.0]), lambda: numbers().lazy()],
        "on": [lambda: "a"],
        "by": [lambda: "a"],
        "function": [lambda: lambda x: x],
        "index": [lambda: 0],
        "index_column": [lambda: "day"],
        "every": [lambda: "1d"],
        "period": [lambda: "1d"],
        "window_size": [lambda: 2],
        "n": [lambda: 2],
        "column": [lambda: pl.Series("new", [1.0, 2.0, 3.0]), lambda: "a"],
        "columns": [lambda: [pl.Series("new", [1.0, 2.0, 3.0])], lambda: ["a"]],
        "data": [
            numbers,
            array,
            lambda: {"a": array()},
            lambda: {"a": [1, 2]},
            lambda: [1, 2],
            lambda: np.ones((2, 2)),
            lambda: numbers().to_pandas(),
            lambda: numbers().to_arrow(),
        ],
        "items": [lambda: [numbers(), numbers()], lambda: [numbers()]],
        "values": [array, lambda: [1.0, 2.0, 3.0]],
        "name": [lambda: "other"],
        "q": [lambda: 0.5],
        "quantile": [lambda: 0.5],
        "dtype": [lambda: pl.Float64],
        "seed": [lambda: 1],
        "source": [lambda: "in.csv"],
    },
)
