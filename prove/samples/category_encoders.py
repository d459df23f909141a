"""Encoders of names as numbers."""

from __future__ import annotations

from typing import Any

import category_encoders as ce
import numpy as np
import pandas as pd

from ..adapters import frames as frames
from .base import Make, Samples


def names() -> Any:
    """Names."""
    return pd.DataFrame({"a": ["x", "y", "x", "z"] * 5, "b": ["u", "v"] * 10})


def numbers() -> Any:
    """What is to be foretold."""
    return pd.Series(np.arange(20.0) % 2)


def fitted(cls: str) -> Make:
    """One that was fitted."""
    return lambda: getattr(ce, cls)().fit(names(), numbers())


def coded() -> Any:
    """The names as numbers."""
    return ce.OrdinalEncoder().fit_transform(names())


def ones() -> Any:
    """A column for each name."""
    return ce.OneHotEncoder().fit_transform(names())


def mapping() -> Any:
    """Which column stands for which name."""
    return ce.OneHotEncoder().fit(names()).mapping


CATEGORY_ENCODERS = Samples(
    objects={
        "estimator": [
            fitted("TargetEncoder"),
            fitted("OneHotEncoder"),
            fitted("OrdinalEncoder"),
            fitted("BinaryEncoder"),
        ]
    },
    pool={"*": [names, numbers, lambda: ["a"]], "X": [names], "y": [numbers]},
    calls={
        "estimator.fit_target_encoding": [lambda: (coded(), numbers())],
        "estimator.target_encode": [lambda: (coded(),)],
        "estimator.get_dummies": [lambda: (coded(),)],
        "estimator.reverse_dummies": [lambda: (ones(),), lambda: (ones(), mapping())],
    },
)
