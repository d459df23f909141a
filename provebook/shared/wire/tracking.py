# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

RunStatus: TypeAlias = Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]


class Experiment(TypedDict):
    experiment_id: str
    name: str


class TrackedRun(TypedDict):
    run_id: str
    experiment_id: str
    name: str
    status: RunStatus
    start_time: int
    """
    Milliseconds since 1970.
    """
    end_time: int | None
    parent_run_id: str | None
    notebook_path: str | None
    cell_id: str | None
    execution_count: int | None


class LoggedMetric(TypedDict):
    run_id: str
    key: str
    value: float | Literal["NaN", "Infinity", "-Infinity"]
    step: int
    timestamp: int


class TrackingMessage(TypedDict):
    """
    Content of the iopub message `provebook_tracking`: what a kernel's MLflow is doing now. Sent while a cell runs, at most ten times a second.
    """

    version: Literal[1]
    store: str
    """
    Id of the kernel's tracking URI: see provebook/shared/uri.py.
    """
    experiment: Experiment | None
    """
    Where the next run goes, if known.
    """
    active: list[str]
    """
    Ids of the runs open in this kernel, innermost last.
    """
    runs: list[TrackedRun]
    """
    Runs begun, ended or renamed since the last message.
    """
    metrics: list[LoggedMetric]
    """
    Metrics logged since the last message, oldest first; a long burst is thinned, never its last value a key.
    """
