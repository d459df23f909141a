"""Estimators, unfitted and fitted, and what they are given."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import cache, partial
from typing import Any

import numpy as np
import sklearn.experimental.enable_halving_search_cv
import sklearn.experimental.enable_iterative_imputer  # noqa: F401
from sklearn.base import BaseEstimator, clone
from sklearn.datasets import load_iris
from sklearn.gaussian_process.kernels import RBF, WhiteKernel
from sklearn.model_selection import KFold, ShuffleSplit
from sklearn.neighbors import BallTree, KDTree
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler
from sklearn.utils import Bunch, all_estimators
from sklearn.utils._test_common.instance_generator import _construct_instances

from ..adapters import frames as frames
from .base import Make, Samples

TEXTS = ["a b c", "b c d", "a a d", "d b"]


def rows() -> Any:
    """Positive numbers, as all estimators take them."""
    return np.random.RandomState(0).rand(24, 3) + 0.1


def labels() -> Any:
    """Two classes, in turn."""
    return np.arange(24) % 2


def numbers() -> Any:
    """What is to be foretold."""
    return rows() @ np.array([1.0, 2.0, 3.0])


def made(cls: type) -> Any:
    """An estimator of a class that is quick to fit."""
    estimator = next(iter(_construct_instances(cls)))
    quick = {"n_estimators": 2, "max_iter": 5, "perplexity": 3, "n_init": 1, "n_components": 2}
    for name, value in quick.items():
        if name in estimator.get_params():
            try:
                estimator = clone(estimator).set_params(**{name: value})
            except Exception:
                continue
    return estimator


@cache
def fitted(cls: type) -> Any:
    """One that was fitted; itself where nothing fits."""
    for data in (rows(), TEXTS, [{"a": 1}, {"b": 2}]):
        for target in (labels(), numbers(), np.c_[labels(), labels()]):
            try:
                return made(cls).fit(data, target[: len(data)])
            except Exception:
                continue
    return made(cls)


def again(cls: type) -> Any:
    """A fitted one, made once: each trial takes a copy."""
    return copy.deepcopy(fitted(cls))


def estimators() -> list[Make]:
    """Each class twice."""
    found: list[Make] = []
    for _, cls in all_estimators():
        try:
            made(cls)
        except Exception:
            continue
        found.append(partial(made, cls))
        found.append(partial(again, cls))
    return found


WITH_DATA: Sequence[Make] = [
    lambda: [rows(), labels()],
    lambda: [rows(), numbers()],
    lambda: [TEXTS, [0, 1, 0, 1]],
    lambda: [rows(), np.c_[labels(), labels()]],
]
DATA: Sequence[Make] = [lambda: [rows()], lambda: [TEXTS], lambda: [labels()]]
NONE: Sequence[Make] = [lambda: []]
FITTING = "fit partial_fit fit_transform fit_predict score"
USING = (
    "predict predict_proba predict_log_proba predict_joint_log_proba decision_function apply "
    "transform inverse_transform score_samples decision_path kneighbors kneighbors_graph "
    "radius_neighbors radius_neighbors_graph staged_predict staged_predict_proba "
    "staged_decision_function mahalanobis aic bic perplexity error_norm correct_covariance "
    "reweight_covariance gibbs sample_y split get_n_splits query"
)
PLAIN = (
    "get_params get_support get_feature_names_out get_covariance get_precision get_depth "
    "get_n_leaves densify sparsify sample get_metadata_routing get_stop_words build_analyzer "
    "build_preprocessor build_tokenizer reconstruction_error"
)
CALLS: dict[str, Sequence[Make]] = {
    **{f"estimator.{name}": WITH_DATA for name in FITTING.split()},
    **{f"estimator.{name}": DATA for name in USING.split()},
    **{f"estimator.{name}": NONE for name in PLAIN.split()},
}

SKLEARN = Samples(
    objects={
        "sklearn.base.BaseEstimator": [
            *estimators(),
            lambda: make_pipeline(StandardScaler(), BaseEstimator()),
        ],
        "sklearn.model_selection.BaseCrossValidator": [lambda: KFold(2)],
        "sklearn.model_selection.BaseShuffleSplit": [lambda: ShuffleSplit(2)],
        "sklearn.gaussian_process.kernels.Kernel": [lambda: RBF() + WhiteKernel()],
        "sklearn.neighbors.KDTree": [lambda: KDTree(rows())],
        "sklearn.neighbors.BallTree": [lambda: BallTree(rows())],
        "sklearn.preprocessing.FunctionTransformer": [
            FunctionTransformer,
            lambda: FunctionTransformer(np.log1p, np.expm1),
        ],
        "sklearn.utils.Bunch": [lambda: Bunch(data=rows()), load_iris],
    },
    pool={
        "*": [
            rows,
            labels,
            numbers,
            lambda: np.c_[labels(), labels()],
            lambda: np.array([[0.0, 1.0], [1.0, 0.0]]),
            lambda: TEXTS,
            lambda: 2,
            lambda: StandardScaler(),
            lambda: [rows(), rows()],
            lambda: "euclidean",
        ],
        "X": [rows, lambda: TEXTS],
        "Y": [rows],
        "y": [labels, numbers],
        "y_true": [labels, numbers, lambda: np.c_[labels(), 1 - labels()]],
        "y_pred": [labels, numbers, lambda: np.c_[labels(), 1 - labels()]],
        "y_score": [lambda: numbers() / 10, lambda: np.c_[labels(), 1 - labels()] / 2],
        "y_prob": [lambda: numbers() / 10],
        "labels_true": [labels],
        "labels_pred": [labels],
        "labels": [labels],
        "estimator": [lambda: fitted(next(c for n, c in all_estimators() if n == "Ridge"))],
        "metric": [lambda: "euclidean", lambda: "precomputed"],
        "random_state": [lambda: 0],
        "n_clusters": [lambda: 2],
        "average": [lambda: None, lambda: "macro"],
        "multioutput": [lambda: "raw_values"],
    },
    calls=CALLS,
    untried={
        "sklearn.datasets.fetch_openml": "asks the network",
        "sklearn.datasets.fetch_california_housing": "asks the network",
    },
    modules=["sklearn.utils.validation", "matplotlib.pyplot"],
)
