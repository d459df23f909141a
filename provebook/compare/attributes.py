"""What a compared run has in a column that every run may have."""

from __future__ import annotations

from typing import Any

from ..columns import ATTRIBUTES


def value(run: dict[str, Any], key: str) -> float | str | None:
    """The attribute ``key`` of a run as the snapshot has it; ``None`` without one."""
    column = ATTRIBUTES.get(key)
    if column is None:
        return None
    found: float | str | None
    if column.tag:
        found = run["tags"].get(column.tag)
    elif column.names:
        found = ", ".join(item["name"] for item in run[column.names]) or None
    elif column.span:
        start, end = (run[field] for field in column.span)
        found = None if end is None else end - start
    else:
        found = run[column.field]
    return found
