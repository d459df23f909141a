"""LightGBM: its functions; its methods are tried with those of XGBoost."""

from __future__ import annotations

from typing import Any

import lightgbm as lgb

from ..trials import Named
from . import xgboost as shared
from .base import Samples


def given() -> dict[str, Any]:
    """Parameters for little data."""
    return {**shared.SMALL, "metric": "l2"}


class Logger:
    """Takes what is told."""

    def info(self, text: str) -> None:
        """Something."""

    def warning(self, text: str) -> None:
        """Something bad."""


LIGHTGBM = Samples(
    pool={
        "*": [lambda: 2],
        "data": [shared.rows, shared.frame],
        "label": [shared.labels],
        "params": [given],
        "train_set": [shared.dataset],
        "num_boost_round": [lambda: 2],
        "nfold": [lambda: 2],
        "valid_sets": [lambda: [shared.dataset()]],
        "init_model": [shared.model],
        "keep_training_booster": [lambda: True],
        "stopping_rounds": [lambda: 1],
    },
    calls={
        "lightgbm.train": [
            lambda: (given(), shared.dataset(), 2),
            lambda: (
                given(),
                shared.dataset(),
                Named(
                    num_boost_round=2,
                    valid_sets=[shared.dataset()],
                    callbacks=[lgb.record_evaluation({})],
                ),
            ),
            lambda: ({**given(), "num_iterations": 2}, shared.dataset()),
        ],
        "lightgbm.cv": [
            lambda: (given(), shared.dataset(), 2, None, 2, Named(stratified=False)),
            lambda: (
                given(),
                shared.dataset(),
                2,
                None,
                2,
                Named(stratified=False, return_cvbooster=True),
            ),
        ],
        "lightgbm.Booster": [
            lambda: (given(), shared.dataset()),
            lambda: (Named(model_str=shared.model().model_to_string()),),
        ],
        "lightgbm.plot_importance": [lambda: (shared.model(),)],
        "lightgbm.plot_metric": [lambda: ({"a": {"l2": [1.0, 0.5]}},)],
        "lightgbm.plot_split_value_histogram": [lambda: (shared.model(), 0)],
        "lightgbm.record_evaluation": [lambda: ({},)],
        "lightgbm.reset_parameter": [lambda: (Named(learning_rate=[0.1, 0.2]),)],
        "lightgbm.register_logger": [lambda: (Logger(),)],
    },
    untried={
        "lightgbm.plot_tree": "runs graphviz",
        "lightgbm.create_tree_digraph": "needs graphviz",
        **dict.fromkeys(
            [f"lightgbm.DaskLGBM{name}" for name in ("Classifier", "Ranker", "Regressor")],
            "needs a cluster of Dask",
        ),
        "lightgbm.Sequence": "only for classes of somebody's own",
    },
    gaps={
        "lightgbm.train": "what it evaluates refers to what it trains on, as prepared data does"
    },
    modules=["matplotlib.pyplot"],
)
