"""All the calls that are made of one function or method."""

from __future__ import annotations

import copy
import inspect
import io
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .apart import Crashed, apart
from .guess import Make, guesses, keywords, parameters
from .observe import Call, Seen, bare, observe
from .samples.base import Samples

SECONDS = 90.0
"""For one entry, as time goes by."""
TRIES = 120
"""Guesses until one works."""
LATER = 24
"""The same where it has worked for another object."""
FEW = 3
WORKING = 8
"""Different arguments that work, of one function or object."""


@dataclass
class Trial:
    """One call that worked."""

    text: str
    seen: Seen
    told: tuple[str, ...] = ()
    """Options that it was given."""
    options: dict[str, object] = field(default_factory=dict)
    """Those of them that are switches."""
    named: set[str] = field(default_factory=set)
    """What it was given by keyword."""
    places: dict[str, str] = field(default_factory=dict)
    """Positions that keywords have too."""
    out: str = ""
    """The position of an argument that is filled and given back, as its name says."""
    consumed: set[str] = field(default_factory=set)
    """Iterators and files, which any call may use up."""
    first: str | None = None
    """The kind of the object, or of the first argument."""
    deep_atom: bool = False
    """Whether nothing that the result is made of can be changed."""
    owner: str = ""
    """The class of the object."""
    switched: set[str] = field(default_factory=set)
    """Positions of arguments that are on."""

    def on(self, name: str) -> bool:
        """Whether a switch was given, and is on."""
        return bool(self.options.get(name))

    def given_at(self, place: str) -> bool:
        """Whether there is an argument at a position that is on."""
        return place in self.switched

    def shares(self) -> bool:
        """Whether it was told that what it gives need be no copy."""
        return any(self.options.get(name) is False for name in ("copy", "deep"))

    def overwrites_any(self) -> bool:
        """Whether it was told that it need not keep something."""
        return any(
            name.startswith("overwrite") and bool(on) for name, on in self.options.items()
        )

    def overwritten(self, place: str) -> bool:
        """Whether an argument is one of those that need not be kept."""
        named = any("_" in name for name in self.options)
        first = self.overwrites() and (place == "0" or (named and place.isdigit()))
        return first or self.overwrites_any()

    def overwrites(self) -> bool:
        """Whether it was told that it need not copy."""
        return any(
            not on if name.startswith("copy") else name.startswith("overwrite_") and bool(on)
            for name, on in self.options.items()
        )


ABSENT = "nothing of its kind has it in this version"


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


class Worked:
    """For how many objects of each class a method has worked, and for how many of its heirs."""

    def __init__(self, inherits: bool) -> None:
        self.inherits = inherits
        self.objects: defaultdict[type, set[Make]] = defaultdict(set)
        self.heirs: defaultdict[object, set[type]] = defaultdict(set)

    def add(self, make: Make, cls: type, found: object) -> None:
        """Of one object."""
        self.objects[cls].add(make)
        if self.inherits:
            self.heirs[found].add(cls)

    def inherited(self, found: object) -> bool:
        """Whether the very method has worked for another class."""
        return self.inherits and bool(self.heirs[found])

    def enough(self, cls: type, found: object) -> bool:
        """Whether another object of a class tells nothing new."""
        inherited = self.inherits and len(self.heirs[found] - {cls}) >= FEW
        return inherited or len(self.objects[cls]) >= FEW


@dataclass
class Trier:
    """Tries functions and methods of a library."""

    samples: Samples
    kind_of: Callable[[object], str | None]
    quick: bool = False
    """Fewer objects and arguments."""
    classes: dict[Make, type] = field(default_factory=dict)
    """Of objects that were made once."""

    def method(self, name: str, owners: list[Make], entry: str) -> Trials:
        """Call a method of each object that has it."""
        if self.samples.inherits:
            owners = self.having(name, owners)

        def work() -> Iterator[Trial | str]:
            tries = TRIES
            worked = Worked(self.samples.inherits)
            if not any(hasattr(make(), name) for make in owners):
                yield ABSENT
            for make in owners:
                cls = self.classes.get(make) or type(make())
                found = getattr(cls, name, None)
                if found is None or not callable(getattr(make(), name, None)):
                    continue
                if not callable(found) or depends(cls, name):
                    found = called(name, make)
                if self.quick and worked.enough(cls, found):
                    continue
                few = 1 if worked.inherited(found) else 0
                for one in self.attempt(found, make, entry, tries, few):
                    yield one
                    if isinstance(one, Trial):
                        tries = LATER
                        worked.add(make, cls, found)

        return self.came(work)

    def came(self, work: Callable[[], Iterator[Trial | str]]) -> Trials:
        """What comes of one entry, in a process of its own where it can be."""
        return Trials().add(work() if self.samples.together else apart(work, SECONDS))

    def read(self, name: str, owners: list[Make]) -> bool:
        """Whether what is there under a name is read, and not called: as the first has it."""
        for make in owners:
            thing = make()
            if hasattr(thing, name):
                return not callable(getattr(thing, name))
        return False

    def having(self, name: str, owners: list[Make]) -> list[Make]:
        """Those whose class has a method, all where none has; each is made once to know it."""
        for make in owners:
            if make not in self.classes:
                self.classes[make] = type(make())
        return [make for make in owners if hasattr(self.classes[make], name)] or owners

    def attribute(self, name: str, owners: list[Make]) -> Trials:
        """Read an attribute of each object that has it."""

        def read(thing: object) -> object:
            return getattr(thing, name)

        def work() -> Iterator[Trial | str]:
            if not any(hasattr(make(), name) for make in owners):
                yield ABSENT
            for make in owners:
                if hasattr(make(), name) and not inspect.ismethod(getattr(make(), name)):
                    yield self.one(read, make, [], {})

        return self.came(work)

    def function(self, run: Callable[..., Any], entry: str) -> Trials:
        """Call a function."""
        return self.came(lambda: self.attempt(run, None, entry))

    def attempt(
        self,
        run: Callable[..., Any],
        owner: Make | None,
        entry: str,
        limit: int = 0,
        few: int = 0,
    ) -> Iterator[Trial | str]:
        """Call with what the samples say, else with guesses, then with each option."""
        skip = 0 if owner is None else 1
        pool = self.samples.pool_of(entry)
        most = FEW if self.quick else WORKING
        found = 0
        for tries, args in enumerate(ways(run, self.samples, pool, skip, entry)):
            if tries >= (limit or TRIES) or found >= (few or most):
                break
            one = self.one(run, owner, args, {})
            yield one
            if isinstance(one, str):
                continue
            found += 1
            some = not few and found <= (1 if self.quick else 2)
            for options in keywords(run, pool, skip) if some else ():
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
            bare(made(run, owner, args, options))
            text = shown(made(run, owner, args, options))
            call = made(run, owner, args, options)
            start()
            trial = about(call, self.kind_of, tuple(options))
            trial.text = text
            trial.seen, trial.deep_atom = observe(call, self.kind_of)
            placed(trial, run, int(call.method))
            return trial
        except BaseException as error:
            return f"{type(error).__name__}: {str(error)[:80]}"


def depends(cls: type, name: str) -> bool:
    """Whether what is called depends on the object, by a descriptor of the library's own."""
    return type(inspect.getattr_static(cls, name, None)).__name__.lower() == "_iffhasdelegate"


def called(name: str, make: Make) -> Callable[..., Any]:
    """A call of what an object has under a name; it takes what that takes."""

    def call(self: Any, *args: Any, **options: Any) -> Any:
        return getattr(self, name)(*args, **options)

    known = parameters(getattr(make(), name), 0)
    if known is not None:
        own = inspect.Parameter("of_what", inspect.Parameter.POSITIONAL_ONLY)
        call.__signature__ = inspect.Signature([own, *known])  # type: ignore[attr-defined]
    return call


def about(call: Call, kind_of: Callable[[object], str | None], told: tuple[str, ...]) -> Trial:
    """What is known of a call before it is made."""
    sources = call.sources()
    first = next(iter(sources.values()), None)
    return Trial(
        "",
        Seen(),
        told,
        {name: value for name, value in call.keywords.items() if isinstance(value, bool)},
        set(call.keywords),
        consumed={
            name
            for name, value in sources.items()
            if hasattr(type(value), "__next__")
            and not isinstance(value, io.StringIO | io.BytesIO)
        },
        first=kind_of(first),
        owner=type(call.self).__name__ if call.method else "",
        switched={str(at) for at, value in enumerate(call.args) if value is True},
    )


def placed(trial: Trial, run: Callable[..., Any], skip: int) -> None:
    """Note which position each keyword has."""
    known = parameters(run, skip) or ()
    trial.places = {
        one.name: str(at) for at, one in enumerate(known) if one.kind != one.KEYWORD_ONLY
    }
    trial.out = trial.places.get("out", "")


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
    frees = hasattr(type(value), "__del__")  # A copy would free it a second time.
    try:
        text = " ".join(repr(value if frees else copy.copy(value)).split())
    except Exception:
        text = type(value).__name__
    return text if len(text) <= 40 else f"{text[:37]}..."
