"""Of which kind an object is."""

from __future__ import annotations

import sys
from typing import Any

from .known import Missing, Tables, resolve
from .look import look

PLAIN: dict[str, type | tuple[type, ...]] = {
    "list": list,
    "tuple": tuple,
    "dict": dict,
    "set": (set, frozenset),
}


class Kinds:
    """Knows the classes of each kind that are loaded."""

    def __init__(self, tables: Tables) -> None:
        self.classes: dict[str, tuple[type, ...]] = {}
        for kind, paths in tables.kinds.items():
            self.classes[kind] = tuple(
                found
                for path in paths
                if path.split(".")[0] in sys.modules
                for found in here(path)
            )
        for kind, cls in PLAIN.items():
            self.classes.setdefault(kind, cls if isinstance(cls, tuple) else (cls,))

    def of(self, thing: object) -> str | None:
        """Empty for what nothing can change, None for a class of no kind."""
        if look(thing).atom:
            return ""
        for kind, classes in self.classes.items():
            if isinstance(thing, classes):
                return kind
        return None


def here(path: str) -> list[Any]:
    """A class, where there is one."""
    try:
        return [resolve(path)]
    except Missing:
        return []
