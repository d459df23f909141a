"""How Python's own collections are looked at, and how they are changed to see who notices."""

from __future__ import annotations

import collections
import gc
import io
import itertools
import random
import sqlite3
import types
from collections.abc import Callable, Iterator
from typing import Any

from .look import LOOKS, Look

Poke = Callable[[], object]
POKES: dict[type, Callable[[Any], Iterator[Poke]]] = {}
"""Changes in place of an object of a class, each to be made once."""


def pokes(thing: object) -> Iterator[Poke]:
    """Ways to change an object itself in place."""
    for cls in type(thing).__mro__:
        if cls in POKES:
            yield from POKES[cls](thing)
            return


def of_items(thing: Any) -> Look:
    """Of a list and the like."""
    return Look(f"{type(thing).__name__} {len(thing)}", list(thing))


def of_dict(thing: Any) -> Look:
    """Keys, values, and what a class of dicts has beside them."""
    inside: list[object] = [part for pair in thing.items() for part in pair]
    more = getattr(thing, "default_factory", None), getattr(thing, "__dict__", None)
    return Look(f"{type(thing).__name__} {len(thing)}", [*inside, *filter(None, more)])


def of_set(thing: Any) -> Look:
    """Of no order."""
    return Look(f"{type(thing).__name__} {len(thing)}", list(thing), sorted=True)


def of_referents(thing: Any) -> Look:
    """Of an iterator or a view of a dict: what it goes through, and how far it is."""
    try:
        told = thing.__reduce__()[1:]
        return Look(type(thing).__name__, list(told))
    except Exception:
        return Look(type(thing).__name__, gc.get_referents(thing))


def of_file(thing: Any) -> Look:
    """Where it stands; what it holds, where it lies in memory."""
    if thing.closed:
        return Look(f"{type(thing).__name__} closed")
    held = thing.getvalue() if hasattr(thing, "getvalue") else ""
    try:
        return Look(f"{type(thing).__name__} {thing.tell()} {held!r}")
    except Exception:
        return Look(type(thing).__name__)


def of_random(thing: random.Random) -> Look:
    """A generator of random numbers: where it stands."""
    return Look(f"{type(thing).__name__} {thing.getstate()}")


def of_base(thing: sqlite3.Connection) -> Look:
    """A connection: what lies in its database, how much was written, whether it is open."""
    try:
        held = "".join(thing.iterdump())
        return Look(f"connection {thing.total_changes} {thing.in_transaction} {held}")
    except sqlite3.ProgrammingError:
        return Look("connection closed")


def of_bytes(thing: bytearray) -> Look:
    """Bytes that can be changed."""
    return Look(f"bytearray {bytes(thing)!r}")


def of_memory(thing: memoryview) -> Look:
    """Bytes of something else."""
    return Look(f"memoryview {thing.tobytes()!r}", [thing.obj])


FILES: Any = io.IOBase.__mro__[1]
"""What all files have below them; ``io.IOBase`` is for subclasses alone."""
GONE_THROUGH: list[Any] = [[], (), {}, set(), "", b"", range(0), {}.values(), {}.items()]
VIEWS: list[Any] = [reversed([]), reversed({}), {}.keys(), {}.values(), {}.items()]
ITERATORS = [type(iter(one)) for one in GONE_THROUGH] + [type(one) for one in VIEWS]

LOOKS.update(
    {
        list: of_items, tuple: of_items, collections.deque: of_items, dict: of_dict,
        set: of_set, frozenset: of_set, bytearray: of_bytes, memoryview: of_memory,
        FILES: of_file, random.Random: of_random,
        sqlite3.Connection: of_base, zip: of_referents, map: of_referents,
        filter: of_referents,
        enumerate: of_referents, reversed: of_referents, types.MappingProxyType: of_referents,
        itertools.chain: of_referents, itertools.count: of_referents,
        itertools.cycle: of_referents,
    }
)  # fmt: skip
for iterator in ITERATORS:
    LOOKS[iterator] = of_referents

POKES[list] = lambda it: iter([lambda: it.append("poked")])
POKES[collections.deque] = lambda it: iter([lambda: it.append("poked")])
POKES[dict] = lambda it: iter([lambda: it.__setitem__("poked", 1)])
POKES[set] = lambda it: iter([lambda: it.add("poked")])
POKES[bytearray] = lambda it: iter([lambda: it.__setitem__(0, it[0] ^ 255)])
