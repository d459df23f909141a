"""Explainers of a small model."""

from __future__ import annotations

import copy
import io
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import shap
from numba.core.registry import CPUDispatcher
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeRegressor

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples

# What was compiled, whoever holds it.
LOOKS[CPUDispatcher] = lambda made: Look(f"compiled {made.__name__}", atom=True)


def rows() -> Any:
    """Numbers."""
    return np.random.RandomState(0).rand(20, 3)


@cache
def fitted() -> tuple[Any, Any]:
    """Models that were fitted once."""
    target = rows() @ np.array([1.0, 2.0, 3.0])
    return LinearRegression().fit(rows(), target), DecisionTreeRegressor(
        max_depth=2, random_state=0
    ).fit(rows(), target)


def many() -> Any:
    """More than one window of them."""
    return np.random.RandomState(0).rand(200, 3)


def shown_table() -> Any:
    """The same, with names."""
    return pd.DataFrame(rows(), columns=["a", "b", "c"])


def linear() -> Any:
    """A model of which all is known."""
    return copy.deepcopy(fitted()[0])


def tree() -> Any:
    """A small one."""
    return copy.deepcopy(fitted()[1])


def trees() -> Any:
    """Explains a tree."""
    return shap.TreeExplainer(tree())


def lines() -> Any:
    """Explains a linear model."""
    return shap.LinearExplainer(linear(), rows())


def kernel() -> Any:
    """Explains any model."""
    return shap.KernelExplainer(linear().predict, rows()[:5])


def shown() -> Any:
    """What was found."""
    return shap.Explanation(
        rows(), np.full(20, 0.5), data=rows(), feature_names=["a", "b", "c"]
    )


LINEAR: list[Make] = [lambda: (linear(), rows())]
CALLED: list[Make] = [lambda: (linear().predict, rows())]
TREES: list[Make] = [lambda: (tree(),), lambda: (tree(), rows())]
COALITION: list[Make] = [
    lambda: (
        linear().predict,
        shap.maskers.Partition(shown_table()),
        Named(partition_tree={"all": {"one": ["a"], "rest": ["b", "c"]}}),
    )
]
KINDS: dict[str, list[Make]] = {
    "Explainer": CALLED,
    "Exact": CALLED,
    "ExactExplainer": CALLED,
    "Permutation": CALLED,
    "PermutationExplainer": CALLED,
    "PartitionExplainer": [lambda: (linear().predict, shap.maskers.Partition(rows()))],
    "Partition": [lambda: (linear().predict, shap.maskers.Partition(rows()))],
    "Kernel": CALLED,
    "KernelExplainer": CALLED,
    "Sampling": CALLED,
    "SamplingExplainer": CALLED,
    "Linear": LINEAR,
    "LinearExplainer": LINEAR,
    "Tree": TREES,
    "TreeExplainer": TREES,
    "Coalition": COALITION,
    "CoalitionExplainer": COALITION,
    "BruteForce": CALLED,
}
DEEP = "Deep DeepExplainer Gradient GradientExplainer GPUTree GPUTreeExplainer"
TEXTS = "TeacherForcing TeacherForcingLogits TextGeneration TopKLM TransformersPipeline"
LOADED = """
    a1a adult boston cache california communitiesandcrime diabetes imagenet50 imdb iris
    linnerud nhanesi rank
"""
ALL: list[Make] = [lambda: (shown(), Named(show=False))]
ONE: list[Make] = [lambda: (shown()[0], Named(show=False))]
VALUES: list[Make] = [lambda: (rows(), rows(), Named(show=False))]
PLOTS: dict[str, list[Make]] = {
    "bar": [*ALL, *ONE],
    "beeswarm": ALL,
    "decision": [lambda: (0.5, rows(), Named(show=False))],
    "dependence": [lambda: (0, rows(), rows(), Named(show=False))],
    "embedding": [lambda: (0, rows(), Named(show=False))],
    "force": [lambda: (0.5, rows()[0], rows()[0], Named(matplotlib=True, show=False))],
    "group_difference": [lambda: (rows(), np.arange(20) > 9, Named(show=False))],
    "heatmap": ALL,
    "monitoring": [lambda: (0, many(), many(), Named(show=False))],
    "partial_dependence": [lambda: (0, linear().predict, rows(), Named(show=False))],
    "scatter": [lambda: (shown()[:, 0], Named(show=False))],
    "summary": VALUES,
    "violin": VALUES,
    "waterfall": ONE,
}
OLD = {
    f"shap.{name}_plot": calls
    for name, calls in PLOTS.items()
    if name not in ("beeswarm", "scatter")
}
OLD["shap.bar_plot"] = [lambda: (rows()[0], Named(show=False))]
SHOWN = "benchmark image image_to_text initjs text"


def compiled() -> None:
    """Once for all calls: it takes longer than one is given."""
    shap.PartitionExplainer(linear().predict, shap.maskers.Partition(rows()))(rows()[:1])
    shap.utils.delta_minimization_order(np.ones((4, 3), bool))
    shap.maskers.Image(np.zeros((4, 4, 3)))


compiled()
SHAP = Samples(
    objects={
        "explainer": [trees, lines, kernel, lambda: np.array([[1.0, 2.0]]), linear],
        "bunch": [shown],
    },
    pool={"*": [rows, lambda: 2, lambda: 0.5], "X": [rows]},
    calls={
        **{f"shap.{name}": calls for name, calls in KINDS.items()},
        **{f"shap.explainers.{name}": calls for name, calls in KINDS.items()},
        **{f"shap.plots.{name}": calls for name, calls in PLOTS.items()},
        **OLD,
        "shap.maskers.Composite": [lambda: (shap.maskers.Independent(rows()),)],
        "shap.maskers.Partition": [lambda: (rows(),)],
        "shap.maskers.Image": [lambda: (np.zeros((4, 4, 3)),)],
        "shap.maskers.Impute": [lambda: ({"mean": rows()[0], "cov": np.eye(3)},)],
        "shap.maskers.FixedComposite": [lambda: (shap.maskers.Independent(rows()),)],
        "shap.maskers.OutputComposite": [
            lambda: (shap.maskers.Independent(rows()), linear().predict),
        ],
        "shap.Cohorts": [lambda: (Named(a=shown()),)],
        "shap.Explanation": [lambda: (rows(), rows()[0], rows())],
        "shap.DenseData": [lambda: (rows(), ["a", "b", "c"])],
        "shap.save_html": [lambda: ("out.html", shap.force_plot(0.5, rows()[0]))],
        "shap.sample": [lambda: (rows(), 5), lambda: (rows(), 99)],
        "shap.utils.sample": [lambda: (rows(), 5), lambda: (rows(), 99)],
        "shap.kmeans": [lambda: (rows(), 2)],
        "shap.approximate_interactions": [lambda: (0, rows(), rows())],
        "shap.utils.approximate_interactions": [lambda: (0, rows(), rows())],
        "shap.utils.potential_interactions": [lambda: (shown()[:, 0], shown())],
        "shap.utils.convert_name": [lambda: ("a", rows(), ["a", "b", "c"])],
        "shap.utils.hclust": [lambda: (rows(), rows()[:, 0])],
        "shap.utils.hclust_ordering": [lambda: (rows(),)],
        "shap.utils.shapley_coefficients": [lambda: (3,)],
        "shap.utils.delta_minimization_order": [lambda: (np.ones((4, 3), bool),)],
        "shap.multioutput_decision_plot": [
            lambda: ([0.5], [rows()], Named(row_index=0, show=False)),
        ],
        "shap.utils.partition_tree": [lambda: (shown_table(),)],
        "shap.partition_tree": [lambda: (shown_table(),)],
        "shap.utils.partition_tree_shuffle": [
            lambda: (
                np.zeros(3, int),
                np.ones(3, bool),
                np.array([[0.0, 1.0, 0.5, 2.0], [2.0, 3.0, 0.7, 3.0]]),
            ),
        ],
        "explainer.__call__": [lambda: (rows(),)],
        "explainer.explain_row": [lambda: (rows()[0],)],
        "explainer.save": [lambda: (io.BytesIO(),)],
        "explainer.percentile": [lambda: (50,)],
        "bunch.hclust": [lambda: ()],
        "bunch.percentile": [lambda: (50,)],
        "bunch.hstack": [lambda: (shown(),)],
        "bunch.cohorts": [lambda: (2,)],
    },
    seldom={
        "explainer.shap_interaction_values": "it keeps what it expects, which it knew here"
    },
    gaps={
        **dict.fromkeys(
            ["shap.plots.decision", "shap.decision_plot"],
            "with `return_objects` what it drew with: told as the picture",
        ),
    },
    untried={
        **dict.fromkeys(
            ["shap.plots.waterfall", "shap.waterfall_plot"],
            "what it draws takes longer to look at than a call is given",
        ),
        "shap.plots.colors": "a module",
        "explainer.explain_row": "the explainer calls it for itself",
        "explainer.load": "of a class",
        "bunch.flip": "found as it is asked for, not in the class",
        "bunch.identity": "found as it is asked for, not in the class",
        **{
            f"shap.{at}{name}": "needs a network of torch or TensorFlow, or a graphics card"
            for name in DEEP.split()
            for at in ("", "explainers.")
        },
        **{f"shap.models.{name}": "needs a language model" for name in TEXTS.split()},
        **{
            f"shap.{at}{name}": "needs a model that is a sum, of another library"
            for at, name in [
                ("", "AdditiveExplainer"),
                ("explainers.", "AdditiveExplainer"),
                ("explainers.", "Additive"),
            ]
        },
        "shap.maskers.Text": "needs a language model",
        **{f"shap.datasets.{name}": "asks the network" for name in LOADED.split()},
        **{
            f"shap.{at}": "shows a page, or a picture of texts or images"
            for at in ["image_plot", "text_plot", *(f"plots.{one}" for one in SHOWN.split())]
        },
    },
    modules=["matplotlib.pyplot", "IPython"],
)
