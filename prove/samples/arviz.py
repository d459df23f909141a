"""What was drawn from a model, and pictures of it."""

from __future__ import annotations

from typing import Any

import arviz
import numpy as np

from ..adapters import figures as figures
from ..adapters import labelled as labelled
from ..trials import Named
from .base import Make, Samples


def values() -> Any:
    """Of two chains."""
    return np.random.RandomState(0).normal(size=(2, 50))


def drawn() -> Any:
    """With how likely the data are."""
    draws = np.random.RandomState(0)
    return arviz.from_dict(
        posterior={"a": values(), "b": draws.normal(size=(2, 50, 2))},
        log_likelihood={"y": draws.normal(size=(2, 50, 5)) - 1},
        posterior_predictive={"y": draws.normal(size=(2, 50, 5))},
        observed_data={"y": np.arange(5.0)},
        sample_stats={"energy": draws.normal(size=(2, 50)), "diverging": values() > 9},
    )


def file() -> str:
    """With all of it."""
    drawn().to_netcdf("in.nc")
    return "in.nc"


def both() -> Any:
    """Two models."""
    return {"one": drawn(), "two": drawn()}


HERE: list[Make] = [lambda: (drawn(),)]
PLOTS = (
    "autocorr density energy ess forest mcse pair parallel posterior rank trace violin bpv ppc"
)

ARVIZ = Samples(
    calls={
        **{f"arviz.plot_{name}": HERE for name in PLOTS.split()},
        "arviz.plot_compare": [lambda: (arviz.compare(both()),)],
        "arviz.plot_dist": [lambda: (values(),)],
        "arviz.plot_kde": [lambda: (values(),)],
        "arviz.plot_hdi": [lambda: (np.arange(50), np.ones((2, 50, 50)))],
        "arviz.plot_joint": HERE,
        "arviz.plot_loo_pit": [lambda: (drawn(), "y")],
        "arviz.compare": [lambda: (both(),)],
        "arviz.loo_pit": [lambda: (drawn(), "y")],
        **{
            f"arviz.{name}": HERE
            for name in [
                "summary",
                "ess",
                "hdi",
                "loo",
                "mcse",
                "rhat",
                "waic",
                "bfmi",
                "convert_to_dataset",
            ]
        },
        "arviz.hdi": [lambda: (drawn(),), lambda: (values(),)],
        "arviz.psislw": [lambda: (values(),)],
        "arviz.r2_score": [lambda: (np.arange(5.0), np.ones((9, 5)))],
        "arviz.extract": HERE,
        "arviz.extract_dataset": HERE,
        "arviz.concat": [
            lambda: (
                arviz.from_dict(posterior={"a": values()}),
                arviz.from_dict(prior={"a": values()}),
            ),
        ],
        "arviz.from_dict": [lambda: (Named(posterior={"a": values()}),)],
        "arviz.from_netcdf": [lambda: (file(),)],
        "arviz.to_netcdf": [lambda: (drawn(), "out.nc")],
        "arviz.style.use": [lambda: ("arviz-white",)],
        "arviz.rcParams.update": [lambda: ({"stats.hdi_prob": 0.9},)],
    },
    untried={
        "arviz.plot_joint": "given up before this version",
        "arviz.load_arviz_data": "it asks the network",
        "arviz.from_pymc3": "of a library that no Python of today installs",
        "arviz.from_pymc": "of pymc, which has it as `to_inference_data`",
    },
)
