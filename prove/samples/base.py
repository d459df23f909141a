"""What a library is tried on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Make = Callable[[], Any]


@dataclass
class Samples:
    """Fresh objects and values; all are made anew for each call."""

    objects: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By the path of a class: objects of the shapes that matter."""
    pool: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By the name of a parameter, or `entry(name`: what to give; `*` for any other."""
    calls: Mapping[str, Sequence[Make]] = field(default_factory=dict)
    """By entry, where guessing fails: arguments, the keywords last as `Named`."""
    untried: Mapping[str, str] = field(default_factory=dict)
    """By entry: why it is not tried."""
    seldom: Mapping[str, str] = field(default_factory=dict)
    """By entry: why a change that its words say is not seen."""
    modules: Sequence[str] = ()
    """What has to be imported beside the library."""
