"""What runs through data, and what counts on the way."""

from __future__ import annotations

from typing import Any

import torch
from ignite import metrics
from ignite.engine import Engine, Events

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from ..trials import Named
from .base import Make, Samples


def engine() -> Any:
    """That does nothing."""
    return Engine(lambda it, batch: batch)


def used() -> Any:
    """That ran once."""
    made = engine()
    made.run([1, 2], max_epochs=1)
    return made


def net() -> Any:
    """A small one."""
    return torch.nn.Linear(3, 2)


def sgd(given: Any) -> Any:
    """Of a network."""
    return torch.optim.SGD(given.parameters(), lr=0.1)


def training() -> tuple[Any, ...]:
    """A network and what trains it."""
    made = net()
    return made, sgd(made), torch.nn.MSELoss()


HANDLERS: dict[str, list[Make]] = {
    "Checkpoint": [lambda: ({"a": net()}, Saver())],
    "DiskSaver": [lambda: ("out", Named(create_dir=True))],
    "EarlyStopping": [lambda: (3, lambda it: 1.0, engine())],
    "ModelCheckpoint": [lambda: ("out", Named(create_dir=True))],
    "Timer": [lambda: ()],
    "TerminateOnNan": [lambda: ()],
    "LRScheduler": [lambda: (torch.optim.lr_scheduler.StepLR(sgd(net()), 1),)],
    "PiecewiseLinear": [lambda: (sgd(net()), "lr", [(0, 0.1), (2, 0.2)])],
    "global_step_from_engine": [lambda: (engine(),)],
    "Checkpoint.get_default_score_fn": [lambda: ("a",)],
    "ModelCheckpoint.get_default_score_fn": [lambda: ("a",)],
}
METRICS: dict[str, list[Make]] = {
    "ConfusionMatrix": [lambda: (2,)],
    "Fbeta": [lambda: (1.0,)],
    "Loss": [lambda: (torch.nn.MSELoss(),)],
    "MetricsLambda": [lambda: (len, metrics.Accuracy())],
    "RunningAverage": [lambda: (metrics.Accuracy(),)],
}


class Saver:
    """Keeps nothing."""

    def __call__(self, *given: Any) -> None:
        """Do nothing."""

    def remove(self, name: str) -> None:
        """Do nothing."""


IGNITE = Samples(
    objects={"engine": [engine, used]},
    calls={
        "ignite.engine.Engine": [lambda: (lambda it, batch: batch,)],
        "ignite.engine.create_supervised_trainer": [training],
        "ignite.engine.create_supervised_evaluator": [lambda: (net(),)],
        **{
            f"ignite.{at}.{name}": made
            for at in ("handlers", "contrib.handlers")
            for name, made in HANDLERS.items()
        },
        **{f"ignite.metrics.{name}": made for name, made in METRICS.items()},
        **{
            f"ignite.engine.Events.{name}": [lambda: (Named(every=2),)]
            for name in dir(Events)
            if name.isupper()
        },
        "engine.on": [lambda: (Events.STARTED,)],
        "engine.add_event_handler": [lambda: (Events.STARTED, len)],
        "engine.register_events": [lambda: ("mine",)],
        "engine.run": [lambda: ([1, 2],)],
    },
    untried={
        "ignite.metrics.Metric": "only to be made a class from",
        **{
            f"ignite.{at}.{name}": why
            for at in ("handlers", "contrib.handlers")
            for name, why in (
                ("TensorboardLogger", "needs tensorboard"),
                ("ProgressBar", "it draws on a terminal"),
            )
        },
        "engine.__call__": "of its events, which are tried by `on`",
        **dict.fromkeys(
            [
                "engine.attach",
                "engine.attach_opt_params_handler",
                "engine.attach_output_handler",
            ],
            "of its handlers, and said to do anything",
        ),
    },
    modules=["ignite.handlers", "ignite.metrics", "ignite.contrib.handlers"],
)
