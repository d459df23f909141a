"""Columns that each run may have beside its metrics, parameters and tags.

Generated from schema/shared by ``jlpm wire``; do not edit.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attribute:
    """What a column shows: a field of the run, the time between two, names, or a tag."""

    key: str
    field: str = ""
    span: tuple[str, str] | None = None
    names: str = ""
    tag: str = ""
    format: str = "text"


ATTRIBUTES = {
    column.key: column
    for column in (
        Attribute("name", field="name"),
        Attribute("status", field="status", format="status"),
        Attribute("experiment", field="experiment_id"),
        Attribute("start_time", field="start_time", format="moment"),
        Attribute("duration", span=("start_time", "end_time"), format="duration"),
        Attribute("model", names="models"),
        Attribute("dataset", names="datasets"),
        Attribute("cell", tag="provebook.execution_count", format="execution"),
    )
}

OUTPUT = {
    "duration": "duration",
    "model": "model",
    "dataset": "dataset",
    "experiment": "experiment",
    "cell": "cell",
}
"""Headings of a comparison's plain table, in order."""

MAGIC = {
    "name": "run",
    "status": "status",
    "start_time": "started",
}
"""Headings of the table of ``%mlflow runs``, in order."""
