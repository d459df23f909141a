"""Make one call, and see what it did."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Set, ValuesView
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from .look import look
from .outside import generators, watched
from .plain import pokes
from .walk import Walk, digest, walk

SECONDS = 2.0
"""Of work, for one call."""
WAIT = 15.0
"""As time goes by."""
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

    def make(self) -> object:
        """Make the call."""
        own = [self.self] if self.method else []
        return self.run(*own, *self.args, **self.keywords)


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
    inside: set[str] = field(default_factory=set)
    """The same, of parts of the result alone: an array in a list."""
    iterator: bool = False
    iterable: bool = False
    """An iterator, or a view of a dict."""
    inner: set[tuple[str | None, str]] = field(default_factory=set)
    """Kinds and classes of all that a tuple holds, and tuples in it."""
    filled: str = ""
    """The class of something that a new collection holds and that can be changed."""
    items: set[tuple[str | None, str]] = field(default_factory=set)
    """The same of a list or a dict, and what is in it."""
    root: bool = False
    """Whether the result itself has content that can be changed from outside."""
    changed: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    """What the object, or a changed first argument, holds from now on."""
    drew: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    wrote: set[str] = field(default_factory=set)

    def __repr__(self) -> str:
        told = [f"gives {self.cls or 'a constant'}"]
        for name, value in vars(self).items():
            shown = name not in ("cls", "kind", "inner", "items", "root", "iterable", "filled")
            if value and shown:
                told.append(f"{name} {' '.join(sorted(value)) if value is not True else ''}")
        return ", ".join(told)


class TooLong(Exception):
    """It ran longer than a call is given."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what takes too long."""

    def stop(*_: object) -> None:
        raise TooLong

    timers = {signal.SIGPROF: signal.ITIMER_PROF, signal.SIGALRM: signal.ITIMER_REAL}
    for (name, timer), length in zip(timers.items(), (seconds, WAIT), strict=True):
        signal.signal(name, stop)
        signal.setitimer(timer, length)
    try:
        yield
    finally:
        for timer in timers.values():
            signal.setitimer(timer, 0)


def bare(call: Call) -> object:
    """Run a call without a look at what it does."""
    with warnings.catch_warnings(), watched(), limited():
        warnings.simplefilter("ignore")
        return call.make()


def observe(call: Call, kind_of: Callable[[object], str | None]) -> tuple[Seen, bool]:
    """Run a call; what it raises comes through. Also whether all of its result is fixed."""
    sources = call.sources()
    before = {name: digest(thing) for name, thing in sources.items()}
    held = {name: walk(thing) for name, thing in sources.items()}
    drawn = generators()
    seen = Seen()
    with warnings.catch_warnings(), watched() as files, limited():
        warnings.simplefilter("ignore")
        result = call.make()
    after = generators()
    seen.drew = {name for name in drawn if after[name] != drawn[name]}
    texts = {name: str(thing) for name, thing in sources.items() if is_path(thing)}
    seen.read = told(there(files.read - files.written), texts)
    seen.wrote = told(there(files.written), texts)
    seen.changed = {name for name in sources if digest(sources[name]) != before[name]}
    seen.kind = kind_of(result)
    seen.filled = filling(result)
    seen.inner = inside(result, kind_of) if isinstance(result, tuple) else set()
    seen.items = inside((result,), kind_of, deep=True)
    with limited():
        relate(seen, result, sources, held)
        keep(seen, sources, held)
    return seen, not walk(result).nodes.keys() - fixed(result)


def inside(
    parts: Iterable[object], kind_of: Callable[[object], str | None], deep: bool = False
) -> set[tuple[str | None, str]]:
    """What a tuple holds that can be changed, or lists and dicts in it too."""
    found: set[tuple[str | None, str]] = set()
    for part in parts:
        if isinstance(part, tuple) or (deep and isinstance(part, list | dict)):
            items: Iterable[object] = part.values() if isinstance(part, dict) else part
            found |= inside(items, kind_of, deep)
        elif kind_of(part) != "":
            found.add((kind_of(part), path_of(part)))
    return found


def filling(result: object) -> str:
    """The class of something in one of Python's collections that can be changed, or nothing."""
    if not container(result):
        return ""
    parts = walk(result).nodes.values()
    return next((path_of(one) for one in parts if one is not result and not fixed(one)), "")


def path_of(thing: object) -> str:
    """The class of an object."""
    return f"{type(thing).__module__}.{type(thing).__qualname__}"


def fixed(thing: object) -> set[int]:
    """Tuples of what cannot be changed."""
    found: set[int] = set()
    if isinstance(thing, tuple | frozenset) and all(
        look(part).atom or fixed(part) for part in thing
    ):
        found.add(id(thing))
        for part in thing:
            found |= fixed(part)
    return found


def is_path(thing: object) -> bool:
    """Whether something may name a file."""
    return isinstance(thing, str) or hasattr(thing, "__fspath__")


def there(paths: set[str]) -> set[str]:
    """Those that a call has left there."""
    return {path for path in paths if os.path.lexists(path)}


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
    seen.cls = path_of(result)
    seen.iterator = hasattr(cls, "__next__")
    seen.iterable = seen.iterator or isinstance(result, KeysView | ValuesView | ItemsView)
    seen.root = roots(result)
    reached = walk(result).nodes
    for name, source in sources.items():
        if id(source) not in held[name].nodes or id(source) in fixed(source):
            continue
        if result is source:
            seen.same.add(name)
            continue
        by_identity(seen, name, (result, reached), source, held[name].nodes.keys())
        through = seen.root and touches(result, source, deep=False)
        if through:
            seen.memory.add(name)
        elif not in_common(seen, name) and (touches(result, source) or touches(source, result)):
            (seen.inside if container(result) else seen.memory).add(name)


def in_common(seen: Seen, name: str) -> bool:
    """Whether the result and an argument have an object in common."""
    return name in seen.holds | seen.elements | seen.part | seen.child


def container(thing: object) -> bool:
    """Whether it is one of Python's own that holds others."""
    return isinstance(thing, list | tuple | dict | set | frozenset)


def by_identity(
    seen: Seen,
    name: str,
    result: tuple[object, dict[int, object]],
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
    elif any(not fixed(reached[one]) for one in held & reached.keys()):
        seen.elements.add(name)


def roots(thing: object) -> bool:
    """Whether an object itself has content that can be changed from outside."""
    return next(pokes(thing), None) is not None


def touches(changed: object, other: object, deep: bool = True) -> bool:
    """Change an object, or whatever is in it, and look at another; cells are let be."""
    base = digest(other, cells=False)
    parts = list(walk(changed).nodes.values()) if deep else [changed]
    ways = [way for part in parts for way in pokes(part)]
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
            if name == owner or id(given) not in held[name].nodes or id(given) in fixed(given):
                continue
            fresh = held[name].nodes.keys() - held[owner].nodes.keys()
            if fresh & now.keys() or touches(given, sources[owner]):
                seen.kept.add(name)
