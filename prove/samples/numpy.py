"""Arrays and what they are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..adapters import arrays as arrays
from .base import Make, Samples


def with_view() -> Any:
    """An array that shares another's memory."""
    return np.arange(12.0)[::2]


ARRAYS: Sequence[Make] = [
    lambda: np.array([3.0, 1.0, 2.0, 1.0]),
    lambda: np.array([[4.0, 1.0], [2.0, 3.0]]),
    lambda: np.array([3, 1, 2]),
    lambda: np.array([[1, 2, 0], [3, 4, 1]]),
    lambda: np.array([True, False, True]),
    lambda: np.array(["b", "a"]),
    lambda: np.array(5.0),
    with_view,
    lambda: np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]),
    lambda: np.array([[1.5]]),
    lambda: np.array([1 + 2j, 3 - 1j]),
    lambda: np.array([[1, 2], "a"], dtype=object),
    lambda: np.zeros(2, dtype=[("x", float), ("y", int)]),
]

NUMPY = Samples(
    objects={
        "numpy.ndarray": ARRAYS,
        "numpy.matrix": [lambda: np.asmatrix([[4.0, 1.0], [2.0, 3.0]])],
        "numpy.ma.MaskedArray": [
            lambda: np.ma.array([3.0, 1.0, 2.0], mask=[False, True, False])
        ],
        "numpy.random.Generator": [lambda: np.random.default_rng(1)],
        "numpy.random.RandomState": [lambda: np.random.RandomState(1)],
    },
    pool={
        "*": [
            lambda: np.array([3.0, 1.0, 2.0, 1.0]),
            lambda: 1,
            lambda: [2, 1, 0, 1],
            lambda: np.array([[4.0, 1.0], [2.0, 3.0]]),
            lambda: [np.array([1.0, 2.0]), np.array([3.0, 4.0])],
            lambda: (2, 1),
            lambda: "float64",
            lambda: 0.5,
            lambda: np.array([1, 0, 1]),
            lambda: len,
            lambda: [True, False],
        ],
        "axis": [lambda: 0, lambda: 1],
        "axis1": [lambda: 0],
        "axis2": [lambda: 1],
        "order": [lambda: "F", lambda: "A"],
        "dtype": [lambda: "float64", lambda: float, lambda: "int64", lambda: object],
        "out": [lambda: np.zeros(4), lambda: np.zeros(()), lambda: np.zeros((2, 2))],
        "file": [lambda: "out.bin"],
        "fid": [lambda: "out.bin"],
        "fname": [lambda: "rows.txt"],
        "shape": [lambda: (4,), lambda: (2, 2), lambda: 1, lambda: (2, 3)],
        "new_shape": [lambda: (2,), lambda: (4,)],
        "kth": [lambda: 0],
        "n": [lambda: 1, lambda: 4],
        "indices": [lambda: [0, 1], lambda: 0],
        "condition": [lambda: [True, False]],
        "repeats": [lambda: 2],
        "a_min": [lambda: 0],
        "a_max": [lambda: 2],
        "q": [lambda: 0.5],
        "func": [lambda: lambda *a: a[0], lambda: np.sum],
        "func1d": [lambda: lambda row: row[:1], lambda: np.sum],
        "size": [lambda: 3, lambda: None],
    },
)
