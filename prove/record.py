"""What was proven, with which versions: a file a library, checked when its entries change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .check import Outcome, groups
from .entries import group
from .known import Tables

HERE = Path(__file__).parent
RECORDS = HERE / "records"


def digest(library: str, tables: Tables) -> str:
    """Over what the tables say of a library and of its classes, and what it is tried on."""
    told: list[Any] = [asdict(one) for one in tables.libraries if group(one) == library]
    own = {key.partition(".")[0] for one in told for key in one["functions"]}
    found = {
        kind: [path for path in paths if path.partition(".")[0] in own]
        for kind, paths in tables.kinds.items()
        if used(kind, told)
    }
    # Of what is another library's alone, nothing of this one changes.
    classes = {kind: paths for kind, paths in found.items() if paths}
    whole = json.dumps([told, classes], sort_keys=True).encode()
    samples = HERE / "samples" / f"{library}.py"
    if samples.exists():
        whole += samples.read_bytes()
    return hashlib.sha256(whole).hexdigest()[:16]


def used(kind: str, told: list[Any]) -> bool:
    """Whether a library has methods of a kind, or gives objects of it."""
    return any(
        key.startswith(f"{kind}.") or f":{kind}" in words
        for one in told
        for table in (one["functions"], one["methods"])
        for key, words in table.items()
    )


def read_record(library: str) -> dict[str, Any] | None:
    """None where there is none yet."""
    path = RECORDS / f"{library}.json"
    if not path.exists():
        return None
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def write_record(outcome: Outcome, tables: Tables) -> None:
    """Add what came out; what other versions gave is kept while it fits."""
    library = outcome.library
    now = digest(library, tables)
    old = read_record(library)
    runs = old["runs"] if old and old["digest"] == now else []
    mine = run_of(outcome)
    others = [run for run in runs if run["version"] and major(run) != major(mine)]
    record = {"digest": now, "runs": sorted([*others, mine], key=major)}
    RECORDS.mkdir(exist_ok=True)
    text = json.dumps(record, indent=2, sort_keys=True)
    (RECORDS / f"{library}.json").write_text(text + "\n")


def run_of(outcome: Outcome) -> dict[str, Any]:
    """The figures of one run, and what was not tried."""
    told = asdict(outcome)
    names = ("python", "version", "listed", "proven", "covered", "untried", "gaps")
    return {**{name: told[name] for name in names}, "open": sorted(outcome.open)}


def known_open(outcome: Outcome) -> set[str]:
    """Entries that the record of the same version has as open."""
    record = read_record(outcome.library) or {"runs": []}
    mine = run_of(outcome)
    return {name for run in record["runs"] if major(run) == major(mine) for name in run["open"]}


def major(run: dict[str, Any]) -> str:
    """The version as far as it matters which of two it is."""
    return str(run["version"]).split(".")[0]


def recorded(tables: Tables) -> list[str]:
    """Libraries that were proven once."""
    return [library for library in groups(tables) if read_record(library)]


def stale(tables: Tables) -> Iterator[str]:
    """Libraries whose record no longer fits what it was made of."""
    for library in recorded(tables):
        record = read_record(library)
        if record and record["digest"] != digest(library, tables):
            yield library
