"""Tensors and variables of TensorFlow and Keras."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras
import tensorflow as tf

from ..look import LOOKS, Look
from ..plain import POKES, Poke
from . import arrays as arrays


def of_tensor(tensor: Any) -> Look:
    """Its numbers, which may lie in the memory of an array."""
    told = tensor.numpy() if hasattr(tensor, "numpy") else tensor
    numbers = told.tolist() if hasattr(told, "tolist") else told
    return Look(f"{type(tensor).__name__} {tensor.dtype} {tensor.shape} {numbers}")


def of_value(value: Any) -> Look:
    """What nobody changes: a type, a shape, a policy."""
    return Look(f"{type(value).__name__} {value!r}", atom=True)


def poke_variable(variable: Any) -> Iterator[Poke]:
    """Write other numbers."""
    yield lambda: variable.assign(variable + tf.ones_like(variable))


LOOKS.update(
    {
        tf.Tensor: of_tensor,
        tf.Variable: of_tensor,
        keras.Variable: of_tensor,
        **dict.fromkeys([tf.DType, tf.TensorShape, keras.DTypePolicy], of_value),
    }
)
POKES[tf.Variable] = poke_variable
POKES[keras.Variable] = poke_variable
