"""Layers, models and what trains them."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np

from ..adapters import graphs as graphs
from .base import Samples


def net() -> Any:
    """A model that is whole."""
    made = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    made.compile(optimizer="sgd", loss="mse")
    return made


KERAS = Samples(
    objects={"model": [net]},
    pool={
        "*": [
            lambda: np.array([3.5, -1.0, 2.0], dtype="float32"),
            lambda: 2,
            lambda: np.array([[4.0, 1.0], [2.0, 3.0]], dtype="float32"),
            lambda: 0.5,
            lambda: (2, 2),
            lambda: np.array([1, 0, 1]),
            lambda: [np.ones(2, dtype="float32"), np.ones(2, dtype="float32")],
            lambda: keras.ops.convert_to_tensor([3.5, -1.0, 2.0]),
            lambda: np.arange(16, dtype="float32").reshape(1, 4, 4, 1),
            lambda: "relu",
        ],
        "axis": [lambda: 0, lambda: -1],
        "units": [lambda: 2],
        "filters": [lambda: 2],
        "kernel_size": [lambda: 2],
    },
)
