"""What tells of a network; torchtext itself is given up and fits no torch of today."""

from __future__ import annotations

from typing import Any

import torch

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from .base import Samples


def net() -> Any:
    """A small one."""
    return torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.ReLU())


TORCHTEXT = Samples(
    calls={
        "torchinfo.summary": [lambda: (net(),), lambda: (net(), (1, 3))],
        "torchsummary.summary": [lambda: (net(), (3,))],
    },
    untried={"torchtext.*": "given up; it fits no torch of today"},
)
