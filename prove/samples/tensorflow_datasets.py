"""Sets of data, which are fetched."""

from __future__ import annotations

from typing import Any

import tensorflow as tf

from .base import Samples


def stream() -> Any:
    """Of numbers."""
    return tf.data.Dataset.from_tensor_slices([1, 2])


NETWORK = "it asks the network"

TENSORFLOW_DATASETS = Samples(
    calls={"tensorflow_datasets.as_numpy": [lambda: (stream(),)]},
    untried={
        **{f"tensorflow_datasets.{name}": NETWORK for name in ("builder", "load")},
        **{
            f"tensorflow_datasets.{name}": "only of what is fetched from the network"
            for name in ("as_dataframe", "show_examples")
        },
        "tensorflow_hub.*": "not installed beside it, and all of it asks the network",
        "tensorflow_datasets.list_builders": NETWORK,
    },
)
