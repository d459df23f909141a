"""What finds a plane in which points lie."""

from __future__ import annotations

from typing import Any

import numpy as np
import umap

from ..adapters import arrays as arrays
from ..trials import Named
from .base import Samples


def rows() -> Any:
    """Of two groups."""
    made = np.random.RandomState(0).normal(size=(30, 3))
    made[15:] += 5
    return made


UMAP = Samples(
    objects={},
    calls={
        "umap.UMAP": [lambda: (), lambda: (5,), lambda: (Named(random_state=1),)],
        "umap.umap_.UMAP": [lambda: (), lambda: (5,)],
        "umap.AlignedUMAP": [lambda: ()],
    },
    untried={
        "umap.ParametricUMAP": "tensorflow is not installed beside it",
        "umap.plot.*": "needs datashader and holoviews",
    },
)
assert umap.UMAP
