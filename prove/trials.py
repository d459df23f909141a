"""All the calls that are made of one function or method."""

from __future__ import annotations

import copy
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .apart import Crashed, apart
from .guess import Make, guesses, keywords, parameters
from .observe import Call, Seen, observe
from .samples.base import Samples

SECONDS = 60.0
"""For one entry."""
TRIES = 120
"""Guesses until one works."""
WORKING = 8
"""Different arguments that work, of one function or object."""


@dataclass
class Trial:
    """One call that worked."""

    text: str
    seen: Seen
    told: tuple[str, ...] = ()
    """Options that it was given."""
    out: str = ""
    """The position of an argument that is filled and given back, as its name says."""


@dataclass
class Trials:
    """What was tried of one entry."""

    worked: list[Trial] = field(default_factory=list)
    failed: dict[str, int] = field(default_factory=dict)

    def add(self, came: Iterator[Trial | str]) -> Trials:
        """Take what comes from a process of its own."""
        try:
            for one in came:
                if isinstance(one, Trial):
                    self.worked.append(one)
                else:
                    self.failed[one] = self.failed.get(one, 0) + 1
        except Crashed as crash:
            self.failed[str(crash)] = 1
        return self


@dataclass
class Trier:
    """Tries functions and methods of a library."""

    samples: Samples
    kind_of: Callable[[object], str | None]

    def method(self, name: str, owners: list[Make], entry: str) -> Trials:
        """Call a method of each object that has it."""

        def work() -> Iterator[Trial | str]:
            for make in owners:
                found = getattr(type(make()), name, None)
                if found is not None and callable(getattr(make(), name, None)):
                    yield from self.attempt(found, make, entry)

        return Trials().add(apart(work, SECONDS))

    def function(self, run: Callable[..., Any], entry: str) -> Trials:
        """Call a function."""
        return Trials().add(apart(lambda: self.attempt(run, None, entry), SECONDS))

    def attempt(
        self, run: Callable[..., Any], owner: Make | None, entry: str
    ) -> Iterator[Trial | str]:
        """Call with what the samples say, else with guesses, then with each option."""
        skip = 0 if owner is None else 1
        pool = dict(self.samples.pool)
        begin = f"{entry}("
        own = {key[len(begin) :]: pool[key] for key in pool if key.startswith(begin)}
        pool.update(own)
        found = 0
        for tries, args in enumerate(ways(run, self.samples, pool, skip, entry)):
            if tries >= TRIES or found >= WORKING:
                break
            one = self.one(run, owner, args, {})
            yield one
            if isinstance(one, str):
                continue
            found += 1
            for options in keywords(run, pool, skip) if found <= 2 else ():
                yield self.one(run, owner, args, options)

    def one(
        self,
        run: Callable[..., Any],
        owner: Make | None,
        args: list[Make] | Make,
        options: Mapping[str, Make],
    ) -> Trial | str:
        """Make one call: what it did, or why it did not work."""
        try:
            call = made(run, owner, args, options)
            text = shown(call)
            start()
            seen = observe(call, self.kind_of)
            return Trial(text, seen, tuple(options), placed(seen, run, int(call.method)))
        except BaseException as error:
            return f"{type(error).__name__}: {str(error)[:80]}"


def placed(seen: Seen, run: Callable[..., Any], skip: int) -> str:
    """Say files by the position of their argument where it has one; gives that of `out`."""
    known = parameters(run, skip) or ()
    places = {one.name: str(at) for at, one in enumerate(known) if one.kind != one.KEYWORD_ONLY}
    seen.read = {places.get(name, name) for name in seen.read}
    seen.wrote = {places.get(name, name) for name in seen.wrote}
    return places.get("out", "")


def made(
    run: Callable[..., Any],
    owner: Make | None,
    args: list[Make] | Make,
    options: Mapping[str, Make],
) -> Call:
    """A call with fresh objects."""
    given: list[Any] = [make() for make in args] if isinstance(args, list) else list(args())
    more = given.pop() if callable(args) and given and isinstance(given[-1], Named) else {}
    named = {**more, **{name: make() for name, make in options.items()}}
    return Call(run, owner() if owner else None, given, named, owner is not None)


def ways(
    run: Callable[..., Any], samples: Samples, pool: Any, skip: int, entry: str
) -> Iterator[list[Make] | Make]:
    """Arguments to try."""
    if entry in samples.calls:
        yield from samples.calls[entry]
    else:
        yield from guesses(run, pool, skip)


class Named(dict[str, Any]):
    """Keywords, as the last of the arguments that samples say."""


def start() -> None:
    """Begin each call with the same random numbers."""
    random.seed(1)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(1)


def shown(call: Call) -> str:
    """The call as a person reads it."""
    given = [brief(value) for value in call.args]
    given += [f"{name}={brief(value)}" for name, value in call.keywords.items()]
    own = f"{type(call.self).__name__}: " if call.method else ""
    return f"{own}({', '.join(given)})"


def brief(value: object) -> str:
    """A value in one short line."""
    try:
        text = " ".join(repr(copy.copy(value)).split())
    except Exception:
        text = type(value).__name__
    return text if len(text) <= 40 else f"{text[:37]}..."
