"""Metrics, which count what they are given."""

from __future__ import annotations

import importlib
from typing import Any

import torch

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from ..trials import Named
from .base import Make, Samples

torchmetrics = importlib.import_module("torchmetrics")


def guessed() -> Any:
    """Of two classes."""
    return torch.tensor([0.1, 0.9, 0.8])


def truth() -> Any:
    """What they are."""
    return torch.tensor([0, 1, 0])


def counted() -> Any:
    """One that has seen something."""
    made = torchmetrics.Accuracy(task="binary")
    made.update(guessed(), truth())
    return made


def apart() -> Any:
    """Of numbers."""
    made = torchmetrics.MeanSquaredError()
    made.update(guessed(), torch.tensor([0.0, 1.0, 1.0]))
    return made


def mean() -> Any:
    """Of whatever comes."""
    made = torchmetrics.MeanMetric()
    made.update(torch.tensor([1.0, 2.0]))
    return made


BINARY: list[Make] = [lambda: (Named(task="binary"),)]
CLASSES: list[Make] = [lambda: (3,)]
TASKS = (
    "AUROC Accuracy AveragePrecision ConfusionMatrix F1Score FBetaScore JaccardIndex Precision "
    "Recall Specificity"
)
GIVEN: list[Make] = [
    lambda: (guessed(), truth()),
    lambda: (guessed(), torch.tensor([0.0, 1.0, 1.0])),
    lambda: (torch.tensor([1.0, 2.0]),),
]

TORCHMETRICS = Samples(
    objects={"metric": [counted, apart, mean, lambda: torchmetrics.Accuracy(task="binary")]},
    pool={"*": [guessed, truth], "preds": [guessed], "target": [truth]},
    calls={
        **{f"torchmetrics.{name}": BINARY for name in TASKS.split()},
        "torchmetrics.classification.Accuracy": BINARY,
        "torchmetrics.MetricCollection": [lambda: ([counted()],), lambda: ({"a": counted()},)],
        **{
            f"torchmetrics.classification.{name}": CLASSES
            for name in ("MulticlassAccuracy", "MulticlassConfusionMatrix", "MulticlassF1Score")
        },
        **{
            f"torchmetrics.functional.{name}": [lambda: (guessed(), truth(), "binary")]
            for name in ["accuracy", "confusion_matrix", "f1_score", "precision", "recall"]
        },
        "torchmetrics.functional.mean_squared_error": [lambda: (guessed(), guessed())],
        "metric.__call__": GIVEN,
        "metric.forward": GIVEN,
        "metric.update": GIVEN,
        "metric.merge_state": [lambda: (counted(),), lambda: (apart(),), lambda: (mean(),)],
        "metric.to": [lambda: ("cpu",)],
    },
    seldom=dict.fromkeys(["metric.cpu", "metric.to"], "only where it lies elsewhere"),
    untried={"metric.cuda": "needs a graphics card"},
)
