"""CatBoost: its functions; its methods are tried with those of XGBoost."""

from __future__ import annotations

from typing import Any

import catboost
import numpy as np

from ..trials import Named
from . import xgboost as shared
from .base import Samples


def given() -> dict[str, Any]:
    """Parameters for little data."""
    return {**shared.QUIET, "loss_function": "Logloss"}


def model() -> Any:
    """A fitted one."""
    return shared.again("CatBoostClassifier")()


def base() -> Any:
    """One of the class that the others are made from."""
    return catboost.CatBoost({**shared.QUIET, "loss_function": "RMSE"}).fit(shared.pool())


SETS = """
    adult amazon epsilon higgs imdb msrank msrank_10k monotonic1 monotonic2 rotten_tomatoes
    titanic
"""
CATBOOST = Samples(
    pool={"*": [shared.rows, shared.labels], "data": [shared.rows, shared.frame]},
    untried=dict.fromkeys(
        [f"catboost.datasets.{name}" for name in SETS.split()], "asks the network"
    ),
    calls={
        "catboost.Pool": [
            lambda: (shared.rows(), shared.labels()),
            lambda: (shared.frame(), shared.labels()),
        ],
        "catboost.FeaturesData": [
            lambda: (shared.rows().astype(np.float32),),
        ],
        "catboost.cv": [
            lambda: (shared.pool(), given()),
            lambda: (shared.pool(), given(), Named(as_pandas=False, return_models=True)),
        ],
        "catboost.train": [lambda: (shared.pool(), given())],
        "catboost.sum_models": [lambda: ([model(), model()],)],
        "catboost.to_classifier": [lambda: (model(),), lambda: (base(),)],
        "catboost.to_regressor": [lambda: (base(),)],
        "catboost.utils.eval_metric": [
            lambda: (shared.labels(), shared.numbers(), "RMSE"),
        ],
        "catboost.utils.get_confusion_matrix": [lambda: (model(), shared.pool())],
        "catboost.utils.get_roc_curve": [lambda: (model(), shared.pool())],
        "catboost.utils.select_threshold": [lambda: (model(), shared.pool(), Named(FNR=0.5))],
    },
)
