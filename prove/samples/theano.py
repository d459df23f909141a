"""Symbols and functions of them, as pytensor has them today."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytensor
import pytensor.tensor as pt

from ..adapters import symbols as symbols
from ..trials import Named
from .base import Make, Samples

pytensor.config.cxx = ""
pytensor.config.mode = "FAST_COMPILE"


def vector() -> Any:
    """Of numbers."""
    return pt.vector("v")


def matrix() -> Any:
    """Of rows."""
    return pt.matrix("m")


def shared() -> Any:
    """With a value."""
    return pytensor.shared(np.array([1.0, 2.0]), name="s")


def doubled() -> Any:
    """A function that moves what is shared."""
    given, kept = pt.dscalar("x"), shared()
    return pytensor.function([given], kept * given, updates=[(kept, kept + given)])


def cost() -> tuple[Any, Any]:
    """And by what it is lowered."""
    by = vector()
    return (by**2).sum(), by


NAME: list[Make] = [lambda: ("a",)]
AT = "pytensor."
NAMED = "bvector"

THEANO = Samples(
    objects={
        "symbolic": [shared, vector, matrix, lambda: pt.constant(2.0)],
        "compiled": [doubled],
    },
    pool={
        "*": [vector, matrix, lambda: 2.0, lambda: 0, lambda: [vector(), vector()], shared],
        "axis": [lambda: 0],
        "name": [lambda: "a"],
        "shape": [lambda: (2,)],
        "dtype": [lambda: "float64"],
    },
    calls={
        f"{AT}function": [lambda: ([], shared() * 2)],
        f"{AT}shared": [
            lambda: (np.array([1.0, 2.0]),),
            lambda: (np.array([1.0, 2.0]), Named(borrow=True)),
        ],
        f"{AT}grad": [cost],
        f"{AT}gradient.grad": [cost],
        f"{AT}tensor.grad": [cost],
        f"{AT}tensor.gradient.grad": [cost],
        f"{AT}tensor.hessian": [cost],
        f"{AT}map": [lambda: (lambda one: one * 2, [vector()])],
        f"{AT}reduce": [lambda: (lambda one, two: one + two, [vector()], pt.constant(0.0))],
        f"{AT}scan": [lambda: (lambda one: one * 2, [vector()])],
        f"{AT}clone_replace": [lambda: (vector() * 2,)],
        "symbolic.set_value": [lambda: (np.array([3.0, 4.0]),)],
        "symbolic.get_value": [lambda: (), lambda: (Named(borrow=True),)],
        "symbolic.reshape": [lambda: ((-1,),)],
        "symbolic.astype": [lambda: ("float32",)],
        "symbolic.dimshuffle": [lambda: ("x", 0)],
        "symbolic.norm": [lambda: (2,)],
        "compiled.__call__": [lambda: (2.0,)],
    },
    untried={
        "theano.*": "it became pytensor, which is tried; no Python of today installs it",
        "aesara.*": "it became pytensor, which is tried",
        f"{AT}printing.pydotprint": "needs graphviz",
        f"{AT}d3viz.d3viz": "needs graphviz",
    },
    modules=["pytensor.tensor", "pytensor.printing"],
)
assert NAME and NAMED
