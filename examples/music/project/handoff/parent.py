"""The run of the whole pipeline: the one that ``mlflow run`` made, or one of its own."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .table import Step
from .tracking import choose_experiment, context_tags

if TYPE_CHECKING:
    from .stepruns import StepRuns


class Parent:
    """The pipeline's run. MLflow is imported when it is first needed."""

    def __init__(self, name: str, experiment: str, steps: Sequence[Step]) -> None:
        self.name, self.experiment = name, experiment
        self.parameters: dict[str, Any] = {}  # logged where ``mlflow run`` has not
        self.given = os.environ.get("MLFLOW_RUN_ID", "")
        names = json.dumps([step.name for step in steps])
        own = {"provebook.pipeline": name, "provebook.step_names": names}
        self.tags = {**context_tags(), **own}
        self.has_begun = False

    def begin(self, project: Path) -> StepRuns:
        """Begin it in MLflow; where the runs of its steps are made."""
        import mlflow
        from mlflow import MlflowClient

        from .stepruns import StepRuns

        if not self.given:
            choose_experiment(self.experiment)
        run = mlflow.start_run(run_name=None if self.given else self.name)
        self.has_begun = True
        mlflow.set_tags(self.tags)
        if not self.given:
            mlflow.log_params(self.parameters)
        return StepRuns(MlflowClient().get_run(run.info.run_id), self.name, project)

    def fail(self, text: str) -> None:
        """Say what ended it. Without this ``mlflow run`` says only that it failed."""
        if not (self.given or self.has_begun):
            return
        import mlflow

        if not self.has_begun:
            mlflow.start_run()
            self.has_begun = True
        mlflow.set_tag("provebook.error", text)

    def end(self, status: str) -> None:
        """End it, if it was begun."""
        if self.has_begun:
            import mlflow

            mlflow.end_run(status)


def why_unreachable(error: Exception) -> str:
    """What is said of an error of MLflow's; empty for another error."""
    if "mlflow" not in sys.modules:
        return ""
    from mlflow.exceptions import MlflowException

    from .tracking import is_unreachable

    if not isinstance(error, MlflowException):
        return ""
    return "does not answer" if is_unreachable(error) else str(error.message)[:500]
