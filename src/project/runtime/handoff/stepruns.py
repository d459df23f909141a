"""The runs of the steps in MLflow, below the run of the pipeline."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Run, RunTag

from .layout import FOLDER, MANIFEST, TAG_LIMIT
from .results import DAMAGED, PARTS, REUSED, Result, files_of, unusable_of
from .tracking import context_tags, is_unreachable

CANDIDATES = 20  # runs with one key that are looked at
MOST = 100  # tags in one request

# What MLflow says of a project's source; every step's run says it too.
PASSED_ON = (
    *("mlflow.user", "mlflow.source.git.", "mlflow.gitRepoURL", "mlflow.gitBranch"),
    "mlflow.project.",
)


class StepRuns:
    """Makes, finds and ends the runs of steps."""

    def __init__(self, parent: Run, pipeline: str, project: Path) -> None:
        self.parent, self.pipeline, self.project = parent, pipeline, project
        self.client = MlflowClient()
        self.experiment: str = parent.info.experiment_id

    def create(self, step: str, **tags: str) -> str:
        """A run for a step, tagged as MLflow tags a project's run; its id."""
        above = self.parent.data.tags
        inherited = {key: value for key, value in above.items() if key.startswith(PASSED_ON)}
        is_project = above.get("mlflow.source.type") == "PROJECT"
        source = above.get("mlflow.source.name") if is_project else None
        run = self.client.create_run(
            self.experiment,
            run_name=step,
            tags={
                **inherited,
                **context_tags(),
                "mlflow.source.name": source or str(self.project),
                "mlflow.source.type": "PROJECT",
                "mlflow.project.entryPoint": step,
                "mlflow.parentRunId": self.parent.info.run_id,
                "provebook.step": step,
                "provebook.pipeline": self.pipeline,
                **{f"provebook.{key}": value for key, value in tags.items()},
            },
        )
        return str(run.info.run_id)

    def newest(self, key: str) -> list[Result]:
        """See ``Results``."""
        found = self.client.search_runs(
            [self.experiment],
            f"tags.`provebook.key` = '{key}' and attributes.status = 'FINISHED'",
            max_results=CANDIDATES,
            order_by=["attributes.start_time DESC"],
        )
        return [result_of(run) for run in found]

    def keep_parts(self, run_id: str, parts: dict[str, Any]) -> None:
        """Write down what decides about a step's result."""
        self.client.log_dict(run_id, parts, PARTS)

    def last_parts(self, step: str) -> dict[str, Any]:
        """See ``Results``."""
        found = self.client.search_runs(
            [self.experiment],
            f"tags.`provebook.step` = '{step}' and tags.`provebook.key` != '' "
            f"and tags.`provebook.pipeline` = '{self.pipeline}' "
            "and attributes.status = 'FINISHED'",
            max_results=1,
            order_by=["attributes.start_time DESC"],
        )
        try:
            place = f"runs:/{found[0].info.run_id}/{PARTS}" if found else ""
            parts: dict[str, Any] = mlflow.artifacts.load_dict(place) if place else {}
            return parts
        except Exception as error:
            if is_unreachable(error):
                raise
            return {}

    def result(self, run_id: str) -> Result:
        """A run of a step, by its id."""
        return result_of(self.client.get_run(run_id))

    def manifest_of(self, run_id: str) -> dict[str, Any] | None:
        """See ``Results``."""
        try:
            place = f"runs:/{run_id}/{FOLDER}/{MANIFEST}"
            found: dict[str, Any] = mlflow.artifacts.load_dict(place)
            return found
        except Exception as error:
            if is_unreachable(error):
                raise
            return None

    def unusable(self, run_id: str, manifest: dict[str, Any]) -> str:
        """See ``Results``."""
        present: dict[str, int | None] = {}
        for folder in {path.rpartition("/")[0] for path in files_of(manifest)}:
            listed = self.client.list_artifacts(run_id, folder)
            present |= {file.path: file.file_size for file in listed}
        return unusable_of(run_id, manifest, present)

    def note_reused(self, runs: Mapping[str, str]) -> None:
        """Say at the pipeline's run of which steps other runs, by their ids, are used."""
        tags = [RunTag(f"{REUSED}{step}", run_id) for step, run_id in runs.items()]
        for at in range(0, len(tags), MOST):
            self.client.log_batch(self.parent.info.run_id, tags=tags[at : at + MOST])

    def forget_reused(self, step: str) -> None:
        """Of this step none is used after all."""
        self.client.delete_tag(self.parent.info.run_id, f"{REUSED}{step}")

    def note_unforeseen(self, run_id: str, text: str) -> None:
        """Say at a run what it goes on from that its code does not say."""
        self.client.set_tag(run_id, "provebook.unforeseen", text[:TAG_LIMIT])

    def mark_damaged(self, run_id: str) -> None:
        """Nothing is to be taken from this run any more."""
        self.client.set_tag(run_id, DAMAGED, "true")

    def take_back(self, run_id: str) -> None:
        """Delete a run that began too early, and those below it; MLflow can restore them."""
        below = self.client.search_runs(
            [self.experiment], f"tags.`mlflow.parentRunId` = '{run_id}'"
        )
        for run in below:
            self.take_back(run.info.run_id)
        self.client.delete_run(run_id)

    def ended(self, run_id: str, otherwise: str) -> Result:
        """The run of a step whose process has ended; ``otherwise`` if it left the run open."""
        run = self.client.get_run(run_id)
        if run.info.status == "RUNNING":
            self.client.set_terminated(run_id, otherwise)
        return result_of(run)


def result_of(run: Run) -> Result:
    """What the pipeline goes by."""
    return Result(run.info.run_id, run.info.status, run.data.tags, run.data.metrics)
