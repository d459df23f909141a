"""Tables, columns and labels, and what they are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..adapters import frames as frames
from .base import Make, Samples


def mixed() -> Any:
    """Columns of several types."""
    return pd.DataFrame(
        {"a": [3, 1, 2, 2], "b": [0.5, None, 2.5, 1.5], "c": ["x", "y", "x", "z"]},
        index=["p", "q", "r", "s"],
    )


def numbers() -> Any:
    """Columns of one type, in one block of memory."""
    return pd.DataFrame({"a": [3.0, 1.0, 2.0], "b": [1.0, 2.0, 2.0]})


def dated() -> Any:
    """Rows by day."""
    days = pd.date_range("2020-01-01", periods=4, freq="D", name="day")
    return pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [2, 1, 2, 1]}, index=days)


def levels() -> Any:
    """Rows by two labels."""
    index = pd.MultiIndex.from_tuples([("x", 1), ("x", 2), ("y", 1)], names=["k", "m"])
    return pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [2.0, 1.0, 0.0]}, index=index)


def part() -> Any:
    """Rows of a larger table."""
    return numbers()[:2]


def nested() -> Any:
    """Lists in cells."""
    return pd.DataFrame({"a": [[1], [2, 3]], "b": [1, 2]})


FRAMES: Sequence[Make] = [mixed, numbers, dated, levels, part, nested, lambda: numbers()[["a"]]]
SERIES: Sequence[Make] = [
    lambda: mixed()["a"],
    lambda: mixed()["c"],
    lambda: numbers()["a"],
    lambda: dated()["a"],
    lambda: pd.Series([1.0, None, 2.0], name="s"),
    lambda: pd.Series(["x", "y", "x"], dtype="category"),
    lambda: pd.Series(pd.date_range("2020-01-01", periods=3)),
    lambda: pd.Series([1, 2, 3], dtype="Int64"),
    lambda: pd.Series([[1], [2]]),
    lambda: levels()["a"],
    lambda: pd.Series([True, False]),
]
INDEXES: Sequence[Make] = [
    lambda: pd.Index([3, 1, 2]),
    lambda: pd.Index(["b", "a"], name="n"),
    lambda: pd.RangeIndex(3),
    lambda: dated().index,
    lambda: levels().index,
    lambda: pd.CategoricalIndex(["x", "y"]),
    lambda: pd.Index([0.5, None]),
]

PANDAS = Samples(
    modules=["matplotlib.pyplot"],
    objects={
        "pandas.DataFrame": FRAMES,
        "pandas.Series": SERIES,
        "pandas.Index": INDEXES,
        "pandas.Categorical": [lambda: pd.Categorical(["x", "y", "x"])],
        "pandas.api.typing.DataFrameGroupBy": [
            lambda: mixed().groupby("c"),
            lambda: numbers().groupby("b"),
            lambda: dated().groupby("b"),
        ],
        "pandas.api.typing.SeriesGroupBy": [
            lambda: mixed().groupby("c")["a"],
            lambda: dated().groupby("b")["a"],
        ],
        "pandas.api.typing.Rolling": [
            lambda: numbers().rolling(2),
            lambda: dated()["a"].rolling("2D"),
        ],
        "pandas.api.typing.Expanding": [lambda: numbers().expanding()],
        "pandas.api.typing.ExponentialMovingWindow": [lambda: numbers().ewm(com=1)],
        "pandas.api.typing.Resampler": [
            lambda: dated().resample("2D"),
            lambda: dated()["a"].resample("2D"),
        ],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            numbers,
            lambda: ["a", "b"],
            lambda: pd.Series([1.0, 2.0, 3.0], name="new"),
            mixed,
            lambda: "2D",
            lambda: 0.5,
            lambda: [5.0, 6.0, 7.0],
            lambda: {"a": "z"},
            lambda: [3, 1, 2],
            lambda: np.array([1.0, 2.0, 3.0]),
            lambda: lambda x: x,
            lambda: "sum",
            lambda: pd.Index([1, 2, 3]),
            lambda: [numbers(), numbers()],
            lambda: "2020-01-01",
            lambda: ["x", "y"],
            lambda: {"a": [1, 2], "b": [3, 4]},
            lambda: "x",
            lambda: 0,
        ],
        "axis": [lambda: 0, lambda: 1],
        "by": [lambda: "a", lambda: ["a", "b"]],
        "level": [lambda: 0],
        "columns": [lambda: ["a"], lambda: {"a": "z"}],
        "column": [lambda: "a", lambda: "new"],
        "loc": [lambda: 0, lambda: 1],
        "item": [lambda: "a"],
        "key": [lambda: "a", lambda: "p"],
        "keys": [lambda: "a", lambda: ["a", "b"]],
        "labels": [lambda: "p", lambda: [0], lambda: ["x", "y", "z"]],
        "method": [lambda: "ffill"],
        "func": [lambda: "sum", lambda: lambda x: x, lambda: ["min", "max"]],
        "function": [lambda: "sum"],
        "arg": [lambda: lambda x: x, lambda: {"x": "y"}, lambda: ["2020-01-01"], lambda: [1]],
        "cond": [lambda: numbers() > 1, lambda: [True, False, True, False]],
        "expr": [lambda: "a > 1", lambda: "d = a * 2"],
        "other": [
            numbers,
            mixed,
            lambda: pd.Series([9.0, 8.0, 7.0]),
            lambda: pd.Index([1, 2]),
            lambda: 2,
        ],
        "right": [mixed, numbers],
        "rule": [lambda: "2D"],
        "freq": [lambda: "D", lambda: "2D"],
        "window": [lambda: 2],
        "com": [lambda: 1.0],
        "dtype": [lambda: object, lambda: "float64", lambda: "string"],
        "copy": [lambda: False, lambda: True],
        "deep": [lambda: False],
        "inplace": [lambda: True],
        "value": [lambda: 0, lambda: [7, 8, 9], lambda: [7, 8, 9, 10]],
        "values": [lambda: [1, 2], lambda: {"a": [1]}, lambda: "b"],
        "objs": [lambda: [numbers(), numbers()], lambda: {"k": numbers()}],
        "items": [lambda: ["a"]],
        "path": [lambda: "out.bin"],
        "path_or_buf": [lambda: "out.txt"],
        "path_or_buffer": [lambda: "out.dta"],
        "excel_writer": [lambda: "out.xlsx"],
        "buf": [lambda: "out.txt"],
        "name": [lambda: "other"],
        "names": [lambda: ["m"], lambda: ["m", "n"]],
        "tz": [lambda: "UTC"],
        "q": [lambda: 0.5, lambda: [0.5]],
        "data": [
            numbers,
            lambda: {"a": [1, 2]},
            lambda: np.array([[1.0, 2.0]]),
            lambda: [1, 2],
        ],
        "indexer": [lambda: [0, 1]],
        "indices": [lambda: [0, 1]],
        "n": [lambda: 2],
        "i": [lambda: 0],
        "j": [lambda: 1],
        "mapper": [lambda: {"a": "z"}, lambda: str],
        "subset": [lambda: ["a"]],
        "to_replace": [lambda: 1.0],
    },
)
