"""The columns of the table: metrics, parameters, tags and attributes of the runs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from ..shared.tags import MLFLOWS, OURS
from .attributecolumns import attribute_columns
from .direction import Direction, best_of
from .numbers import Format, as_number, difference
from .shown import Part, Shown, normal
from .table import NONE, Cell, Column, one_line

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun

TAGS = 4
"""Columns of tags where the person does not say which."""
PARTS: dict[Literal["param", "tag"], Part] = {"param": "params", "tag": "tags"}


def columns(shown: Shown) -> list[Column]:
    """All that are not hidden, the pinned ones first; without the runs' names."""
    every = [
        *(_metric(shown, key) for key in shown.metrics_shown()),
        *(_texts(shown, "param", key) for key in shown.params_shown()),
        *(_texts(shown, "tag", key) for key in _tags(shown)),
        *attribute_columns(shown),
    ]
    hidden, pinned = shown.view.get("hidden", []), shown.view.get("pinned", [])
    found = [column for column in every if column.id not in hidden]
    found.sort(key=lambda column: column.id not in pinned)
    return found


def names(shown: Shown) -> Column:
    """The column that says which run a row is."""
    return Column("attribute:name", "run", [Cell(_name(shown, run)) for run in shown.runs])


def _name(shown: Shown, run: ComparedRun) -> str:
    words = [run["name"] or run["run_id"][:8]]
    if run is shown.baseline:
        words.append("(baseline)")
    if run["status"] != "FINISHED":
        words.append(f"({run['status'].lower()})")
    return " ".join(words)


def _metric(shown: Shown, key: str) -> Column:
    values = [shown.values.of(run, key) for run in shown.runs]
    known = [value for value in values if value is not None]
    form, direction = Format(known), shown.values.direction(key)
    best = best_of(known, direction) if direction and len(known) > 1 else None
    base = shown.values.of(shown.baseline, key) if shown.baseline else None
    cells = [
        _number(value, form, best, None if run is shown.baseline else base, direction)
        for run, value in zip(shown.runs, values, strict=True)
    ]
    note = f"{direction} is better" if direction else ""
    differs = len(set(values)) > 1
    return Column(f"metric:{key}", one_line(key), cells, note, True, differs)


def _number(
    value: float | None,
    form: Format,
    best: float | None,
    base: float | None,
    direction: Direction | None,
) -> Cell:
    """``base`` is what the value is held against, if anything."""
    if value is None:
        return Cell(NONE)
    change, share, better = "", "", None
    if base is not None:
        change, share = difference(value, base, form)
        if direction and value != base:
            better = (value < base) == (direction == "lower")
    return Cell(form(value), change, share, value == best, False, better)


def _texts(shown: Shown, kind: Literal["param", "tag"], key: str) -> Column:
    part = PARTS[kind]
    texts = [run[part].get(key) for run in shown.runs]
    present = [text for text in texts if text is not None]
    differs = shown.differs(part, key)
    base = shown.baseline[part].get(key) if shown.baseline else None
    cells = [
        Cell(
            NONE if text is None else one_line(text),
            is_marked=differs
            and text is not None
            and (not shown.baseline or normal(text) != normal(base)),
        )
        for text in texts
    ]
    is_number = bool(present) and all(as_number(text) is not None for text in present)
    return Column(f"{kind}:{key}", one_line(key), cells, "", is_number, differs)


def _tags(shown: Shown) -> list[str]:
    counts = Counter(key for run in shown.runs for key in run["tags"])
    every = sorted(counts, key=lambda key: (-counts[key], key))
    # Those of MLflow's are there only for a column of their own.
    return [key for key in every if not key.startswith((OURS, MLFLOWS))][:TAGS]
