"""What a compared run has in a column that every run may have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..shared.columns import ATTRIBUTES

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun


def value(run: ComparedRun, key: str) -> float | str | None:
    """The attribute ``key`` of a run as the snapshot has it; ``None`` without one."""
    column = ATTRIBUTES.get(key)
    if column is None:
        return None
    fields: Mapping[str, Any] = run
    found: float | str | None
    if column.tag:
        found = run["tags"].get(column.tag)
    elif column.names:
        found = ", ".join(item["name"] for item in fields[column.names]) or None
    elif column.span:
        start, end = (fields[field] for field in column.span)
        found = None if end is None else end - start
    else:
        found = fields[column.field]
    return found
