"""The project, run by MLflow in this Python."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from . import telling, variables
from .errors import VerifyError
from .record import Pair
from .runs import Kept, Run
from .tags import CARRIED, PARENT, STEP, VERIFY

CONTEXT = "MLFLOW_RUN_CONTEXT"
"""The variable with the tags that MLflow gives each run which is started."""


def use_this_python() -> None:
    """``python`` in the commands of an MLproject means this one."""
    folder = str(Path(sys.executable).parent)
    os.environ["PATH"] = os.pathsep.join([folder, os.environ.get("PATH", "")])


def run(pair: Pair, seed: int, parameters: dict[str, str], name: str) -> str:
    """Run all steps, reusing none; returns the id of the parent run."""
    from mlflow.exceptions import ExecutionException

    import mlflow

    told = variables.of(pair, parameters)
    shown = {one: text for one, text in parameters.items() if one not in pair.secrets}
    own = json.loads(os.environ.get(CONTEXT, "{}"))
    os.environ[CONTEXT] = json.dumps({**own, VERIFY: name})  # of all its runs
    os.environ.update(told)
    try:
        submitted = mlflow.projects.run(
            uri=str(pair.project),
            entry_point="main",
            parameters={**shown, "cache": "false", "start_seed": str(seed)},
            experiment_name=pair.experiment,
            env_manager="local",
        )
    except ExecutionException as error:
        raise VerifyError(f"the project failed, see above ({error})") from None
    finally:
        for variable in told:
            del os.environ[variable]
    # What an older Provebook exported does not tag by itself.
    mlflow.MlflowClient().set_tag(submitted.run_id, VERIFY, name)
    return str(submitted.run_id)


class ProjectRuns:
    """The runs below a parent, by step."""

    def __init__(self, parent_id: str) -> None:
        import mlflow
        from mlflow import MlflowClient

        self._client = MlflowClient()
        uri = str(mlflow.get_tracking_uri())
        parent = self._client.get_run(parent_id)
        runs = self._client.search_runs(
            [parent.info.experiment_id],
            f"attributes.start_time >= {parent.info.start_time}",
            max_results=5000,
            order_by=["attributes.start_time ASC"],
        )
        by_id = {one.info.run_id: one for one in runs}
        self._steps: dict[str, Run] = {}
        self._children: dict[str, list[Run]] = {}
        for one in runs:
            top = self._below(one, parent_id, by_id)
            if top is None:
                continue
            step = top.data.tags.get(STEP, "")
            described = telling.described(self._client, one, uri)
            if top is one:
                for name in json.loads(one.data.tags.get(CARRIED, "[]")):
                    described["metrics"].pop(name, None)  # a run below it has them
                self._steps[step] = described
            else:
                self._children.setdefault(step, []).append(described)

    @staticmethod
    def _below(one: Any, parent_id: str, by_id: dict[str, Any]) -> Any:
        """The run of the step that a run belongs to; ``None`` for another's."""
        while one is not None:
            above = one.data.tags.get(PARENT)
            if above == parent_id:
                return one
            one = by_id.get(above)
        return None

    @property
    def all(self) -> list[Run]:
        """All of them."""
        below = [run for runs in self._children.values() for run in runs]
        return [*self._steps.values(), *below]

    def own(self, step: str) -> Run:
        """The step's own run."""
        if step not in self._steps:
            raise VerifyError(f"the project has no run of step {step}")
        return self._steps[step]

    def children(self, step: str) -> list[Run]:
        """Runs that the step's code started, in order."""
        return self._children.get(step, [])

    def handoff(self, step: str, folder: Path) -> Path:
        """The folder with what a step handed on."""
        path = self._client.download_artifacts(self.own(step)["id"], "handoff", str(folder))
        return Path(path)


def manifest(folder: Path) -> dict[str, Kept]:
    """What a step hands on of its own, by name: not what it changed of others."""
    found = json.loads((folder / "handoff.json").read_text("utf-8"))
    values = {value["name"]: value for value in found["values"]}
    return {name: value for name, value in values.items() if "." not in name}
