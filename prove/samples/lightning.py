"""What trains networks by their own steps."""

from __future__ import annotations

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from .base import Make, Samples

PLAIN: list[Make] = [lambda: ()]
OWNERS = ("lightning.pytorch", "pytorch_lightning")

LIGHTNING = Samples(
    calls={
        **{
            f"{owner}.loggers.{name}": [lambda: ("logs",)]
            for owner in OWNERS
            for name in ("CSVLogger", "TensorBoardLogger")
        },
        **{f"{owner}.callbacks.EarlyStopping": [lambda: ("loss",)] for owner in OWNERS},
        **{
            f"{owner}.{name}": [lambda: (1,)]
            for owner in ("lightning", *OWNERS)
            for name in ("seed_everything", "utilities.seed.seed_everything")
        },
    },
    untried={f"{owner}.loggers.TensorBoardLogger": "needs tensorboard" for owner in OWNERS},
    modules=["lightning.pytorch", "pytorch_lightning"],
)
