"""Of which kind an object is."""

from __future__ import annotations

import sys
from typing import Any

from .known import Missing, Tables, resolve
from .look import look

DATA = "bunch"
"""Whatever data a library gives: its methods hold for arrays, tables and dicts."""


class Kinds:
    """Knows the classes of each kind that are loaded."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.classes: dict[str, tuple[type, ...]] = {}
        self.exact: dict[type, str] = {}
        self.seen = 0
        self.load()

    def load(self) -> None:
        """Find the classes of the modules that are loaded by now."""
        if self.seen == len(sys.modules):
            return
        self.seen = len(sys.modules)
        for kind, paths in self.tables.kinds.items():
            loaded = [path for path in paths if path.split(".")[0] in sys.modules]
            found = tuple(one for path in loaded for one in here(path))
            self.classes[kind] = found
            self.exact.update(dict.fromkeys(found, kind))

    @property
    def accepted(self) -> dict[str, set[str]]:
        """What passes as an object of a kind that there are classes of."""
        kinds = self.classes.keys() - {DATA}
        return {kind: {kind, self.tables.like.get(kind, kind)} for kind in kinds}

    def of(self, thing: object) -> str | None:
        """Empty for what nothing can change, None for a class of no kind."""
        if look(thing).atom:
            return ""
        self.load()
        for cls in type(thing).__mro__:
            if cls in self.exact:
                return self.exact[cls]
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
