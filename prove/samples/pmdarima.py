"""Models of rows in time."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pmdarima
from pmdarima import pipeline, preprocessing

from ..adapters import arrays as arrays
from ..adapters import figures as figures
from ..trials import Named
from .base import Make, Samples


def row() -> Any:
    """With a season."""
    steps = np.arange(40.0)
    return np.sin(steps) + steps / 10


@cache
def learnt() -> Any:
    """What others are copies of."""
    import pickle

    return pickle.dumps(pmdarima.ARIMA((1, 0, 0)).fit(row()))


def fitted() -> Any:
    """A model that has learnt."""
    import pickle

    return pickle.loads(learnt())


def found() -> Any:
    """One that chose its order itself."""
    return pmdarima.AutoARIMA(start_p=1, start_q=1, max_p=1, max_q=1, seasonal=False).fit(row())


FOUND: list[Make] = [
    lambda: (row(), Named(start_p=1, start_q=1, max_p=1, max_q=1, seasonal=False)),
]

KEPT = [
    f"estimator.{name}" for name in ("hqic", "predict_in_sample", "summary", "aicc", "to_dict")
]

PMDARIMA = Samples(
    gaps=dict.fromkeys(
        KEPT,
        "what it works out at the first time it keeps for the next",
    ),
    objects={
        "estimator": [fitted, found],
    },
    pool={
        "*": [row, lambda: 2, lambda: 12],
        "y": [row],
        "x": [row],
        "m": [lambda: 4],
        "n_periods": [lambda: 2],
        "series": [row],
    },
    calls={
        "pmdarima.ARIMA": [lambda: ((1, 0, 0),)],
        "pmdarima.arima.ARIMA": [lambda: ((1, 0, 0),)],
        "pmdarima.auto_arima": FOUND,
        "pmdarima.arima.auto_arima": FOUND,
        "pmdarima.pipeline.Pipeline": [
            lambda: (
                [
                    ("box", preprocessing.BoxCoxEndogTransformer()),
                    ("model", pmdarima.ARIMA((1, 0, 0))),
                ],
            ),
        ],
        "pmdarima.c": [lambda: (1, 2, 3), lambda: (row(), row())],
        "pmdarima.decomposed_plot": [
            lambda: (pmdarima.arima.decompose(row(), "additive", 4), Named(show=False)),
        ],
        **{
            f"pmdarima.{name}": [lambda: (row(), Named(show=False))]
            for name in ("autocorr_plot", "plot_pacf")
        },
        "pmdarima.tsdisplay": [lambda: (row(), Named(lag_max=10, show=False))],
        "estimator.conf_int": [lambda: ()],
        "estimator.forecast": [lambda: (2,), lambda: ()],
        **{
            f"estimator.{name}": [lambda: ()]
            for name in ("resid", "aicc", "to_dict", "params", "bse", "hqic", "oob", "pvalues")
        },
    },
    untried={
        "pmdarima.datasets.load_msft": "it asks the network",
        "pmdarima.datasets.load_gasoline": "it asks the network",
        "pmdarima.tsdisplay": "it fits no statsmodels of today",
        "estimator.plot_diagnostics": "it fits no statsmodels of today",
        "pmdarima.plot_acf": "it fits no statsmodels of today",
    },
)
assert pipeline
