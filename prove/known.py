"""The tables of ``src/libraries``, and Python's objects behind their paths."""

from __future__ import annotations

import importlib
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parent.parent


@dataclass
class Library:
    """What the tables say of one library."""

    name: str
    functions: dict[str, str]
    methods: dict[str, str]
    attributes: dict[str, str]
    classes: dict[str, str]


@dataclass
class Tables:
    """Of all libraries."""

    libraries: list[Library]
    traits: dict[str, dict[str, Any]]
    """By kind."""

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """Paths of classes by kind, of all libraries."""
        found: dict[str, list[str]] = {}
        for library in self.libraries:
            for kind, paths in library.classes.items():
                found.setdefault(kind, []).extend(paths.split())
        return found


def dumped() -> str:
    """The tables as JSON, from the sources, with Node."""
    return subprocess.check_output(["node", "prove/tables.mjs"], cwd=ROOT, text=True)


def read_tables(told: dict[str, Any]) -> Tables:
    """From what Node wrote."""
    libraries = [Library(**one) for one in told["libraries"]]
    return Tables(libraries, told["traits"])


class Missing(Exception):
    """There is nothing under a path."""


def resolve(path: str) -> Any:
    """What a dotted path names: modules first, then attributes.

    Where a package has something else under the name of one of its modules, as sympy has a
    function `simplify`, it is that.
    """
    names = path.split(".")
    for count in range(len(names), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(names[:count]))
        except ImportError:
            continue
        package = sys.modules.get(".".join(names[: count - 1]))
        other = getattr(package, names[count - 1], found)
        if count == len(names) and not isinstance(other, ModuleType):
            return other
        for name in names[count:]:
            try:
                found = getattr(found, name)
            except (AttributeError, ImportError):
                raise Missing(path) from None
        return found
    raise Missing(path)


def classes_here(paths: list[str]) -> list[type]:
    """Those of some classes that are installed."""
    found = []
    for path in paths:
        try:
            found.append(resolve(path))
        except Missing:
            continue
    return found
