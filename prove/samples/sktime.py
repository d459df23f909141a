"""Models of rows in time, in the way of scikit-learn."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from sktime.forecasting.base import ForecastingHorizon
from sktime.forecasting.exp_smoothing import ExponentialSmoothing
from sktime.forecasting.naive import NaiveForecaster
from sktime.forecasting.trend import PolynomialTrendForecaster
from sktime.split import ExpandingWindowSplitter
from sktime.transformations.series.detrend import Detrender

from ..adapters import figures as figures
from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples


def row() -> Any:
    """By month."""
    months = pd.period_range("2020-01", periods=24, freq="M")
    return pd.Series(np.arange(24.0) + np.sin(np.arange(24.0)), index=months)


def naive() -> Any:
    """That has learnt."""
    return NaiveForecaster("drift").fit(row(), fh=[1, 2])


def line() -> Any:
    """That has learnt a line."""
    return PolynomialTrendForecaster().fit(row(), fh=[1, 2])


def parts() -> list[Any]:
    """Of several models."""
    return [("a", NaiveForecaster()), ("b", PolynomialTrendForecaster())]


PLAIN: list[Make] = [lambda: ()]
AT = "sktime.forecasting"

SKTIME = Samples(
    objects={"estimator": [naive, line, lambda: Detrender().fit(row())]},
    pool={"*": [row, lambda: 2], "y": [row], "X": [lambda: None], "fh": [lambda: [1, 2]]},
    calls={
        f"{AT}.naive.NaiveForecaster": PLAIN,
        f"{AT}.arima.ARIMA": PLAIN,
        f"{AT}.arima.AutoARIMA": PLAIN,
        f"{AT}.exp_smoothing.ExponentialSmoothing": PLAIN,
        f"{AT}.ets.AutoETS": PLAIN,
        f"{AT}.theta.ThetaForecaster": PLAIN,
        f"{AT}.trend.PolynomialTrendForecaster": PLAIN,
        f"{AT}.compose.EnsembleForecaster": [lambda: (parts(),)],
        f"{AT}.compose.TransformedTargetForecaster": [
            lambda: ([("d", Detrender()), ("b", NaiveForecaster())],),
        ],
        f"{AT}.compose.make_reduction": [lambda: (regression(),)],
        f"{AT}.model_selection.ForecastingGridSearchCV": [
            lambda: (
                NaiveForecaster(),
                ExpandingWindowSplitter(fh=[1]),
                {"strategy": ["mean"]},
            ),
        ],
        f"{AT}.base.ForecastingHorizon": [lambda: ([1, 2],), lambda: (row().index, False)],
        "sktime.utils.plotting.plot_series": [lambda: (row(),)],
        "sktime.datasets.load_airline": PLAIN,
        "estimator.update_predict": [lambda: (row(),)],
        "estimator.update_predict_single": [lambda: (row(), Named(fh=[1]))],
        "estimator.predict_var": [lambda: ([1, 2],)],
        "estimator.set_tags": [lambda: (Named(**{"capability:missing_values": True}),)],
        "estimator.set_config": [lambda: (Named(warnings="off"),)],
        "estimator.set_random_state": [lambda: (1,)],
    },
    seldom={"estimator.set_random_state": "only of one that draws"},
    untried={
        "estimator.update_predict": "takes longer than a call is given",
        "estimator.pretrain": "needs many rows in time at once",
        **{
            f"sktime.datasets.{name}": "its files are fetched from the network"
            for name in ("load_arrow_head", "load_basic_motions")
        },
    },
)


def regression() -> Any:
    """Of scikit-learn."""
    from sklearn.linear_model import LinearRegression

    return LinearRegression()


assert ExponentialSmoothing and ForecastingHorizon
