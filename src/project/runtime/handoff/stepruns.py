"""The runs of the steps in MLflow, below the run of the pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Run

from .layout import FOLDER, TAG_LIMIT
from .tracking import context_tags, is_unreachable

PARTS = f"{FOLDER}/key.json"
CANDIDATES = 20  # runs with one key that are looked at

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

    def newest(self, key: str) -> list[Run]:
        """Finished runs of a step with this key, the newest first."""
        return list(
            self.client.search_runs(
                [self.experiment],
                f"tags.`provebook.key` = '{key}' and attributes.status = 'FINISHED'",
                max_results=CANDIDATES,
                order_by=["attributes.start_time DESC"],
            )
        )

    def keep_parts(self, run_id: str, parts: dict[str, Any]) -> None:
        """Write down what decides about a step's result."""
        self.client.log_dict(run_id, parts, PARTS)

    def last_parts(self, step: str) -> dict[str, Any]:
        """What decided about the last finished run of a step; empty where there is none."""
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

    def mark_reused(self, step: str, run_id: str) -> str:
        """A run that says whose results are used instead; its id."""
        marker = self.create(step, reused_from=run_id)
        link = f"#/experiments/{self.experiment}/runs/{run_id}"
        note = f"Nothing changed: the results of run [{run_id}]({link}) are used."
        self.client.set_tag(marker, "mlflow.note.content", note)
        self.client.set_terminated(marker, "FINISHED")
        return marker

    def note_unforeseen(self, run_id: str, text: str) -> None:
        """Say at a run what it goes on from that its code does not say."""
        self.client.set_tag(run_id, "provebook.unforeseen", text[:TAG_LIMIT])

    def take_back(self, run_id: str) -> None:
        """Delete a run that began too early, and those below it; MLflow can restore them."""
        below = self.client.search_runs(
            [self.experiment], f"tags.`mlflow.parentRunId` = '{run_id}'"
        )
        for run in below:
            self.take_back(run.info.run_id)
        self.client.delete_run(run_id)

    def ended(self, run_id: str, otherwise: str) -> Run:
        """The run of a step whose process has ended; ``otherwise`` if it left the run open."""
        run = self.client.get_run(run_id)
        if run.info.status == "RUNNING":
            self.client.set_terminated(run_id, otherwise)
        return run
