"""Tensors of torch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch

from ..look import LOOKS, Look
from ..plain import POKES, Poke
from . import arrays as arrays


def of_tensor(tensor: Any) -> Look:
    """Its numbers and its gradient; what it was computed from is let be."""
    kind = f"{type(tensor).__name__} {tensor.dtype} {tuple(tensor.shape)} {tensor.layout}"
    grad = [tensor.grad] if tensor.is_leaf and tensor.grad is not None else []
    plain = tensor.detach()
    if tensor.layout is not torch.strided:
        plain = plain.to_dense()
    bits = plain.resolve_conj().resolve_neg().contiguous().cpu()
    return Look(f"{kind} {tensor.requires_grad} {bits.tolist()}", grad)


def of_value(value: Any) -> Look:
    """What nobody changes: a type, a device, a shape."""
    return Look(f"{type(value).__name__} {value!r}", atom=True)


def of_generator(generator: Any) -> Look:
    """Where it stands."""
    return Look(f"Generator {generator.get_state().tolist()}")


def of_storage(storage: Any) -> Look:
    """The memory of a tensor."""
    return Look(f"{type(storage).__name__} {list(storage)!r}")


def poke_tensor(tensor: Any) -> Iterator[Poke]:
    """Write another number."""
    if not tensor.numel():
        return

    def write() -> None:
        plain = tensor.detach()
        if plain.layout is not torch.strided:
            plain = plain._values()
        cell = plain[tuple(slice(0, 1) for _ in plain.shape)] if plain.dim() else plain
        cell.copy_(~cell if cell.dtype is torch.bool else cell + 1)

    yield write


def poke_storage(storage: Any) -> Iterator[Poke]:
    """Write another byte."""
    if len(storage):
        yield lambda: storage.__setitem__(0, 1 if storage[0] != 1 else 2)


LOOKS.update(
    {
        torch.Tensor: of_tensor,
        torch.Generator: of_generator,
        torch.UntypedStorage: of_storage,
        torch.storage.TypedStorage: of_storage,
        **dict.fromkeys(
            [torch.dtype, torch.device, torch.Size, torch.layout, torch.memory_format],
            of_value,
        ),
    }
)
POKES[torch.Tensor] = poke_tensor
POKES[torch.UntypedStorage] = poke_storage
POKES[torch.storage.TypedStorage] = poke_storage
