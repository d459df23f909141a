"""Symbols of pytensor and models of pymc: what is seen of one."""

from __future__ import annotations

from typing import Any

from pytensor.compile.sharedvalue import SharedVariable
from pytensor.graph.basic import Variable
from pytensor.graph.op import Op

from ..look import LOOKS, Look
from . import arrays as arrays


def of_symbol(it: Any) -> Look:
    """What it is worked out from."""
    owner = getattr(it, "owner", None)
    return Look(f"symbol {it.name} {it.type}", list(owner.inputs) if owner else [])


def of_shared(it: Any) -> Look:
    """The value that it has now."""
    return Look(f"shared {it.name}", [it.container.storage[0]])


LOOKS[Variable] = of_symbol
LOOKS[SharedVariable] = of_shared
LOOKS[Op] = lambda it: Look(type(it).__name__, fixed=True)
