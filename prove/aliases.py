"""Functions that have several names: what holds for one holds for the others."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from .entries import STANDARD, Entry, group
from .known import Missing, Tables, resolve

RECORDS = Path(__file__).parent / "records"


def proven(library: str, functions: dict[str, str]) -> dict[str, str]:
    """Those that each run of the record of a library has proven."""
    path = RECORDS / f"{library}.json"
    runs = json.loads(path.read_text())["runs"] if path.exists() else []
    parts = ("open", "untried", "gaps")
    rest = {name for run in runs for part in parts for name in run[part]}
    return {name: words for name, words in functions.items() if runs and name not in rest}


class Aliases:
    """Knows what was proven under another name, here or in the record of another library."""

    def __init__(self, library: str, tables: Tables) -> None:
        self.here: dict[int, tuple[str, Any]] = {}
        self.elsewhere: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for other in tables.libraries:
            name = group(other)
            if name not in (library, STANDARD):
                for path, words in proven(name, other.functions).items():
                    self.elsewhere[path.rpartition(".")[2]].append((path, words))

    def hold(self, entry: Entry) -> None:
        """Remember what was proven in this run; the object stays, so that its id does."""
        if entry.run is not None:
            self.here[id(entry.run)] = entry.words, entry.run

    def has(self, entry: Entry) -> bool:
        """Whether the very function holds under another name by the same words."""
        if entry.run is None:
            return False
        if self.here.get(id(entry.run), ("",))[0] == entry.words:
            return True
        last = entry.name.rpartition(".")[2]
        return any(
            words == entry.words and self.is_at(path, entry.run)
            for path, words in self.elsewhere.get(last, ())
        )

    def is_at(self, path: str, run: object) -> bool:
        """Whether a path names this very function."""
        try:
            return resolve(path) is run
        except Missing:
            return False
