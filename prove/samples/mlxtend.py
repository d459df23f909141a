"""What is drawn of models, and how they are compared."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from mlxtend.frequent_patterns import apriori
from sklearn.linear_model import LinearRegression, LogisticRegression

from ..adapters import figures as figures
from ..adapters import frames as frames
from ..trials import Named
from .base import Samples


def rows() -> Any:
    """Of two classes."""
    made = np.random.RandomState(0).normal(size=(20, 2))
    made[10:] += 2
    return made


def classes() -> Any:
    """Which they are."""
    return np.repeat([0, 1], 10)


def model() -> Any:
    """That tells them apart."""
    return LogisticRegression().fit(rows(), classes())


def baskets() -> Any:
    """Who bought what."""
    return pd.DataFrame({"a": [True, True, False], "b": [True, True, True]})


def sets() -> Any:
    """What is often bought together."""
    return apriori(baskets(), min_support=0.5, use_colnames=True)


PAIR = (classes, classes)

MLXTEND = Samples(
    pool={
        "*": [rows, classes],
        "X": [rows],
        "y": [classes],
        "x": [lambda: rows()[:, 0]],
        "df": [baskets],
        "y_target": [classes],
        "y_predicted": [classes],
        "y_true": [classes],
        "y_model1": [classes],
        "y_model2": [lambda: 1 - classes()],
        "estimator": [model],
        "clf": [model],
        "estimator1": [model],
        "estimator2": [LogisticRegression],
    },
    calls={
        "mlxtend.plotting.plot_decision_regions": [lambda: (rows(), classes(), model())],
        "mlxtend.plotting.plot_confusion_matrix": [lambda: (np.array([[4, 1], [2, 3]]),)],
        "mlxtend.plotting.heatmap": [lambda: (np.eye(3),)],
        "mlxtend.plotting.checkerboard_plot": [lambda: (np.eye(3),)],
        "mlxtend.plotting.category_scatter": [
            lambda: (
                Named(
                    x="a",
                    y="b",
                    label_col="c",
                    data=pd.DataFrame({"a": [1, 2], "b": [1, 2], "c": ["x", "y"]}),
                ),
            )
        ],
        "mlxtend.plotting.ecdf": [lambda: (np.array([1.0, 2.0]),)],
        "mlxtend.plotting.enrichment_plot": [lambda: (pd.DataFrame({"a": [1, 2]}),)],
        "mlxtend.plotting.plot_learning_curves": [
            lambda: (rows(), np.tile([0, 1], 10), rows(), classes(), LogisticRegression()),
        ],
        "mlxtend.plotting.plot_linear_regression": [
            lambda: (np.arange(5.0)[:, None], np.arange(5.0) * 2),
        ],
        "mlxtend.plotting.plot_pca_correlation_graph": [lambda: (rows(), ["a", "b"])],
        "mlxtend.plotting.plot_sequential_feature_selection": [
            lambda: ({1: {"avg_score": 0.5, "cv_scores": [0.5], "std_dev": 0.1}},),
        ],
        "mlxtend.plotting.remove_borders": [lambda: ([axes()],)],
        "mlxtend.plotting.scatter_hist": [lambda: (np.arange(5.0), np.arange(5.0))],
        "mlxtend.plotting.scatterplotmatrix": [lambda: (rows(),)],
        "mlxtend.plotting.stacked_barplot": [
            lambda: (pd.DataFrame({"a": [1, 2], "b": [2, 1]}),),
        ],
        "mlxtend.data.make_multiplexer_dataset": [lambda: ()],
        "mlxtend.evaluate.bias_variance_decomp": [
            lambda: (LinearRegression(), rows(), classes() * 1.0, rows(), classes() * 1.0),
        ],
        "mlxtend.evaluate.bootstrap": [lambda: (np.arange(5.0), np.mean, 10)],
        "mlxtend.evaluate.bootstrap_point632_score": [
            lambda: (model(), rows(), classes(), Named(n_splits=5)),
        ],
        "mlxtend.evaluate.cochrans_q": [lambda: (classes(), classes(), 1 - classes())],
        "mlxtend.evaluate.mcnemar": [lambda: (np.array([[4, 1], [2, 3]]),)],
        "mlxtend.evaluate.mcnemar_tables": [lambda: (classes(), classes(), 1 - classes())],
        "mlxtend.evaluate.permutation_test": [
            lambda: (np.arange(5.0), np.arange(5.0), Named(num_rounds=10)),
        ],
        "mlxtend.evaluate.proportion_difference": [lambda: (0.5, 0.6, 10)],
        **{
            f"mlxtend.evaluate.{name}": [
                lambda: (LogisticRegression(), LogisticRegression(C=2), rows(), classes()),
            ]
            for name in (
                "combined_ftest_5x2cv",
                "paired_ttest_5x2cv",
                "paired_ttest_kfold_cv",
                "paired_ttest_resampled",
            )
        },
        "mlxtend.frequent_patterns.association_rules": [
            lambda: (sets(), Named(num_itemsets=3)),
            lambda: (sets(),),
        ],
    },
    untried={
        "mlxtend.plotting.plot_linear_regression": "it fits no scikit-learn of today",
        "mlxtend.plotting.plot_sequential_feature_selection": "needs what a search has found",
        "mlxtend.data.loadlocal_mnist": "needs its files",
        "mlxtend.data.mnist_data": "takes longer than a call is given",
    },
    modules=["mlxtend.plotting", "mlxtend.evaluate", "mlxtend.data"],
)


def axes() -> Any:
    """A picture."""
    import matplotlib.pyplot as plt

    return plt.subplots()[1]


assert PAIR
