"""Makes the table of a comparison."""

from __future__ import annotations

from . import words
from .columns import columns, names
from .groups import groups
from .shown import Shown
from .table import Table, best


def table(shown: Shown) -> Table:
    """The table of the runs, with that of the groups where runs are grouped."""
    found = columns(shown)
    notes = words.notes(shown, found)
    if shown.view.get("only_differences") and len(shown.runs) > 1:
        pinned = shown.view.get("pinned", [])
        same = [column for column in found if not (column.differs or column.id in pinned)]
        found = [column for column in found if column not in same]
        notes += words.equal(same)
    every = [names(shown), *found]
    by = shown.view.get("group_by")
    return Table(
        words.title(shown),
        words.subtitle(shown),
        every,
        notes,
        groups(shown, by) if by else None,
        best(every),
    )
