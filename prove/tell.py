"""Say what came out, to a person at a terminal and in ``docs/knowledge.md``."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .check import Outcome, groups
from .known import Tables
from .met import met
from .record import read_record


def summary(outcome: Outcome, known: set[str]) -> str:
    """One line, then what is wrong; what a record has as open is counted only."""
    lines = [
        f"{outcome.library} {outcome.version}: {outcome.proven} of {outcome.listed} proven, "
        f"{outcome.covered} more under wildcards, {len(outcome.untried)} not tried, "
        f"{len(outcome.open & known)} known as open"
    ]
    for name, wrong in outcome.unsound.items():
        lines += [f"  unsound: {name} {one}" for one in wrong if name not in known]
    for title, found in (
        ("says too much", outcome.overclaimed),
        ("not tried, no reason given", outcome.unexplained),
    ):
        lines += [
            f"  {title}: {name} {one}" for name, one in found.items() if name not in known
        ]
    return "\n".join(lines)


HEAD = """<!-- Generated from prove/records by `python -m prove --docs`; do not edit. -->

# What is known of libraries

`src/libraries` says of each function and method what it gives and changes. `prove/` calls
them on real objects and compares ([prove/README.md](../prove/README.md)). **Listed** are the
entries, **proven** those that held in every call that was made, **wildcards** the names that a
`module.*` or `kind.*` stands for and that held too. What could not be tried, and what is known
to be otherwise, says why below the table. **Open** are entries that did not hold, or that no
call worked for and no one said why: they are still to be mended, and `make prove` lets no other
become one. A library without figures is not proven yet.

"""


def page(tables: Tables) -> str:
    """The page in the docs."""
    rows = ["| library | version | Python | listed | proven | wildcards | not tried | open |"]
    rows.append("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |")
    notes: list[str] = []
    for library in groups(tables):
        record = read_record(library) or {"runs": []}
        for run in record["runs"]:
            rows.append(row(library, run))
        if not record["runs"]:
            rows.append(f"| {library} | never run | | | | | | |")
        notes += reasons(library, record["runs"])
    return HEAD + "\n".join([*rows, *met(), *notes]) + "\n"


def row(library: str, run: dict[str, Any]) -> str:
    """Figures of one run."""
    figures = [run["listed"], run["proven"], run["covered"]]
    figures += [len(run["untried"]), len(run["open"])]
    told = [library, run["version"], run["python"], *map(str, figures)]
    return f"| {' | '.join(told)} |"


def reasons(library: str, runs: list[dict[str, Any]]) -> list[str]:
    """Why some entries are not tried or let be, the same reason once."""
    lines: list[str] = []
    for field, title in (("untried", "not tried"), ("gaps", "known to be otherwise")):
        by_reason: dict[str, set[str]] = {}
        for run in runs:
            for entry, why in run[field].items():
                by_reason.setdefault(why, set()).add(entry)
        if by_reason:
            lines += ["", f"## {library}: {title}", ""]
        for why, entries in sorted(by_reason.items()):
            lines.append(f"- {why}: {listed(entries)}")
    wrong = sorted({entry for run in runs for entry in run["open"]})
    if wrong:
        lines += ["", f"## {library}: open", "", listed(set(wrong))]
    return lines


MANY = 80
"""So many names are told by their modules only."""


def listed(entries: set[str]) -> str:
    """Names, or of how many in which modules there are."""
    if len(entries) <= MANY:
        return ", ".join(f"`{one}`" for one in sorted(entries))
    counts = Counter(one.rpartition(".")[0] for one in entries)
    return ", ".join(f"`{owner}.*` ({count})" for owner, count in sorted(counts.items()))
