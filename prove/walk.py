"""Go through all that an object is made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from .look import look

LIMIT = 20_000


class TooLarge(Exception):
    """It is made of more than can be looked at in the time there is."""


def digest(thing: object, cells: bool = True) -> str:
    """All that can be told of an object, in short: equal before and after, nothing changed."""
    return Digest(cells).of(thing)


class Digest:
    """Remembers what was seen, for objects hold each other in circles."""

    def __init__(self, cells: bool) -> None:
        self.cells = cells
        self.seen: dict[int, tuple[int, object]] = {}

    def of(self, thing: object) -> str:
        """Of a part."""
        told = look(thing)
        if told.atom:
            return told.content
        if id(thing) in self.seen:
            return f"again {self.seen[id(thing)][0]}"
        if len(self.seen) > LIMIT:
            raise TooLarge
        self.seen[id(thing)] = len(self.seen), thing
        parts = [self.of(part) for part in told.parts]
        if self.cells:
            parts += [self.of(part) for part in told.cells]
        if told.sorted:
            parts.sort()
        whole = "\0".join([told.content, *parts])
        return hashlib.blake2b(whole.encode("utf8", "replace"), digest_size=16).hexdigest()


@dataclass
class Walk:
    """Objects by identity; they are kept, so that no other takes their place."""

    nodes: dict[int, object] = field(default_factory=dict)
    """What can be changed, as far as no cell of a table leads there."""
    cells: dict[int, object] = field(default_factory=dict)
    """What lies in cells only."""


def walk(thing: object) -> Walk:
    """Find all that can be reached from an object."""
    found = Walk()
    kept: dict[int, object] = {}
    todo = [(thing, False)]
    while todo:
        part, in_cell = todo.pop()
        if id(part) in found.nodes or (in_cell and id(part) in kept):
            continue
        told = look(part)
        kept[id(part)] = part
        if told.atom:
            continue
        if len(kept) > LIMIT:
            raise TooLarge
        if not told.fixed:
            (found.cells if in_cell else found.nodes)[id(part)] = part
        todo += [(inner, in_cell) for inner in told.parts]
        todo += [(inner, True) for inner in told.cells]
    return found
