"""Distributions, what makes one of another, and what draws from them."""

from __future__ import annotations

from typing import Any

import tensorflow as tf
import tensorflow_probability as tfp

from ..trials import Named
from .base import Make, Samples

tfd = tfp.distributions
tfb = tfp.bijectors


def normal() -> Any:
    """About zero."""
    return tfd.Normal(0.0, 1.0)


def places() -> Any:
    """Numbers between zero and one."""
    return tf.constant([0.2, 0.5])


def certain(given: Any) -> Any:
    """How likely a number is."""
    return -given * given


AT = "tensorflow_probability"
TWO: list[Make] = [lambda: (0.5, 1.0), lambda: (0.5,), lambda: ()]
KERNEL: list[Make] = [
    lambda: (certain, 0.1, 2),
    lambda: (certain, 0.1),
    lambda: (certain,),
]


def chain() -> Any:
    """Steps by chance."""
    return tfp.mcmc.HamiltonianMonteCarlo(certain, 0.1, 2)


TENSORFLOW_PROBABILITY = Samples(
    objects={"distribution": [normal, lambda: tfd.Uniform(0.0, 1.0), lambda: tfb.Exp()]},
    pool={
        "*": [
            lambda: 0.5,
            lambda: 1.0,
            normal,
            lambda: [0.5, 0.5],
            lambda: tf.eye(2),
            lambda: 2,
            tfb.Exp,
            lambda: [normal(), normal()],
            places,
            lambda: certain,
        ],
        "probs": [lambda: 0.5, lambda: [0.5, 0.5]],
        "distribution": [normal],
        "bijector": [tfb.Exp],
        "bijectors": [lambda: [tfb.Exp()]],
        "target_log_prob_fn": [lambda: certain],
        "value": [places],
        "x": [places, lambda: tf.constant([[1.0, 2.0], [2.0, 1.0]])],
    },
    calls={
        f"{AT}.mcmc.sample_chain": [
            lambda: (
                Named(
                    num_results=2,
                    current_state=0.5,
                    kernel=chain(),
                    trace_fn=None,
                ),
            )
        ],
        f"{AT}.mcmc.effective_sample_size": [lambda: (tf.random.normal((9,)),)],
        f"{AT}.mcmc.potential_scale_reduction": [lambda: (tf.random.normal((9, 2)),)],
        f"{AT}.distributions.kl_divergence": [lambda: (normal(), normal())],
        f"{AT}.stats.percentile": [lambda: (places(), 50.0)],
        f"{AT}.stats.quantiles": [lambda: (places(), 2)],
        f"{AT}.stats.histogram": [lambda: (places(), [0.0, 0.5, 1.0])],
        f"{AT}.stats.correlation": [lambda: (tf.random.normal((9, 2)),)],
        f"{AT}.stats.covariance": [lambda: (tf.random.normal((9, 2)),)],
        f"{AT}.stats.auto_correlation": [lambda: (tf.random.normal((9,)),)],
        **{
            f"distribution.{name}": [lambda: (places(),)]
            for name in (
                "log_cdf",
                "log_survival_function",
                "quantile",
                "survival_function",
                "forward",
                "inverse",
            )
        },
    },
)
assert TWO and KERNEL
