"""Layers, models and what trains them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import keras
import numpy as np

from ..adapters import graphs as graphs
from ..trials import Named
from .base import Make, Samples


def net() -> Any:
    """A model that is whole."""
    made = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="first")])
    made.compile(optimizer="sgd", loss="mse")
    return made


def trained() -> Any:
    """One that has learned, and counted."""
    made = net()
    made.fit(rows(), goals(), verbose=0)
    return made


def functional() -> Any:
    """Of layers that are called one on another."""
    given = keras.Input((3,))
    hidden = keras.layers.BatchNormalization()(keras.layers.Dense(2)(given))
    made = keras.Model(given, keras.layers.Dropout(0.5, seed=1)(hidden))
    made.compile(optimizer="adam", loss="mse")
    return made


def built(layer: Any) -> Any:
    """With weights."""
    layer.build((None, 3))
    return layer


def rows() -> Any:
    """Numbers that a model takes."""
    return np.arange(12, dtype="float32").reshape(4, 3)


def goals() -> Any:
    """What it should give."""
    return np.arange(8, dtype="float32").reshape(4, 2)


def tensor() -> Any:
    """Three numbers."""
    return keras.ops.convert_to_tensor([3.5, -1.0, 2.0])


def image(*shape: int) -> Any:
    """Channels last."""
    return np.arange(np.prod(shape), dtype="float32").reshape(shape)


def words() -> Any:
    """A layer with a vocabulary."""
    made = keras.layers.StringLookup()
    made.adapt(["a", "b", "a"])
    return made


def weighed() -> Any:
    """A metric that has counted."""
    made = keras.metrics.MeanSquaredError()
    made.update_state(rows(), rows() + 1)
    return made


def optimizer() -> Any:
    """That trains something."""
    made = keras.optimizers.Adam()
    made.build(net().trainable_variables)
    return made


IMAGES: Sequence[Make] = [
    lambda: image(1, 4, 4, 1),
    lambda: image(1, 8, 1),
    lambda: image(1, 4, 4, 4, 1),
]
OBJECTS: dict[str, Sequence[Make]] = {
    "keras.layers.Layer": [
        net,
        trained,
        functional,
        lambda: built(keras.layers.Dense(2)),
        lambda: keras.layers.Dense(2),
        lambda: built(keras.layers.BatchNormalization()),
        lambda: keras.layers.Dropout(0.5),
        lambda: keras.layers.Normalization(),
        words,
        lambda: keras.layers.ReLU(),
        lambda: keras.Sequential([keras.layers.Dense(2)]),
        lambda: keras.layers.TextVectorization(),
        weighed,
        lambda: keras.Variable([1.0, 2.0]),
    ],
    "keras.Variable": [lambda: keras.Variable([1.0, 2.0])],
    "keras.callbacks.Callback": [
        lambda: keras.callbacks.EarlyStopping(),
        lambda: keras.utils.Progbar(3, verbose=0),
    ],
    "keras.callbacks.History": [lambda: trained().history],
}
ROWS: list[Make] = [lambda: (rows(),)]
PAIRS: list[Make] = [lambda: (rows(), goals(), Named(verbose=0))]
BATCH: list[Make] = [lambda: (rows(), goals())]
CALLS: dict[str, Sequence[Make]] = {
    "model.__call__": [*ROWS, lambda: (rows(), Named(training=True))],
    "model.call": ROWS,
    "model.fit": PAIRS,
    "model.train_on_batch": BATCH,
    "model.test_on_batch": BATCH,
    "model.evaluate": PAIRS,
    "model.predict": [lambda: (rows(), Named(verbose=0))],
    "model.predict_on_batch": ROWS,
    "model.add": [lambda: (keras.layers.Dense(2),)],
    "model.compile": [
        lambda: ("sgd", "mse"),
        lambda: (keras.optimizers.Adam(), keras.losses.MeanSquaredError()),
    ],
    "model.add_loss": [lambda: (1.0,)],
    "model.build": [lambda: ((None, 3),), lambda: ()],
    "model.get_layer": [lambda: ("first",), lambda: (Named(index=0),)],
    "model.set_weights": [
        lambda: ([image(3, 2), image(2)],),
        lambda: ([image(3) for _ in range(4)],),
    ],
    "model.add_weight": [
        lambda: ((2,), Named(name="own")),
        lambda: Named(shape=(2,), initializer="zeros", name="own"),
    ],
    "model.adapt": [*ROWS, lambda: (np.array(["a", "b"]),)],
    "model.set_vocabulary": [lambda: (["a", "b"],)],
    "model.update_state": [lambda: (rows(), rows() + 2), *ROWS],
    "model.assign": [lambda: (image(2),)],
    "model.assign_add": [lambda: (image(2),)],
    "model.assign_sub": [lambda: (image(2),)],
    "model.compute_output_shape": [lambda: ((4, 3),)],
    "model.save": [lambda: ("out.keras",)],
    "model.save_weights": [lambda: ("out.weights.h5",)],
    "model.load_weights": [lambda: (saved_weights(),)],
    "model.export": [lambda: ("out",)],
    "model.quantize": [lambda: ("int8",)],
    "model.summary": [lambda: ()],
    "model.set_state_tree": [lambda: (net().get_state_tree(),)],
    "callback.set_model": [lambda: (net(),)],
    "callback.update": [lambda: (1,)],
    "history.get": [lambda: ("loss",)],
}


def saved_weights() -> str:
    """A file of them."""
    net().save_weights("in.weights.h5")
    return "in.weights.h5"


def saved() -> str:
    """A file of a model."""
    net().save("in.keras")
    return "in.keras"


def loss(given: Any) -> Any:
    """Of somebody's own."""
    return given


POOL: dict[str, Sequence[Make]] = {
    "*": [
        lambda: np.array([3.5, -1.0, 2.0], dtype="float32"),
        lambda: 2,
        lambda: np.array([[4.0, 1.0], [2.0, 3.0]], dtype="float32"),
        lambda: 0.5,
        lambda: (2, 2),
        lambda: np.array([1, 0, 1]),
        lambda: [np.ones(2, dtype="float32"), np.ones(2, dtype="float32")],
        tensor,
        lambda: image(1, 4, 4, 1),
        lambda: "relu",
        lambda: loss,
    ],
    "axis": [lambda: 0, lambda: -1],
    "units": [lambda: 2],
    "filters": [lambda: 2],
    "kernel_size": [lambda: 2],
    "data_format": [lambda: "channels_last"],
    "dtype": [lambda: "float32", lambda: "int32"],
    "layer": [lambda: keras.layers.Dense(2), lambda: keras.layers.LSTM(2)],
    "cell": [lambda: keras.layers.LSTMCell(2)],
    "cells": [lambda: [keras.layers.LSTMCell(2)]],
    "model": [net, functional],
    "f": [lambda: lambda *given: given[0]],
    "fn": [lambda: loss],
    "pred": [lambda: True],
    "true_fn": [lambda: lambda: 1],
    "false_fn": [lambda: lambda: 2],
    "output_size": [lambda: 2],
    "cycles": [lambda: 2],
    "shape": [lambda: (2, 2), lambda: (4, 3)],
    "pool_size": [lambda: 2],
}
LISTS: list[Make] = [lambda: ([rows(), rows() + 1],)]


def pictures() -> str:
    """A folder of two sorts of pictures."""
    for name in ("one", "two"):
        os.makedirs(f"pictures/{name}", exist_ok=True)
        keras.utils.save_img(f"pictures/{name}/a.png", image(4, 4, 3))
    return "pictures"


def picture() -> str:
    """A file."""
    return pictures() + "/one/a.png"


def texts() -> str:
    """A folder of two sorts of texts."""
    for name in ("one", "two"):
        os.makedirs(f"texts/{name}", exist_ok=True)
        with open(f"texts/{name}/a.txt", "w") as out:
            out.write("a b")
    return "texts"


FILES: dict[str, list[Make]] = {
    **{
        f"{module}.{name}_dataset_from_directory": [made]
        for module in ("utils", "preprocessing")
        for name, made in (
            ("image", lambda: (pictures(), Named(image_size=(4, 4)))),
            ("text", lambda: (texts(),)),
        )
    },
    **{
        f"{module}.{name}": [made]
        for module in ("utils", "preprocessing.image")
        for name, made in (
            ("load_img", lambda: (picture(),)),
            ("save_img", lambda: ("out.png", image(4, 4, 3))),
            ("array_to_img", lambda: (image(4, 4, 3),)),
        )
    },
    "preprocessing.image.smart_resize": [lambda: (image(4, 4, 3), (2, 2))],
    "ops.swapaxes": [lambda: (rows(), 0, 1)],
}
POLICIES = (
    "backend.set_floatx mixed_precision.set_dtype_policy mixed_precision.set_global_policy "
    "config.set_dtype_policy config.set_floatx"
)
POOLED: list[Make] = [lambda: (image(1, 4, 4, 1), 2, Named(data_format="channels_last"))]
OPS: dict[str, list[Make]] = {
    **{
        name: [lambda: (keras.ops.convert_to_tensor(image(1, 4, 4, 1)), 2)]
        for name in ("adaptive_average_pool", "adaptive_max_pool")
    },
    **dict.fromkeys(["average_pool", "max_pool"], POOLED),
    **{
        name: [lambda: (image(1, 4, 4, 1), image(2, 2, 1, 1), Named(strides=1))]
        for name in ("conv", "conv_transpose", "depthwise_conv")
    },
    "ctc_decode": [lambda: (np.ones((1, 4, 4), dtype="float32"), np.array([4]))],
    "ctc_loss": [
        lambda: (
            np.array([[1, 2]]),
            np.ones((1, 4, 4), dtype="float32"),
            np.array([2]),
            np.array([4]),
        )
    ],
    "depth_to_space": [lambda: (image(1, 2, 2, 4), 2, "channels_last")],
    "space_to_depth": [lambda: (image(1, 2, 2, 4), 2, "channels_last")],
    "dot_product_attention": [
        lambda: (image(1, 2, 1, 2), image(1, 2, 1, 2), image(1, 2, 1, 2))
    ],
    "einsum": [lambda: ("ij->ji", rows()), lambda: ("ij", rows())],
    "fft2": [lambda: ((rows(), rows()),)],
    "ifft2": [lambda: ((rows(), rows()),)],
    "fold": [lambda: (image(1, 4, 4), (3, 3), 2)],
    "unfold": [lambda: (image(1, 1, 4, 4), 2)],
    "istft": [lambda: ((image(3, 5), image(3, 5)), 8, 4, 8)],
    "irfft": [lambda: ((image(3), image(3)),)],
    "jvp": [lambda: (lambda given: given * 2, [tensor()], [tensor()])],
    "moments": [lambda: (rows(), 0)],
    "moveaxis": [lambda: (rows(), 0, 1)],
    "rearrange": [lambda: (rows(), "a b -> b a"), lambda: (rows(), "a b -> a b")],
    "scan": [lambda: (lambda held, one: (held + one, one), np.float32(0), tensor())],
    "scatter": [lambda: (np.array([[0], [1]]), image(2), (3,))],
    "scatter_update": [lambda: (tensor(), np.array([[0], [1]]), image(2))],
    "slice_update": [lambda: (tensor(), np.array([0]), image(2))],
    "slice": [lambda: (tensor(), np.array([0]), np.array([2]))],
    "while_loop": [lambda: (lambda at: at < 3, lambda at: (at + 1,), (0,))],
    "fori_loop": [lambda: (0, 3, lambda at, held: held + at, 0)],
    "switch": [lambda: (0, [lambda given: given], tensor())],
    "take_along_axis": [lambda: (rows(), np.array([[0]]), 0)],
    "multi_hot": [lambda: (np.array([0, 1]), 3)],
    "one_hot": [lambda: (np.array([0, 1]), 3)],
    "solve_triangular": [lambda: (np.eye(3, dtype="float32"), rows()[:3])],
    "separable_conv": [
        lambda: (image(1, 4, 4, 1), image(2, 2, 1, 1), image(1, 1, 1, 1), Named(strides=1))
    ],
    "stft": [lambda: (image(16), 8, 4, 8)],
    "unravel_index": [lambda: (np.array([1, 2]), (2, 2))],
    "vectorize": [lambda: (lambda given: given * 2,)],
    "vectorized_map": [lambda: (lambda given: given * 2, rows())],
    "view_as_complex": [lambda: (image(3, 2),)],
    "view_as_real": [lambda: (np.array([1 + 2j]),)],
    "extract_sequences": [lambda: (image(16), 4, 4)],
    "map": [lambda: (lambda given: given * 2.0, rows())],
    "cast": [lambda: (rows(), "int32"), lambda: (rows(), "float32")],
    "cond": [lambda: (True, lambda: 1, lambda: 2)],
    "cross": [lambda: (rows(), rows())],
    "batch_normalization": [lambda: (rows(), image(3), image(3), -1)],
    "custom_gradient": [lambda: (lambda given: (given, lambda up: up),)],
    "associative_scan": [lambda: (lambda one, two: one + two, tensor())],
}
MERGES = "add average concatenate maximum minimum multiply subtract"
OWN: dict[str, Sequence[Make]] = {
    **{f"keras.layers.{name}": LISTS for name in MERGES.split()},
    "keras.layers.dot": [lambda: ([rows(), rows() + 1], 1)],
    "keras.models.load_model": [lambda: (saved(),)],
    "keras.saving.load_model": [lambda: (saved(),)],
    "keras.models.save_model": [lambda: (net(), "out.keras")],
    "keras.saving.save_model": [lambda: (net(), "out.keras")],
    **{f"keras.{name}": [lambda: ("float32",)] for name in POLICIES.split()},
    **{f"keras.ops.{name}": made for name, made in OPS.items()},
    **{f"keras.{name}": made for name, made in FILES.items()},
    "keras.random.randint": [lambda: ((2,), 0, 3)],
    "keras.optimizers.OptimizerMap": [lambda: (keras.optimizers.Adam(),)],
    "keras.optimizers.get": [lambda: ("adam",), lambda: (keras.optimizers.Adam(),)],
    "keras.losses.ctc": [lambda: (np.array([[1, 2]]), np.ones((1, 4, 4), dtype="float32"))],
    **{
        f"keras.{name}.sparse_categorical_crossentropy": [
            lambda: (np.array([1, 0]), np.array([[0.2, 0.8], [0.6, 0.4]], dtype="float32"))
        ]
        for name in ("losses", "metrics")
    },
    "keras.callbacks.ModelCheckpoint": [lambda: ("out.keras",)],
    **{
        f"keras.initializers.{name}": [lambda: ("real", "hann")]
        for name in ("STFT", "STFTInitializer")
    },
    **{
        f"keras.layers.{name}": [lambda: (), lambda: (Named(vocabulary=["a", "b"]),)]
        for name in ("IntegerLookup", "StringLookup", "TextVectorization")
    },
    "keras.layers.IntegerLookup": [lambda: (Named(vocabulary=[1, 2]),)],
    "keras.layers.Permute": [lambda: ((2, 1),)],
    "keras.layers.STFTSpectrogram": [lambda: ()],
    "keras.layers.deserialize": [
        lambda: (keras.layers.serialize(keras.layers.Dense(2)),),
    ],
    "keras.models.clone_model": [lambda: (net(),)],
    "keras.models.model_from_json": [lambda: (net().to_json(),)],
}

LARGE = """
    ConvNeXtBase ConvNeXtLarge ConvNeXtSmall ConvNeXtTiny ConvNeXtXLarge DenseNet121 DenseNet169
    DenseNet201 EfficientNetB0 EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4
    EfficientNetB5 EfficientNetB6 EfficientNetB7 EfficientNetV2B0 EfficientNetV2B1
    EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2L EfficientNetV2M EfficientNetV2S
    InceptionResNetV2 InceptionV3 MobileNetV3Large MobileNetV3Small NASNetLarge NASNetMobile
    ResNet101 ResNet101V2 ResNet152 ResNet152V2 ResNet50 ResNet50V2 VGG16 VGG19 Xception
"""
FAMILIES = """
    convnext densenet efficientnet efficientnet_v2 imagenet_utils inception_resnet_v2
    inception_v3 mobilenet mobilenet_v2 mobilenet_v3 nasnet resnet resnet50 resnet_v2 vgg16
    vgg19 xception
"""
DATA = "boston_housing california_housing cifar10 cifar100 fashion_mnist imdb mnist reuters"


def applications() -> dict[str, str]:
    """Why large networks are not tried."""
    owners = ["keras.applications", *(f"keras.applications.{one}" for one in FAMILIES.split())]
    why = "large; `MobileNetV2`, which is made in the same way, is tried"
    return {f"{owner}.{name}": why for owner in owners for name in LARGE.split()}


UNTRIED: dict[str, str] = {
    **applications(),
    **{
        f"keras.applications.{family}.decode_predictions": "asks the network"
        for family in FAMILIES.split()
    },
    **dict.fromkeys(
        ["keras.applications.MobileNet", "keras.applications.mobilenet.MobileNet"],
        "takes longer than a call is given",
    ),
    **{f"keras.datasets.{name}.load_data": "asks the network" for name in DATA.split()},
    **{
        f"keras.datasets.{name}.get_word_index": "asks the network"
        for name in ("imdb", "reuters")
    },
    **{
        f"keras.optimizers.legacy.{name}": "of versions before 3"
        for name in ("Adam", "SGD", "RMSprop")
    },
    "model.add_loss": "only while a model is called",
    "model.add_metric": "of versions before 3",
    "keras.ops.map": "what it maps is compiled, and holds what is looked at",
    **{f"keras.utils.{name}": "runs graphviz" for name in ("plot_model", "model_to_dot")},
    "keras.utils.get_file": "asks the network",
    "keras.utils.audio_dataset_from_directory": "needs another library",
    "keras.layers.FlaxLayer": "needs flax",
    "keras.layers.JaxLayer": "needs jax",
    "keras.layers.TorchModuleWrapper": "needs torch",
    "keras.layers.TFSMLayer": "needs a model of TensorFlow's own form in a file",
    "keras.callbacks.OrbaxCheckpoint": "needs orbax",
    "keras.config.set_backend": "another one needs jax or torch",
}
MADE: list[Make] = [lambda: (Named(weights=None, classes=2, input_shape=(32, 32, 3)),)]
for NAME in ("MobileNet", "MobileNetV2"):
    for OWNER in ("", "mobilenet.", "mobilenet_v2."):
        OWN[f"keras.applications.{OWNER}{NAME}"] = MADE
for FAMILY in FAMILIES.split():
    OWN[f"keras.applications.{FAMILY}.preprocess_input"] = [lambda: (image(1, 4, 4, 3),)]

OF_PARTS = ("model.assign", "model.assign_add", "model.assign_sub")

KERAS = Samples(
    objects=OBJECTS,
    pool=POOL,
    pools={},
    calls={**CALLS, **OWN},
    untried={**UNTRIED, **dict.fromkeys(OF_PARTS, "of a variable in it, not told from itself")},
    seldom={
        "model.load_own_variables": "what it is given here has none",
        **dict.fromkeys(["keras.Sequential", "keras.models.Sequential"], "only of some layers"),
        **{
            f"keras.applications.{family}.preprocess_input": "it gives back what it is given"
            for family in ("convnext", "efficientnet", "efficientnet_v2", "mobilenet_v3")
        },
    },
    gaps={
        "model.export": "what it needs to be written it makes at the first time",
        "keras.initializers.get": "what can be called, and is one of somebody's own",
        "keras.ops.where": "of one argument a list of places",
        **dict.fromkeys(
            ["model.predict", "model.predict_on_batch"],
            "what it needs to predict it makes at the first time",
        ),
        **dict.fromkeys(
            ["model.__call__", "model.call"],
            "what its first use makes whole, and what learns by it, its kind says",
        ),
    },
)
