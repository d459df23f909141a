"""What is told of a run of the notebook or of the project, and of a value handed on."""

from __future__ import annotations

from typing import Any, TypedDict

Point = list[Any]
"""Step and ``repr`` of the value."""
Metrics = dict[str, list[Point]]


class Image(TypedDict):
    """Where an image lies: an artifact of a run, or (without a run) a file."""

    uri: str
    run: str
    path: str


class Run(TypedDict):
    """A run with the history of each of its metrics."""

    id: str
    uri: str
    name: str
    start: int
    parent: str | None
    step: str | None
    cell: str | None
    metrics: Metrics
    params: dict[str, str]
    tags: dict[str, str]
    """Neither MLflow's own nor ours."""
    images: dict[str, Image]
    """By their names among the artifacts."""
    is_implicit: bool
    """Logging outside of any run began it."""


class Shown(TypedDict):
    """A value that a cell or a step displays."""

    cell: int  # its number; 0 where it is not known
    is_result: bool
    """Of the cell's last line; else by a call of `display`."""
    plain: str
    html: str


class Told(TypedDict):
    """What the notebook's kernel tells at the end."""

    runs: list[Run]
    figures: dict[str, list[str]]
    """Files of the figures that are shown, by step."""
    patched: dict[str, dict[str, dict[str, str]]]
    """By step and value: digests of what its classes are made of."""


class Kept(TypedDict):
    """A value in a handoff."""

    name: str
    digest: str
