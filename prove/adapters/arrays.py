"""Arrays of numpy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ..look import HIDDEN, LOOKS, Look
from ..plain import POKES, Poke


def of_array(array: Any) -> Look:
    """Its bytes, or its cells where these are objects."""
    content = f"{type(array).__name__} {array.dtype!r} {array.shape} {array.flags.writeable}"
    inside = [] if type(array) is np.ndarray else [getattr(array, "__dict__", None)]
    if np.ma.isMaskedArray(array):
        inside = [np.ma.getmask(array)]
        content = f"{content} {array.hardmask} {array.fill_value!r}"
    plain = np.asarray(array)
    if plain.dtype.hasobject:
        return Look(content, inside, cells=plain.ravel().tolist())
    return Look(f"{content} {plain.tobytes()!r}", inside)


def of_scalar(scalar: Any) -> Look:
    """A number of numpy's."""
    return Look(f"{type(scalar).__name__} {scalar!r}", atom=True)


def of_generator(thing: Any) -> Look:
    """A generator of random numbers: where it stands."""
    held = thing.bit_generator if isinstance(thing, np.random.Generator) else thing
    state = held.get_state() if isinstance(held, np.random.RandomState) else held.state
    return Look(type(thing).__name__, [state, getattr(held, "seed_seq", None)])


def of_walker(thing: Any) -> Look:
    """What goes through arrays: where it is, and how."""
    here = "ended" if thing.finished else f"{thing.iterindex} {np.shape(thing.value)}"
    return Look(f"nditer {here} {thing.ndim} {thing.has_multi_index}", list(thing.operands))


def of_seeds(thing: Any) -> Look:
    """What random numbers begin with, and how many were taken from it."""
    return Look(f"SeedSequence {thing.state}")


def poke_array(array: Any) -> Iterator[Poke]:
    """Write other bytes, or another object."""
    if not array.size or not array.flags.writeable:
        return
    plain = array.view(np.ndarray)
    if plain.dtype.hasobject:
        yield lambda: plain.flat.__setitem__(0, "poked")
        return

    def flip() -> None:
        first = tuple(0 for _ in plain.shape)
        cell = plain[tuple(slice(0, 1) for _ in plain.shape)] if plain.ndim else plain
        raw = bytes(byte ^ 1 for byte in plain[first].tobytes())
        cell[...] = np.frombuffer(raw, plain.dtype).reshape(cell.shape)

    yield flip


LOOKS.update(
    {
        np.ndarray: of_array,
        np.generic: of_scalar,
        np.dtype: of_scalar,
        np.ufunc: of_scalar,
        np.nditer: of_walker,
        np.finfo: of_scalar,
        np.iinfo: of_scalar,
        np.random.SeedSequence: of_seeds,
        np.random.Generator: of_generator,
        np.random.RandomState: of_generator,
        np.random.BitGenerator: of_generator,
    }
)
POKES[np.ndarray] = poke_array
# Sparse matrices remember whether their indices are in order.
HIDDEN.update(
    f"{before}{name}"
    for before in ("", "_")
    for name in ("has_canonical_format", "has_sorted_indices")
)
