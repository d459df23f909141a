"""What makes functions fast."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from ..adapters import arrays as arrays
from .base import Make, Samples


def plain(one: Any) -> Any:
    """Give one more."""
    return one + 1


def cell(given: Any) -> Any:
    """Of a grid."""
    return given[0] + given[1]


FUNCTION: list[Make] = [lambda: (plain,)]
TYPE: list[Make] = [lambda: (1.0,)]

NUMBA = Samples(
    calls={
        "numba.jit": FUNCTION,
        "numba.njit": FUNCTION,
        "numba.vectorize": FUNCTION,
        "numba.stencil": [lambda: (cell,)],
        "numba.cfunc": [lambda: ("float64(float64)",)],
        "numba.guvectorize": [lambda: (["void(float64[:], float64[:])"], "(n)->(n)")],
        "numba.prange": [lambda: (3,)],
        "numba.set_num_threads": [lambda: (1,)],
        "numba.typeof": [lambda: (1,), lambda: (np.ones(2),)],
        "numba.types.Tuple": [lambda: ((types.int64, types.int64),)],
        "numba.types.UniTuple": [lambda: (types.int64, 2)],
        "numba.types.Array": [lambda: (types.int64, 1, "C")],
        **{
            f"numba.{at}{name}": TYPE
            for at in ("types.", "")
            for name in ("int32", "int64", "float32", "float64", "boolean")
        },
        "numba.types.void": [lambda: ()],
        "numba.void": [lambda: ()],
        "numba.typed.Dict.empty": [lambda: (types.int64, types.int64)],
        "numba.typed.List.empty_list": [lambda: (types.int64,)],
        "numba.typed.List": [lambda: ([1, 2],), lambda: ()],
        "numba.typed.Dict": [lambda: ({1: 2},), lambda: ()],
    },
    untried=dict.fromkeys(
        [f"numba.{name}" for name in ("jit", "njit", "stencil")],
        "what it gives cannot be looked into; it is called as the function is",
    ),
    gaps={
        **dict.fromkeys(
            ["numba.vectorize"],
            "what can be called as the function is, and does what it does",
        ),
        **dict.fromkeys(
            ["numba.cfunc", "numba.guvectorize"],
            "told of types, it gives what is called with the function",
        ),
        "numba.typeof": "a type, which nobody changes",
        **dict.fromkeys(
            [f"numba.types.{name}" for name in ("Tuple", "UniTuple", "Array")],
            "a type, which nobody changes",
        ),
        **dict.fromkeys(
            [
                f"numba.{at}{name}"
                for at in ("types.", "")
                for name in ("int32", "int64", "float32", "float64", "boolean", "void")
            ],
            "a type, which nobody changes",
        ),
    },
    modules=["numba.typed"],
)
