"""Whether what is said of one kind of object is no less than what is said of another."""

from __future__ import annotations

import inspect
from functools import cache

from .known import Missing, Tables, resolve
from .words import ALLOWED, Promise, promise

LESS = ("scalar", "numeric", "copies", "flat", "closed", "placed", "fresh", "data")
"""Traits by which less happens."""
MORE = (
    "unknown", "table", "views", "shares", "lazy", "consumed", "live", "fills", "fits", "draws",
    "keeps", "passes", "drawn", "moves", "writes", "steps", "leads", "stream",
)  # fmt: skip
"""Traits by which more happens."""


class Covers:
    """Compares kinds by their methods, attributes and traits."""

    def __init__(self, tables: Tables) -> None:
        self.traits = tables.traits
        self.methods = self.by_kind([one.methods for one in tables.libraries])
        self.attributes = self.by_kind([one.attributes for one in tables.libraries])
        self.known: dict[tuple[str, str, str], bool] = {}
        self.assumed: set[tuple[str, str]] = set()

    def by_kind(self, tables: list[dict[str, str]]) -> dict[str, dict[str, str]]:
        """Words by name, those of the kind that one is like beside its own."""
        found: dict[str, dict[str, str]] = {kind: {} for kind in self.traits}
        for table in tables:
            for key, words in table.items():
                kind, _, name = key.partition(".")
                found.setdefault(kind, {})[name] = words
        for kind, traits in self.traits.items():
            found[kind] = {**found.get(str(traits.get("like")), {}), **found[kind]}
        return found

    def covers(self, said: str, kind: str, cls: str) -> bool:
        """Whether an object of a kind and class may be taken for one of another."""
        if self.assumed:
            return self.compare(said, kind, cls)
        if (said, kind, cls) not in self.known:
            self.known[said, kind, cls] = self.compare(said, kind, cls)
        return self.known[said, kind, cls]

    def compare(self, said: str, kind: str, cls: str) -> bool:
        """The same, where it is assumed of the kinds that are being compared."""
        if said == kind or (said, kind) in self.assumed:
            return True
        mine, other = self.traits.get(said, {}), self.traits.get(kind, {})
        if any(mine.get(one) and not other.get(one) for one in LESS):
            return False
        if any(other.get(one) and not mine.get(one) for one in MORE):
            return False
        self.assumed.add((said, kind))
        try:
            return self.tables_allow(said, kind, cls)
        finally:
            self.assumed.discard((said, kind))

    def tables_allow(self, said: str, kind: str, cls: str) -> bool:
        """Whether each method and attribute that both have does no more than is said."""
        rest = self.methods[kind].get("*")
        for name, words in self.methods[said].items():
            theirs = self.methods[kind].get(name, rest)
            if not has(cls, name):
                continue
            if theirs is None or not self.allows(
                promise(words), promise(theirs), (said, kind, cls)
            ):
                return False
        for name, words in self.attributes[said].items():
            if words == "none" != self.attributes[kind].get(name) and has(cls, name, False):
                return False
        return True

    def allows(self, mine: Promise, other: Promise, pair: tuple[str, str, str]) -> bool:
        """Whether one method may do all that another does."""
        if mine.gives == "unknown":
            return True
        less = set(ALLOWED.get(other.gives, "unknown").split()) - set(
            ALLOWED[mine.gives].split()
        )
        flags = ("keeps", "draws", "draws_if", "fits", "seeds", "sets")
        if less or any(getattr(other, one) > getattr(mine, one) for one in flags):
            return False
        # What is filled is named by its keyword, which means the same for all.
        if not ("all" in mine.changes or other.changes - other.out <= mine.changes):
            return False
        if not (other.reads <= mine.reads and other.writes <= mine.writes):
            return False
        given, told = of_what(other, pair[1]), of_what(mine, pair[0])
        if told is None or (given and self.traits.get(given, {}).get("scalar")):
            return True
        if (told, given) == ("list", "nested"):
            # What a column gives has one dimension.
            return True
        return given is not None and self.covers(told, given, "")


def of_what(said: Promise, kind: str) -> str | None:
    """The kind of what a method of a kind gives."""
    if said.kind != "?":
        return said.kind
    return "iterator" if said.gives == "lazy" else kind


@cache
def has(cls: str, name: str, method: bool = True) -> bool:
    """Whether the objects of a class have something; so it counts where it cannot be told."""
    if not cls:
        return True
    try:
        # What the class of the class has, as `__call__`, its objects need not have.
        found = inspect.getattr_static(resolve(cls), name, None)
        own = any(name in base.__dict__ for base in resolve(cls).__mro__)
        return own and (not method or callable(found) or hasattr(found, "__func__"))
    except Missing:
        return True
