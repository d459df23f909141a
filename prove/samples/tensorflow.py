"""Tensors, variables and data of TensorFlow; Keras in it is that of ``keras.py``."""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf

from ..trials import Named
from .base import Make, Samples
from .keras import KERAS


def tensor() -> Any:
    """Three numbers."""
    return tf.constant([3.5, -1.0, 2.0])


def square() -> Any:
    """A matrix that has each decomposition."""
    return tf.constant([[4.0, 1.0], [1.0, 3.0]])


def whole() -> Any:
    """Whole numbers."""
    return tf.constant([2, 0, 1])


def image() -> Any:
    """Of three channels."""
    return tf.reshape(tf.range(48, dtype=tf.float32) / 48, (4, 4, 3))


def images() -> Any:
    """One of one channel, as a batch."""
    return tf.reshape(tf.range(16, dtype=tf.float32), (1, 4, 4, 1))


def kernel() -> Any:
    """For one channel."""
    return tf.ones((2, 2, 1, 1))


def variable() -> Any:
    """Two numbers that are trained."""
    return tf.Variable([1.0, 2.0])


def tape() -> Any:
    """That has seen something."""
    made = tf.GradientTape(persistent=True)
    with made:
        given = tf.Variable([1.0, 2.0])
        made.seen = given * 2
        made.given = given
    return made


def rows() -> Any:
    """An array, whose memory may be shared."""
    return np.arange(6, dtype="float32").reshape(2, 3)


def texts() -> Any:
    """Of texts."""
    return tf.constant(["a b", "c"])


def sparse() -> Any:
    """A matrix with two numbers."""
    return tf.sparse.from_dense(tf.constant([[0.0, 1.0], [2.0, 0.0]]))


PREFIX = "tensorflow.keras."
KERAS_CALLS = {
    key.replace("keras.", PREFIX, 1): made
    for key, made in KERAS.calls.items()
    if key.startswith("keras.")
}
KERAS_UNTRIED = {
    key.replace("keras.", PREFIX, 1): why
    for key, why in KERAS.untried.items()
    if key.startswith("keras.")
}
FILE: list[Make] = [lambda: (written(),)]


def written() -> str:
    """A file of text."""
    with open("in.txt", "w") as out:
        out.write("a\n")
    return "in.txt"


TENSORFLOW = Samples(
    objects={
        "tensorflow.Variable": [variable, lambda: tf.Variable([[1.0, 2.0], [3.0, 4.0]])],
        "tensorflow.TensorArray": [
            lambda: tf.TensorArray(tf.float32, 2, clear_after_read=False).unstack([1.0, 2.0])
        ],
        "tensorflow.GradientTape": [tape],
        "tensorflow.random.Generator": [lambda: tf.random.Generator.from_seed(1)],
        "keras.initializers.Initializer": [lambda: tf.keras.initializers.RandomNormal(seed=1)],
        "keras.random.SeedGenerator": [lambda: tf.keras.random.SeedGenerator(1)],
    },
    pool={
        "*": [
            tensor,
            square,
            whole,
            lambda: 2,
            rows,
            lambda: 0.5,
            images,
            image,
            kernel,
            texts,
            lambda: [tensor(), tensor()],
            lambda: (2, 2),
            lambda: tf.constant([True, False, True]),
            lambda: tf.constant([1 + 2j, 3 - 1j]),
            sparse,
            lambda: lambda *given: given[0],
        ],
        "axis": [lambda: 0],
        "dtype": [lambda: tf.float32, lambda: tf.int32],
        "type": [lambda: tf.float32, lambda: tf.int32],
        "shape": [lambda: (3,), lambda: (2, 2)],
        "depth": [lambda: 3],
        "num_segments": [lambda: 3],
        "segment_ids": [lambda: tf.constant([0, 0, 1])],
        "indices": [whole, lambda: tf.constant([[0], [1]])],
        "perm": [lambda: [0], lambda: [1, 0]],
        "seed": [lambda: [1, 2]],
        "strides": [lambda: 1],
        "padding": [lambda: "VALID"],
        "size": [lambda: (2, 2)],
        "delta": [lambda: 0.1],
        "images": [image, images],
        "equation": [lambda: "ij->ji"],
    },
    calls={
        **KERAS_CALLS,
        "tensorflow.io.read_file": FILE,
        "tensorflow.io.write_file": [lambda: ("out.txt", "a")],
        "tensorflow.io.TFRecordWriter": [lambda: ("out.rec",)],
        "tensorflow.io.gfile.GFile": FILE,
        "tensorflow.io.gfile.makedirs": [lambda: ("out",)],
        "variable.assign": [lambda: ([3.0, 4.0],), lambda: (np.ones((2, 2)),)],
        "variable.assign_add": [lambda: ([3.0, 4.0],)],
        "variable.assign_sub": [lambda: ([3.0, 4.0],)],
        "tape.gradient": [lambda: (tensor(), tensor())],
        "tape.watch": [lambda: (tensor(),)],
        "distribution.normal": [lambda: ([2],)],
        "distribution.uniform": [lambda: ([2],)],
        "distribution.truncated_normal": [lambda: ([2],)],
        "distribution.binomial": [lambda: ([2], 3.0, 0.5)],
        "distribution.shuffle": [lambda: (tensor(),)],
        "distribution.__call__": [lambda: ((2,),)],
        "randomness.next": [lambda: ()],
        "tensorflow.nn.conv2d": [lambda: (images(), kernel(), 1, "VALID")],
        "tensorflow.nn.max_pool2d": [lambda: (images(), 2, 1, "VALID")],
        "tensorflow.nn.avg_pool2d": [lambda: (images(), 2, 1, "VALID")],
        "tensorflow.where": [lambda: (tf.constant([True, False]), [1, 2], [3, 4])],
        "tensorflow.concat": [lambda: ([tensor(), tensor()], 0)],
        "tensorflow.stack": [lambda: ([tensor(), tensor()],)],
        "tensorflow.split": [lambda: (tensor(), 3)],
        "tensorflow.one_hot": [lambda: (whole(), 3)],
        "tensorflow.convert_to_tensor": [lambda: (rows(),), lambda: (tensor(),)],
        "tensorflow.constant": [lambda: (rows(),), lambda: ([1, 2],)],
        "tensorflow.Variable": [lambda: (rows(),), lambda: (tensor(),)],
        "tensorflow.data.Dataset.from_tensor_slices": [
            lambda: (rows(),),
            lambda: ((rows(), rows()),),
        ],
        "tensorflow.data.Dataset.from_tensors": [lambda: (rows(),)],
        "tensorflow.data.Dataset.range": [lambda: (3,)],
        "tensorflow.GradientTape": [lambda: (), lambda: (Named(persistent=True),)],
    },
    seldom={"tape.gradient": "what it watched it forgets where nobody looks"},
    untried={
        **KERAS_UNTRIED,
        "tensorflow.python.keras.*": "of before Keras 3, which TensorFlow keeps for itself",
        "tensorflow.contrib.*": "of TensorFlow 1",
        "tensorflow.compat.v1.*": "of TensorFlow 1",
    },
)
