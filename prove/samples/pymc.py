"""Models of random variables; all is made within one that is open."""

from __future__ import annotations

import uuid
from typing import Any

import numpy as np
import pymc as pm

from ..adapters import figures as figures
from ..adapters import labelled as labelled
from ..adapters import symbols as symbols
from ..look import LOOKS, Look
from .base import Make, Samples

LOOKS[pm.Model] = lambda it: Look(f"model {sorted(it.named_vars)}", fixed=False)


def fresh() -> str:
    """A name that nobody has yet."""
    return f"n{uuid.uuid4().hex[:8]}"


MODEL = pm.Model()
MODEL.__enter__()


def variable() -> Any:
    """Of the model that is open."""
    return pm.Normal(fresh(), 0.0, 1.0)


def model() -> Any:
    """With one variable."""
    made = pm.Model()
    with made:
        pm.Normal("x", 0.0, 1.0)
    return made


TWO: list[Make] = [lambda: (fresh(), 1.0, 2.0), lambda: (fresh(), 0.5)]
OLD = "of version 2, for Python 2"
OF_OLD = ("fit", "isample", "sample", "use_step_method", "trace", "stats", "summary")
SLOW = "takes longer than a call is given"
WORK = (
    "sample sample_posterior_predictive sample_prior_predictive sample_smc find_MAP fit "
    "summary stats plot_forest plot_posterior plot_trace plot_autocorr"
)

PYMC = Samples(
    objects={"bayes": [model], "symbolic": [variable]},
    pool={
        "*": [
            lambda: 1.0,
            lambda: 0.5,
            variable,
            lambda: np.array([0.5, 0.5]),
            lambda: 2,
            lambda: np.eye(2),
            lambda: [0.5, 0.5],
        ],
        "name": [fresh],
        "value": [lambda: np.array([0.5])],
        "var": [variable],
        "rv": [variable],
    },
    calls={
        "pymc.Deterministic": [lambda: (fresh(), variable() * 2)],
        "pymc.Potential": [lambda: (fresh(), variable() * 2)],
        "pymc.Data": [lambda: (fresh(), np.ones(2))],
        "pymc.Model": [lambda: ()],
        "pymc.Minibatch": [lambda: (np.ones(5),)],
        "pymc.draw": [lambda: (pm.Normal.dist(0.0, 1.0),)],
        "pymc.logp": [lambda: (pm.Normal.dist(0.0, 1.0), 0.5)],
        "pymc.logcdf": [lambda: (pm.Normal.dist(0.0, 1.0), 0.5)],
        "pymc.model_to_graphviz": [],
        "bayes.__exit__": [],
    },
    untried={
        "pymc3.*": "it became pymc, which is tried; no Python of today installs it",
        **{f"pymc.{name}": SLOW for name in WORK.split()},
        **{
            f"pymc.{name}": "needs graphviz"
            for name in ("model_to_graphviz", "model_graph.model_to_graphviz")
        },
        "bayes.__exit__": "only of one that was entered",
        **{
            f"bayes.{name}": OLD
            for name in (
                "fit",
                "isample",
                "sample",
                "use_step_method",
                "trace",
                "stats",
                "summary",
            )
        },
        **{
            f"symbolic.{name}": "of version 2, for Python 2"
            for name in ("random", "rand", "trace")
        },
    },
)
assert TWO
