"""The entries of a library as calls that can be tried."""

from __future__ import annotations

import builtins
import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .known import Library, Missing, Tables, resolve
from .samples.base import Make, Samples

STANDARD = "standard"


PYTHONS = {*sys.stdlib_module_names, "builtins"}


def group(library: Library) -> str:
    """With which libraries one is proven: those of Python itself together."""
    found = packages(library)
    return STANDARD if found <= PYTHONS else library.name.split(",")[0].split(" ")[0]


def packages(library: Library) -> set[str]:
    """What has to be installed, at least one of them."""
    paths = [*library.functions, *" ".join(library.classes.values()).split()]
    return {path.split(".")[0] for path in paths}


@dataclass
class Entry:
    """One line of a table, or one that a wildcard stands for."""

    name: str
    words: str
    covers: str = ""
    """The wildcard."""
    run: Callable[..., Any] | None = None
    owners: list[Make] | None = None
    """Objects whose method it is."""
    method: str = ""
    attribute: bool = False
    missing: str = ""
    """Why there is nothing to try."""


def entries(libraries: list[Library], tables: Tables, samples: Samples) -> Iterator[Entry]:
    """All that some libraries say."""
    listed = {path for library in tables.libraries for path in library.functions}
    for library in libraries:
        for path, words in library.functions.items():
            yield from functions(path, words, listed, samples)
        for table, attribute in ((library.methods, False), (library.attributes, True)):
            for key, words in table.items():
                yield from methods(key, words, tables, samples, attribute)


def functions(path: str, words: str, listed: set[str], samples: Samples) -> Iterator[Entry]:
    """One function, or those of a module that are not listed themselves."""
    module, _, last = path.rpartition(".")
    if path in samples.untried:
        yield Entry(path, words)
        return
    if last not in ("*", "A*"):
        try:
            yield Entry(path, words, run=resolve(path))
        except Missing:
            yield Entry(path, words, missing=why(path))
        return
    try:
        owner = resolve(module)
    except Missing:
        yield Entry(path, words, missing=why(path))
        return
    for name in public(owner):
        whole = f"{module}.{name}"
        if whole in listed or ((last == "A*") != name[:1].isupper() and last == "A*"):
            continue
        if last == "*" and name[:1].isupper() and f"{module}.A*" in listed:
            continue
        yield Entry(whole, words, path, run=getattr(owner, name))


def methods(
    key: str, words: str, tables: Tables, samples: Samples, attribute: bool
) -> Iterator[Entry]:
    """One method of a kind, or those that are not listed themselves."""
    kind, _, name = key.partition(".")
    if key in samples.untried:
        yield Entry(key, words)
        return
    paths = [*tables.kinds.get(kind, ()), kind]
    owners = [make for path in paths for make in samples.objects.get(path, ())]
    if name not in ("*", "*_"):
        missing = "" if owners else "no object of its kind"
        yield Entry(
            key, words, owners=owners, method=name, attribute=attribute, missing=missing
        )
        return
    listed = {one for library in tables.libraries for one in library.methods}
    for found in sorted({one for make in owners for one in public(type(make()))}):
        ends = found.endswith("_") if name == "*_" else not in_place(found, kind, listed)
        if ends and f"{kind}.{found}" not in listed:
            yield Entry(f"{kind}.{found}", words, key, owners=owners, method=found)


def in_place(name: str, kind: str, listed: set[str]) -> bool:
    """Whether a name is one of those that say that they work in place."""
    return name.endswith("_") and f"{kind}.*_" in listed


def why(path: str) -> str:
    """Whether a library is not installed, or has no such name."""
    head = path.split(".")[0]
    try:
        resolve(head)
    except Missing:
        return f"{head} is not installed"
    return "there is no such name in this version"


def public(owner: object) -> list[str]:
    """Names of what can be called, modules and exceptions aside."""
    listed = getattr(owner, "__all__", None) or dir(owner)
    found = []
    for name in listed:
        value = getattr(owner, name, None)
        error = isinstance(value, type) and issubclass(value, BaseException)
        foreign = owner is not builtins and value is getattr(builtins, name, owner)
        if name.startswith("_") or not callable(value) or error or foreign:
            continue
        if not inspect.ismodule(value):
            found.append(name)
    return found
