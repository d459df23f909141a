"""Tensors and variables of TensorFlow and Keras."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras
import tensorflow as tf

from ..look import HIDDEN, LOOKS, Look
from ..plain import POKES, Poke
from . import arrays as arrays


def of_tensor(tensor: Any) -> Look:
    """Its numbers, which may lie in the memory of an array; a handle or a symbol has none."""
    try:
        told = tensor.numpy()
    except (AttributeError, NotImplementedError, tf.errors.InvalidArgumentError):
        return Look(f"{type(tensor).__name__} {tensor.dtype} {tensor.shape}", atom=True)
    numbers = told.tolist() if hasattr(told, "tolist") else told
    return Look(f"{type(tensor).__name__} {tensor.dtype} {tensor.shape} {numbers}")


def of_value(value: Any) -> Look:
    """What nobody changes: a type, a shape, a policy."""
    return Look(f"{type(value).__name__} {value!r}", atom=True)


def poke_variable(variable: Any) -> Iterator[Poke]:
    """Write other numbers."""
    yield lambda: variable.assign(variable + tf.ones_like(variable))


def of_strategy(_: Any) -> Look:
    """The one that all share that ask for none."""
    return Look("strategy", atom=True)


def of_variable(variable: Any) -> Look:
    """Its numbers, and whether it is trained."""
    told = of_tensor(variable)
    return Look(f"{told.content} {getattr(variable, 'trainable', None)}")


# What TensorFlow keeps to save things by, and functions that are compiled once.
HIDDEN.update(
    {
        "predict_function",
        "test_function",
        "train_function",
        "_self_name_based_restores",
        "_self_saveable_object_factories",
        "_self_setattr_tracking",
        "_self_unconditional_checkpoint_dependencies",
        "_self_unconditional_deferred_dependencies",
        "_self_unconditional_dependency_names",
        "_self_update_uid",
    }
)
LOOKS.update(
    {
        tf.distribute.Strategy: of_strategy,
        tf.Tensor: of_tensor,
        tf.Variable: of_variable,
        keras.Variable: of_variable,
        **dict.fromkeys([tf.DType, tf.TensorShape, keras.DTypePolicy], of_value),
    }
)
POKES[tf.Variable] = poke_variable
POKES[keras.Variable] = poke_variable
