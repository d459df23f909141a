"""What the pipeline asks of a store about runs of its steps, and what it is told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from .layout import FOLDER, RANDOM_FILE

V = TypeVar("V")
PARTS = f"{FOLDER}/key.json"  # what decides about the result
LARGEST = 200_000_000  # bytes of a model that is copied to the pipeline's run
REUSED = "provebook.reused."  # tags of the pipeline's run: a run, by the step that took it over
SPOILT = "provebook.spoilt"  # of a failed step: the run whose handoff it could not use
DAMAGED = "provebook.damaged"  # of that run
MODELS = "provebook.models"  # a tag: where the models of a step lie, by name, as JSON


@dataclass
class Result:
    """A run of a step that has ended."""

    run_id: str
    status: str  # FINISHED, FAILED, KILLED
    tags: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, float] = field(default_factory=dict)


class Results(Protocol):
    """Where results of earlier runs are looked up."""

    def newest(self, key: str) -> list[Result]:
        """Finished runs of a step with this key, the newest first."""

    def last_parts(self, step: str) -> dict[str, Any]:
        """What decided about the last finished run of a step; empty where there is none."""

    def manifest_of(self, run_id: str) -> dict[str, Any] | None:
        """The list of what a run hands on; None if it is gone."""

    def unusable(self, run_id: str, manifest: dict[str, Any]) -> str:
        """Which files of a run's handoff are gone, or damaged; empty if none is."""


def files_of(manifest: dict[str, Any]) -> dict[str, int | None]:
    """Paths of the artifacts that a handoff consists of, besides its list; their sizes."""
    wanted: dict[str, int | None] = {
        f"{FOLDER}/{value['file']}": int(value["size"])
        for value in manifest["values"]
        if "file" in value
    }
    wanted |= {f"{FOLDER}/files/{file['path']}": file["size"] for file in manifest["files"]}
    return wanted | {f"{FOLDER}/{RANDOM_FILE}": None}


def unusable_of(
    run_id: str, manifest: dict[str, Any], present: Mapping[str, int | None]
) -> str:
    """What is wrong with the artifacts that are there, by their sizes, in words."""
    wanted = files_of(manifest)
    if gone := ", ".join(sorted(wanted.keys() - present.keys())):
        return f"{gone} of run {run_id} is gone"
    damaged = [
        path
        for path, size in sorted(wanted.items())
        if None not in (size, present[path]) and size != present[path]
    ]
    return f"{', '.join(damaged)} of run {run_id} is damaged" if damaged else ""


def metrics_of(done: Mapping[str, Result]) -> dict[str, float]:
    """Metrics of all steps: with the step's name before it where several have one."""
    counts = Counter(name for one in done.values() for name in one.metrics)
    return {
        name if counts[name] == 1 else f"{step}.{name}": value
        for step, one in done.items()
        for name, value in one.metrics.items()
    }


def models_of(done: Mapping[str, Result]) -> dict[str, str]:
    """Where the models lie that only one step has."""
    return unique([json.loads(one.tags.get(MODELS, "{}")) for one in done.values()])


def unique(several: list[dict[str, V]]) -> dict[str, V]:
    """What has a name that only one of several has."""
    counts = Counter(name for one in several for name in one)
    return {name: one[name] for one in several for name in one if counts[name] == 1}


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
