"""Try all entries of a library, and say of each whether it holds."""

from __future__ import annotations

import importlib
import platform
import re
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import metadata

from .aliases import Aliases
from .cover import Covers
from .entries import STANDARD, Entry, entries, group
from .kinds import Kinds
from .known import Tables
from .samples.base import Samples
from .trials import ABSENT, Trials, Trier
from .verdict import breaches, unseen
from .words import promise


@dataclass
class Outcome:
    """What came out for one library."""

    library: str
    python: str = platform.python_version()
    version: str = ""
    listed: int = 0
    proven: int = 0
    covered: int = 0
    """Names that wildcards stand for and that were tried."""
    untried: dict[str, str] = field(default_factory=dict)
    """Why, by entry."""
    gaps: dict[str, str] = field(default_factory=dict)
    """Known to be otherwise: why that is let be, by entry."""
    held: dict[str, str] = field(default_factory=dict)
    """Words of those that are proven, by entry."""
    cut: bool = False
    """Whether it was ended before all was tried."""
    unsound: dict[str, list[str]] = field(default_factory=dict)
    """What calls did that their entry does not allow, with the call."""
    overclaimed: dict[str, str] = field(default_factory=dict)
    """Changes that an entry says and that no call made."""
    unexplained: dict[str, str] = field(default_factory=dict)
    """Not tried, with no reason given: why the calls did not work."""

    @property
    def open(self) -> set[str]:
        """Entries with which something is wrong."""
        return {*self.unsound, *self.overclaimed, *self.unexplained}


def samples_of(library: str) -> Samples:
    """What a library is tried on; nothing of its own where no file says it."""
    try:
        module = importlib.import_module(f"prove.samples.{library}")
    except ModuleNotFoundError as missing:
        if missing.name != f"prove.samples.{library}":
            raise
        return Samples()
    found: Samples = getattr(module, library.upper())
    for name in found.modules:
        importlib.import_module(name)
    return found


def version(names: list[str]) -> str:
    """Of the first of some packages that is installed."""
    known = metadata.packages_distributions()
    found = [one for name in names for one in known.get(name, ())]
    return metadata.version(found[0]) if found else ""


@dataclass
class How:
    """How a library is proven."""

    quick: bool = False
    told: bool = False
    """Whether each entry is named with the time it took."""
    only: str = ""
    """A pattern that the names of entries match."""
    share: int = 1
    """Of how many entries one is tried, always the same."""
    held: dict[str, str] = field(default_factory=dict)
    """Entries that an earlier run has proven, with their words: these are not tried again."""


def check(
    library: str, tables: Tables, how: How, save: Callable[[Outcome], None] = lambda _: None
) -> Outcome:
    """All entries of the libraries that are proven under one name."""
    chosen = [one for one in tables.libraries if group(one) == library]
    samples = samples_of(library)
    names = [name for one in chosen for name in one.name.split(", ")]
    outcome = Outcome(library, version="" if library == STANDARD else version(names), cut=True)
    checker = Checker(tables, samples, outcome, how.quick)
    saved = time.monotonic()
    for entry in entries(chosen, tables, samples):
        started = time.monotonic()
        if not re.search(how.only, entry.name) or zlib.crc32(entry.name.encode()) % how.share:
            continue
        if how.held.get(entry.name) == entry.words and not entry.covers:
            outcome.listed += 1
            checker.hold(entry)
        else:
            checker.take(entry)
        if how.told:
            print(f"{time.monotonic() - started:5.1f} s {entry.name}", file=sys.stderr)
        if time.monotonic() - saved > SAVING:
            save(outcome)
            saved = time.monotonic()
    outcome.cut = False
    return outcome


SAVING = 5.0
"""Seconds between what is told of a run that may be ended before its time."""


class Checker:
    """Collects what comes out."""

    def __init__(self, tables: Tables, samples: Samples, outcome: Outcome, quick: bool) -> None:
        self.kinds = Kinds(tables)
        self.samples = samples
        self.outcome = outcome
        self.trier = Trier(samples, self.kinds.of, quick)
        self.covers = Covers(tables)
        self.aliases = Aliases(outcome.library, tables)

    def take(self, entry: Entry) -> None:
        """Try one entry, unless the samples say why not."""
        outcome = self.outcome
        outcome.listed += not entry.covers
        reason = self.samples.reason(entry.name)
        if reason or (entry.missing and not entry.missing.startswith("no object")):
            if not entry.covers:
                outcome.untried[entry.name] = reason or entry.missing
            return
        own = entry.covers or entry.name in self.samples.gaps
        if not own and self.aliases.has(entry):
            self.hold(entry)
            return
        trials = Trials() if entry.missing else self.tried(entry)
        if ABSENT in trials.failed and not entry.covers:
            outcome.untried[entry.name] = ABSENT
            return
        if not trials.worked:
            if not entry.covers:
                outcome.unexplained[entry.name] = entry.missing or likely(trials)
            return
        self.judge(entry, trials)

    def tried(self, entry: Entry) -> Trials:
        """Make its calls."""
        if entry.run is not None:
            return self.trier.function(entry.run, entry.name)
        owners = entry.owners or []
        if entry.attribute or self.trier.read(entry.method, owners):
            return self.trier.attribute(entry.method, owners)
        return self.trier.method(entry.method, owners, entry.name)

    def judge(self, entry: Entry, trials: Trials) -> None:
        """Compare all its calls with its words."""
        outcome = self.outcome
        said = promise("new:" if entry.words == "none" else entry.words)
        broken: dict[str, str] = {}
        for trial in trials.worked:
            for breach in breaches(said, trial, set(self.kinds.classes), self.covers):
                broken.setdefault(breach, trial.text)
        if entry.name in self.samples.gaps:
            outcome.gaps[entry.name] = self.samples.gaps[entry.name]
            return
        if broken:
            by = f" ({entry.covers})" if entry.covers else ""
            outcome.unsound[entry.name] = [
                f"`{entry.words}`{by}: {breach}: {call}" for breach, call in broken.items()
            ]
        missing = [] if entry.covers else unseen(said, trials.worked)
        if missing and entry.name not in self.samples.seldom:
            said_so = " ".join(missing)
            outcome.overclaimed[entry.name] = f"`{entry.words}`: never {said_so}"
        elif not broken:
            self.hold(entry)

    def hold(self, entry: Entry) -> None:
        """Count an entry that holds."""
        self.outcome.proven += not entry.covers
        self.outcome.covered += bool(entry.covers)
        self.outcome.held[entry.name] = entry.words
        self.aliases.hold(entry)


def likely(trials: Trials) -> str:
    """The commonest reason why no call worked."""
    return max(trials.failed, key=lambda text: trials.failed[text], default="no call was made")


def groups(tables: Tables) -> Iterator[str]:
    """Names under which libraries are proven, those with nothing to prove left out."""
    seen = set()
    for library in tables.libraries:
        name = group(library)
        if name not in seen and (library.functions or library.methods):
            seen.add(name)
            yield name
