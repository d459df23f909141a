"""What a library is tried on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..guess import Pool

Make = Callable[[], Any]


@dataclass
class Samples:
    """Fresh objects and values; all are made anew for each call."""

    objects: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By the path of a class, or by kind where none has one: the shapes that matter."""
    pool: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By the name of a parameter, or `entry(name`: what to give; `*` for any other."""
    pools: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By the beginning of an entry: what stands for `*` there."""
    calls: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By entry, where guessing fails: arguments, the keywords last as `Named`."""
    untried: Mapping[str, str] = field(default_factory=dict)
    """By entry, or `module.*`: why it is not tried."""
    seldom: Mapping[str, str] = field(default_factory=dict)
    """By entry: why a change that its words say is not seen."""
    gaps: Mapping[str, str] = field(default_factory=dict)
    """By entry: what is known to be otherwise than its words say, and why it is let be."""
    inherits: bool = False
    """Whether a method that classes inherit unchanged is tried on three of them only."""
    together: bool = False
    """Whether all is tried in one process: what a library runs beside it is lost in a fork."""
    modules: Sequence[str] = ()
    """What has to be imported beside the library."""

    def reason(self, entry: str) -> str | None:
        """Why an entry is not tried, by itself or by its module."""
        owners = [key for key in self.untried if key.endswith(".*")]
        own = [key for key in owners if entry.startswith(key[:-1])]
        return self.untried.get(entry) or (self.untried[own[0]] if own else None)

    def pool_of(self, entry: str) -> Pool:
        """Values for an entry: its own, those of its module, those for all."""
        begin = f"{entry}("
        own = {
            key[len(begin) :]: made for key, made in self.pool.items() if key.startswith(begin)
        }
        near = max((key for key in self.pools if entry.startswith(key)), key=len, default=None)
        return {**self.pool, **({"*": self.pools[near]} if near else {}), **own}
