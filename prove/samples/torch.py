"""Tensors, networks and what trains them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.utils import data

from ..adapters import tensors as tensors
from .base import Make, Samples


def leaf() -> Any:
    """A tensor with a gradient of its own."""
    made = torch.tensor([3.0, 1.0, 2.0], requires_grad=True)
    made.grad = torch.ones(3)
    return made


def loss() -> Any:
    """Computed from a tensor with gradients."""
    return (leaf() * 2).sum()


def net() -> Any:
    """Layers of several sorts."""
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(0.5))


def eval_net() -> Any:
    """One that is used."""
    return net().eval()


def rows() -> Any:
    """A set of pairs."""
    return data.TensorDataset(torch.arange(12.0).reshape(4, 3), torch.arange(4))


def sgd() -> Any:
    """Of one tensor."""
    return torch.optim.SGD([leaf()], lr=0.1, momentum=0.9)


TENSORS: Sequence[Make] = [
    lambda: torch.tensor([3.0, -1.0, 2.0]),
    lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]),
    lambda: torch.tensor([3, 1, 2]),
    lambda: torch.tensor([True, False, True]),
    lambda: torch.tensor(5.0),
    lambda: torch.arange(12.0)[::2],
    lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]).t(),
    lambda: torch.arange(8.0).reshape(1, 2, 4),
    lambda: torch.tensor([1 + 2j, 3 - 1j]),
    leaf,
    lambda: torch.arange(16.0).reshape(1, 1, 4, 4),
]
NETS: Sequence[Make] = [
    net,
    eval_net,
    lambda: nn.Linear(3, 2),
    lambda: nn.BatchNorm1d(3),
    lambda: nn.ReLU(),
    lambda: nn.Flatten(),
    lambda: nn.Identity(),
    lambda: nn.Dropout(0.5),
    lambda: nn.ModuleList([nn.Linear(3, 2)]),
    lambda: nn.ModuleDict({"a": nn.Linear(3, 2)}),
    lambda: nn.MSELoss(),
]
OPTIMIZERS: Sequence[Make] = [
    sgd,
    lambda: torch.optim.Adam([leaf()]),
]

TORCH = Samples(
    modules=["torch.utils.data", "torch.optim", "torch.nn.utils.parametrize"],
    objects={
        "torch.Tensor": TENSORS,
        "torch.nn.Module": NETS,
        "torch.optim.Optimizer": OPTIMIZERS,
        "torch.optim.lr_scheduler.LRScheduler": [
            lambda: torch.optim.lr_scheduler.StepLR(sgd(), 1)
        ],
        "torch.utils.data.Dataset": [rows, lambda: data.Subset(rows(), [0, 1])],
        "torch.utils.data.DataLoader": [lambda: data.DataLoader(rows(), 2)],
        "torch.Generator": [lambda: torch.Generator().manual_seed(1)],
    },
    pool={
        "*": [
            lambda: torch.tensor([3.0, -1.0, 2.0]),
            lambda: 1,
            lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]),
            lambda: torch.tensor([1, 0, 1]),
            lambda: 0.5,
            lambda: (2, 1),
            lambda: [torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])],
            lambda: torch.tensor([True, False, True]),
            lambda: torch.arange(16.0).reshape(1, 1, 4, 4),
            lambda: 0,
            lambda: torch.arange(8.0).reshape(1, 2, 4),
            lambda: "cpu",
            lambda: torch.float32,
            lambda: lambda *a: a[0],
            leaf,
        ],
        "dim": [lambda: 0, lambda: -1],
        "dim0": [lambda: 0],
        "dim1": [lambda: -1],
        "index": [lambda: torch.tensor([0]), lambda: torch.tensor([0, 1, 0])],
        "mask": [lambda: torch.tensor([True, False, True])],
        "out": [lambda: torch.zeros(3), lambda: torch.zeros(()), lambda: torch.zeros((2, 2))],
        "dtype": [lambda: torch.float32, lambda: torch.float64, lambda: torch.int64],
        "device": [lambda: "cpu"],
        "requires_grad": [lambda: True],
        "training": [lambda: False, lambda: True],
        "size": [lambda: 3, lambda: (3,), lambda: (2, 2)],
        "p": [lambda: 0.5, lambda: 2],
        "f": [lambda: "out.pt"],
        "kernel_size": [lambda: 2, lambda: 1],
        "output_size": [lambda: 1, lambda: (2, 2)],
        "num_classes": [lambda: 4],
        "array": [lambda: np.arange(3.0)],
        "ndarray": [lambda: np.arange(3.0)],
        "params": [lambda: [leaf()]],
        "optimizer": [sgd],
        "module": [net],
        "model": [net],
        "dataset": [rows],
        "data": [lambda: [1.0, 2.0], lambda: np.arange(3.0), lambda: torch.ones(3)],
        "obj": [lambda: [1.0], lambda: np.arange(3.0), lambda: torch.ones(3)],
        "args": [lambda: torch.ones(2, 3)],
    },
)
