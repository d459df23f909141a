"""Samplers of imbalanced data."""

from __future__ import annotations

from typing import Any

import numpy as np
from imblearn import FunctionSampler
from imblearn.over_sampling import SMOTE, RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler, TomekLinks
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from ..adapters import frames as frames
from ..trials import Named
from .base import Samples


def rows() -> Any:
    """Numbers."""
    return np.random.RandomState(0).rand(40, 3)


def few() -> Any:
    """Few of one class."""
    return (np.arange(40) % 4 == 0).astype(int)


def other() -> Any:
    """What was foretold."""
    return (np.arange(40) % 3 == 0).astype(int)


MEASURES = """
    classification_report_imbalanced geometric_mean_score macro_averaged_mean_absolute_error
    sensitivity_score sensitivity_specificity_support specificity_score
"""
IMBLEARN = Samples(
    objects={
        "passing": [
            FunctionSampler,
            lambda: FunctionSampler(func=lambda X, y: (X[:3], y[:3])),
        ],
        "estimator": [SMOTE, RandomOverSampler, RandomUnderSampler, TomekLinks],
    },
    pool={"*": [rows, few, lambda: 2], "y": [few]},
    calls={
        "imblearn.over_sampling.SMOTENC": [lambda: ([0],)],
        "imblearn.pipeline.Pipeline": [
            lambda: ([("a", SMOTE()), ("b", LogisticRegression())],),
        ],
        "imblearn.pipeline.make_pipeline": [lambda: (SMOTE(), LogisticRegression())],
        **{
            f"imblearn.metrics.{name}": [
                lambda: (few(), other()),
                lambda: (few(), other(), Named(average=None)),
                lambda: (few(), other(), Named(output_dict=True)),
            ]
            for name in MEASURES.split()
        },
        "imblearn.metrics.make_index_balanced_accuracy": [lambda: ()],
        "imblearn.datasets.make_imbalance": [
            lambda: (rows(), few(), Named(sampling_strategy={0: 5, 1: 5})),
        ],
        "imblearn.model_selection.InstanceHardnessCV": [lambda: (KNeighborsClassifier(),)],
        "passing.fit_resample": [lambda: (rows(), few())],
    },
    untried={"imblearn.datasets.fetch_datasets": "asks the network"},
)
