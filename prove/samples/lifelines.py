"""Fitters of survival."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

import lifelines
import numpy as np
from lifelines.datasets import load_rossi, load_waltons

from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples


def rows() -> Any:
    """Who was arrested, and when."""
    return load_rossi()[["week", "arrest", "age", "prio"]].head(80)


def times() -> Any:
    """How long each lived."""
    return load_waltons()["T"].to_numpy()[:40]


def seen() -> Any:
    """Whether the end was seen."""
    return load_waltons()["E"].to_numpy()[:40]


def intervals() -> Any:
    """Between when and when each was arrested."""
    return rows().assign(low=rows()["week"], high=rows()["week"] + 1.0).drop(columns="week")


@cache
def fitted(name: str) -> Any:
    """One that was fitted."""
    made = getattr(lifelines, name)()
    if "AFT" in name or name == "CoxPHFitter":
        return made.fit(rows(), "week", "arrest")
    return made.fit(times(), seen())


def again(name: str) -> Make:
    """A copy of it for each trial."""
    return lambda: copy.deepcopy(fitted(name))


USED = "KaplanMeierFitter NelsonAalenFitter WeibullFitter CoxPHFitter WeibullAFTFitter"
REGRESSIONS = """
    compute_followup_hazard_ratios predict_cumulative_hazard predict_expectation
    predict_hazard predict_log_partial_hazard predict_median predict_partial_hazard
    predict_percentile predict_survival_function
"""
NONE: list[Make] = [lambda: ()]
ROWS: list[Make] = [lambda: (rows(),)]
AT: list[Make] = [lambda: ([1.0, 5.0],)]
LIFELINES = Samples(
    objects={"estimator": [again(name) for name in USED.split()]},
    pool={"*": [times, seen], "durations": [times], "event_observed": [seen]},
    calls={
        "lifelines.SplineFitter": [lambda: ([1.0, 5.0, 9.0],)],
        "lifelines.PiecewiseExponentialFitter": [lambda: ([10.0],)],
        "lifelines.statistics.logrank_test": [
            lambda: (times(), times()[::-1], Named(event_observed_A=seen())),
        ],
        "lifelines.statistics.multivariate_logrank_test": [
            lambda: (times(), np.arange(40) % 2, seen()),
        ],
        "lifelines.statistics.pairwise_logrank_test": [
            lambda: (times(), np.arange(40) % 2, seen()),
        ],
        "lifelines.utils.concordance_index": [lambda: (times(), times(), seen())],
        "lifelines.utils.median_survival_times": [
            lambda: (fitted("KaplanMeierFitter").survival_function_,),
        ],
        "estimator.fit_interval_censoring": [
            lambda: (times(), times() + 1),
            lambda: (intervals(), "low", "high"),
        ],
        "estimator.fit_left_censoring": [
            lambda: (times(), seen()),
            lambda: (rows(), "week", "arrest"),
        ],
        "estimator.fit_right_censoring": [
            lambda: (times(), seen()),
            lambda: (rows(), "week", "arrest"),
        ],
        "estimator.check_assumptions": [lambda: (rows(),)],
        "estimator.compute_residuals": [lambda: (rows(), "martingale")],
        **{f"estimator.{name}": ROWS for name in REGRESSIONS.split()},
        "estimator.compute_followup_hazard_ratios": [lambda: (rows(), [5.0])],
        "estimator.percentile": [lambda: (0.5,)],
        "estimator.print_summary": NONE,
        "estimator.divide": [lambda: (fitted("NelsonAalenFitter"),)],
        "estimator.subtract": [lambda: (fitted("NelsonAalenFitter"),)],
        **{
            f"estimator.{name}_at_times": AT
            for name in (
                "cumulative_density",
                "cumulative_hazard",
                "hazard",
                "survival_function",
            )
        },
        **{
            f"estimator.plot_{name}": NONE
            for name in ("cumulative_density", "cumulative_hazard", "density", "hazard")
        },
        "estimator.plot_loglogs": NONE,
        "estimator.plot_survival_function": NONE,
        "estimator.plot_covariate_groups": [lambda: ("age", [20, 30])],
        "estimator.plot_partial_effects_on_outcome": [lambda: ("age", [20, 30])],
    },
    modules=["matplotlib.pyplot"],
)
