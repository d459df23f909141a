"""Models of rows by day."""

from __future__ import annotations

from typing import Any

import pandas as pd
import prophet
from prophet import serialize

from ..adapters import figures as figures
from ..adapters import frames as frames
from .base import Samples


def rows() -> Any:
    """A number a day."""
    days = pd.date_range("2020-01-01", periods=60)
    return pd.DataFrame({"ds": days, "y": [float(at % 7) for at in range(60)]})


def unfitted() -> Any:
    """One that looks at weeks."""
    return prophet.Prophet(
        yearly_seasonality=False, daily_seasonality=False, uncertainty_samples=10
    )


KEPT: list[str] = []


def yearly() -> Any:
    """One that looks at years."""
    return prophet.Prophet(yearly_seasonality=True, uncertainty_samples=0)


def fitted(at: int = 0) -> Any:
    """That has learnt; once, and read again."""
    if not KEPT:
        KEPT.extend(
            serialize.model_to_json(made.fit(rows())) for made in (unfitted(), yearly())
        )
    return serialize.model_from_json(KEPT[at])


def ahead() -> Any:
    """What it says of days to come."""
    return fitted().predict(fitted().make_future_dataframe(3))


fitted()
PROPHET = Samples(
    objects={"estimator": [unfitted, fitted]},
    pool={
        "*": [rows, lambda: 2],
        "df": [rows],
        "m": [fitted],
        "model": [fitted],
        "fcst": [ahead],
        "periods": [lambda: 3],
        "name": [lambda: "extra"],
    },
    calls={
        "prophet.plot.add_changepoints_to_plot": [
            lambda: (fitted().plot(ahead()).gca(), fitted(), ahead()),
        ],
        "prophet.plot.plot_components_plotly": [lambda: (fitted(), ahead())],
        "prophet.serialize.model_from_json": [lambda: (serialize.model_to_json(fitted()),)],
        "prophet.serialize.model_from_dict": [lambda: (serialize.model_to_dict(fitted()),)],
        "estimator.add_country_holidays": [lambda: ("DE",)],
        "estimator.add_regressor": [lambda: ("extra",)],
        "estimator.add_seasonality": [lambda: ("monthly", 30.5, 2)],
        "estimator.plot_components": [lambda: (ahead(),)],
        "estimator.predict_trend": [lambda: (fitted().setup_dataframe(rows()),)],
        "estimator.predict_seasonal_components": [lambda: (fitted().setup_dataframe(rows()),)],
        "estimator.predict_uncertainty": [lambda: (fitted().setup_dataframe(rows()), False)],
        "estimator.predictive_samples": [lambda: (rows(),)],
        "prophet.plot.plot_yearly": [lambda: (fitted(1),)],
    },
    untried={
        **{
            f"prophet.diagnostics.{name}": "it runs the program that fits its models"
            for name in ("cross_validation", "performance_metrics")
        },
        "prophet.plot.plot_cross_validation_metric": "it runs the program that fits its models",
        "prophet.plot.plot_plotly": "it asks whether a table is true",
        "fbprophet.*": "its name of before, which no Python of today installs",
        "estimator.add_group_component": "only for what it calls itself",
    },
)
