"""What is told of a run of the notebook or of the project, and of a value handed on."""

from __future__ import annotations

from typing import Any, TypedDict

Point = list[Any]
"""Step and ``repr`` of the value."""
Metrics = dict[str, list[Point]]


class Run(TypedDict):
    """A run with the history of each of its metrics."""

    id: str
    name: str
    start: int
    parent: str | None
    step: str | None
    cell: str | None
    metrics: Metrics
    params: dict[str, str]
    tags: dict[str, str]
    """Neither MLflow's own nor ours."""
    is_implicit: bool
    """Logging outside of any run began it."""


class Told(TypedDict):
    """What the notebook's kernel tells at the end."""

    runs: list[Run]


class Kept(TypedDict):
    """A value in a handoff."""

    name: str
    digest: str
