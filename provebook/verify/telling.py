"""What is told of a run: its metrics, parameters, tags and images."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .images import images_of
from .tags import CELL_ID, IMPLICIT, MLFLOWS, OURS, PARENT, STEP, VERIFY

if TYPE_CHECKING:
    from .runs import Run

StepAt = Callable[[int], "str | None"]
"""The step whose cell ran at a time in milliseconds."""


def runs_in(uri: str, name: str, step_at: StepAt) -> list[Run]:
    """The runs of a verification in one store, those over several steps as one of each."""
    from mlflow import MlflowClient

    client = MlflowClient(tracking_uri=uri)
    experiments = [one.experiment_id for one in client.search_experiments()]
    runs = client.search_runs(
        experiments,
        f"tags.`{VERIFY}` = '{name}'",
        max_results=5000,
        order_by=["attributes.start_time ASC"],
    )
    return [part for run in runs for part in _by_step(described(client, run, uri, step_at))]


def described(client: Any, run: Any, uri: str, step_at: StepAt | None = None) -> Run:
    """A run with the history of each of its metrics, as ``[step, value]`` in order.

    With ``step_at`` the pipeline's step in which it was logged comes third.
    """
    tags = run.data.tags
    histories = {
        key: sorted(
            (point.step, point.timestamp, point.value)
            for point in client.get_metric_history(run.info.run_id, key)
        )
        for key in run.data.metrics
    }
    return {
        "id": run.info.run_id,
        "uri": uri,
        "name": run.info.run_name or "",
        "start": run.info.start_time,
        "parent": tags.get(PARENT),
        "step": tags.get(STEP),
        "cell": tags.get(CELL_ID),
        "metrics": {
            key: [
                [step, repr(value), *([step_at(at)] if step_at else [])]
                for step, at, value in points
            ]
            for key, points in histories.items()
        },
        "params": dict(run.data.params),
        "tags": {
            key: value for key, value in tags.items() if not key.startswith((MLFLOWS, OURS))
        },
        "images": images_of(client, uri, run.info.run_id),
        "is_implicit": IMPLICIT in tags,
    }


def _by_step(run: Run) -> list[Run]:
    """A run that was open in several steps, as one of each: what is logged there is theirs."""
    parts: dict[str | None, Run] = {run["step"]: {**run, "metrics": {}}}
    for key, points in run["metrics"].items():
        for number, value, step in points:
            if step not in parts:
                parts[step] = {
                    **run,
                    "step": step,
                    "metrics": {},
                    "params": {},
                    "tags": {},
                    "images": {},
                    "is_implicit": True,
                }
            parts[step]["metrics"].setdefault(key, []).append([number, value])
    return list(parts.values())
