"""Tables of Arrow, and what they are given."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..adapters import arrow as arrow
from ..adapters import frames as frames
from .base import Samples


def shared() -> Any:
    """A table over the memory of an array."""
    return pa.table({"a": np.array([3.0, 1.0, 2.0]), "b": ["x", "y", "x"]})


def column() -> Any:
    """A column over the memory of an array."""
    return pa.array(np.array([3.0, 1.0, 2.0]))


PYARROW = Samples(
    modules=["pyarrow.compute", "pyarrow.parquet", "pyarrow.csv", "pyarrow.feather"],
    objects={
        "pyarrow.Table": [shared],
        "pyarrow.RecordBatch": [
            lambda: pa.record_batch({"a": np.array([3.0, 1.0]), "b": ["x", "y"]})
        ],
        "pyarrow.Array": [column, lambda: pa.array(["x", "y"]), lambda: pa.array([[1], [2]])],
        "pyarrow.ChunkedArray": [lambda: pa.chunked_array([np.array([3.0, 1.0])])],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            shared,
            column,
            lambda: np.array([1.0, 2.0, 3.0]),
            lambda: ["a", "b"],
            lambda: [shared(), shared()],
            lambda: {"a": np.array([1.0, 2.0])},
            lambda: pa.float64(),
            lambda: [("a", "sum")],
            lambda: pa.schema([("a", pa.float64())]),
            lambda: pc.field("a"),
            lambda: 0,
            lambda: pd.DataFrame({"a": [1.0, 2.0]}),
            lambda: pa.array([True, False, True]),
            lambda: [pa.array([1, 2])],
            lambda: "out.bin",
        ],
        "df": [lambda: pd.DataFrame({"a": [1.0, 2.0]})],
        "indices": [lambda: pa.array([0, 1])],
        "mask": [lambda: pa.array([True, False, True])],
        "table": [shared],
        "where": [lambda: "out.bin"],
        "array": [column],
        "values": [column],
    },
)
