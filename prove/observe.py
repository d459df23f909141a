"""Make one call, and see what it did."""

from __future__ import annotations

import signal
import warnings
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from .look import look
from .outside import generators, watched
from .plain import pokes
from .walk import Walk, digest, walk

SECONDS = 3.0
POKES = 16


@dataclass
class Call:
    """A function with what it is given, made anew for each try."""

    run: Callable[..., Any]
    self: object = None
    args: list[Any] = field(default_factory=list)
    keywords: dict[str, Any] = field(default_factory=dict)
    method: bool = False

    def sources(self) -> dict[str, object]:
        """All that the call is given, by the name that the words have for it."""
        found = {"self": self.self} if self.method else {}
        found |= {str(place): value for place, value in enumerate(self.args)}
        return {**found, **self.keywords}


@dataclass(repr=False)
class Seen:
    """What a call did; names are `self`, a position or a keyword."""

    cls: str = ""
    """The class of what it gave, as a path; empty for what nothing can change."""
    kind: str | None = ""
    """Its kind; None for a class of none."""
    same: set[str] = field(default_factory=set)
    part: set[str] = field(default_factory=set)
    child: set[str] = field(default_factory=set)
    holds: set[str] = field(default_factory=set)
    elements: set[str] = field(default_factory=set)
    memory: set[str] = field(default_factory=set)
    """Whose change is seen in the result, or the other way round."""
    iterator: bool = False
    changed: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    """What the object, or a changed first argument, holds from now on."""
    drew: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    wrote: set[str] = field(default_factory=set)

    def __repr__(self) -> str:
        told = [f"gives {self.cls or 'a constant'}"]
        for name, value in vars(self).items():
            if value and name not in ("cls", "kind"):
                told.append(f"{name} {' '.join(sorted(value)) if value is not True else ''}")
        return ", ".join(told)


class TooLong(Exception):
    """It ran longer than a call is given."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what takes too long."""

    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def observe(call: Call, kind_of: Callable[[object], str | None]) -> Seen:
    """Run a call; what it raises comes through."""
    sources = call.sources()
    before = {name: digest(thing) for name, thing in sources.items()}
    held = {name: walk(thing) for name, thing in sources.items()}
    drawn = generators()
    seen = Seen()
    with warnings.catch_warnings(), watched() as files, limited():
        warnings.simplefilter("ignore")
        if call.method:
            result = call.run(call.self, *call.args, **call.keywords)
        else:
            result = call.run(*call.args, **call.keywords)
    after = generators()
    seen.drew = {name for name in drawn if after[name] != drawn[name]}
    texts = {name: str(thing) for name, thing in sources.items() if is_path(thing)}
    seen.read = told(files.read - files.written, texts)
    seen.wrote = told(files.written, texts)
    seen.changed = {name for name in sources if digest(sources[name]) != before[name]}
    seen.kind = kind_of(result)
    with limited():
        relate(seen, result, sources, held)
        keep(seen, sources, held)
    return seen


def is_path(thing: object) -> bool:
    """Whether something may name a file."""
    return isinstance(thing, str) or hasattr(thing, "__fspath__")


def told(paths: set[str], texts: dict[str, str]) -> set[str]:
    """Which arguments named these files; `?` where none did."""
    return {
        next((name for name, text in texts.items() if text and text.strip("./") in path), "?")
        for path in paths
    }


def relate(
    seen: Seen, result: object, sources: dict[str, object], held: dict[str, Walk]
) -> None:
    """Compare the result with each object that was given."""
    if look(result).atom:
        return
    cls = type(result)
    seen.cls = f"{cls.__module__}.{cls.__qualname__}"
    seen.iterator = hasattr(cls, "__next__")
    reached = walk(result).nodes.keys()
    for name, source in sources.items():
        if id(source) not in held[name].nodes:
            continue
        if result is source:
            seen.same.add(name)
            continue
        by_identity(seen, name, (result, reached), source, held[name].nodes.keys())
        inner = name in seen.holds | seen.elements | seen.part
        if not (inner and not roots(result)) and shares(result, source):
            seen.memory.add(name)


def by_identity(
    seen: Seen,
    name: str,
    result: tuple[object, Set[int]],
    source: object,
    held: Set[int],
) -> None:
    """Which of what two objects are made of is one and the same."""
    given, reached = result
    if id(given) in held:
        seen.part.add(name)
    elif id(given) in walk(source).nodes:
        seen.child.add(name)
    elif id(source) in reached:
        seen.holds.add(name)
    elif held & reached:
        seen.elements.add(name)


def roots(thing: object) -> bool:
    """Whether an object itself has content that can be changed from outside."""
    return next(pokes(thing), None) is not None


def shares(result: object, source: object) -> bool:
    """Whether a change of one is seen in the other."""
    return touches(result, source) or touches(source, result)


def touches(changed: object, other: object) -> bool:
    """Change whatever is in an object, and look at another; what lies in cells is let be."""
    base = digest(other, cells=False)
    ways = [way for part in walk(changed).nodes.values() for way in pokes(part)]
    for way in ways[:POKES]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                way()
        except TooLong:
            raise
        except Exception:
            continue
        if digest(other, cells=False) != base:
            return True
    return False


def keep(seen: Seen, sources: dict[str, object], held: dict[str, Walk]) -> None:
    """Find what a changed object holds now that was given beside it."""
    for owner in seen.changed:
        now = walk(sources[owner]).nodes
        for name, given in sources.items():
            if name == owner or id(given) not in held[name].nodes:
                continue
            fresh = held[name].nodes.keys() - held[owner].nodes.keys()
            if fresh & now.keys() or touches(given, sources[owner]):
                seen.kept.add(name)
