"""A step that is run by itself, by a person or an engine: the pipeline finds it again."""

from __future__ import annotations

import importlib
import os
import sys
from types import ModuleType

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Run

from .course import Course
from .hidden import Secret, hide
from .keys import StepKeys, key_of
from .modules import file_key
from .state import running
from .stepruns import StepRuns
from .table import Step
from .tracking import choose_experiment


def begin_run(name: str) -> Run:
    """Begin the step's run: the one that is given, or one in the pipeline's experiment."""
    if "MLFLOW_RUN_ID" in os.environ:  # it lies in an experiment already
        os.environ.pop("MLFLOW_EXPERIMENT_NAME", None)
        run = mlflow.start_run()
        # The pipeline itself gives its steps a key.
        pipeline = None if "provebook.key" in run.data.tags else _pipeline()
    else:
        pipeline = _pipeline()
        if pipeline:
            choose_experiment(pipeline.EXPERIMENT)
        run = mlflow.start_run(run_name=name)
    os.environ.pop("MLFLOW_EXPERIMENT_NAME", None)  # nested runs belong where the step's run is
    os.environ["MLFLOW_EXPERIMENT_ID"] = run.info.experiment_id
    running.alone = Alone.of(name, pipeline) if pipeline else None
    return run


class Alone:
    """What decides about the result of a step that no pipeline has started."""

    def __init__(self, step: Step, pipeline: ModuleType) -> None:
        self.step, self.pipeline = step, pipeline
        self.keys = StepKeys(running.project)
        self.file = running.project / "steps" / f"{step.name}.py"
        self.code = file_key(self.file)
        self.keys.modules.keys_of(self.file, ())  # as they are now

    @staticmethod
    def of(name: str, pipeline: ModuleType) -> Alone | None:
        """None for what is no step of this pipeline."""
        step = next((one for one in pipeline.STEPS if one.name == name), None)
        return Alone(step, pipeline) if step else None

    def note_key(self) -> None:
        """Give the step's run the key that the pipeline would have given it."""
        client, course = MlflowClient(), Course(self.pipeline.STEPS)
        own = client.get_run(running.run_id)
        runs = StepRuns(own, self.pipeline.NAME, running.project)
        for before in self.pipeline.STEPS:
            run_id = running.given.get(f"{before.name}_run_id")
            if run_id and before.name in running.sources:
                course.take(before.name, runs.result(run_id), runs.manifest_of)
        if not self.step.before <= course.outputs.keys():
            return
        seed = os.environ.get("PROVEBOOK_SEED") or ""
        secrets = {
            name: hide(one)
            for name, one in self.pipeline.PARAMETERS.items()
            if isinstance(one, Secret)
        }
        values = {**running.declared, **secrets}
        parts = self.keys.parts(self.step, values, course, int(seed) if seed else "")
        if parts["code"] != self.code:  # edited while it ran
            return
        client.set_tag(running.run_id, "provebook.pipeline", self.pipeline.NAME)
        client.set_tag(running.run_id, "provebook.key", key_of(parts))
        runs.keep_parts(running.run_id, parts)


def _pipeline() -> ModuleType | None:
    """The table of the project that the step is of."""
    try:
        return importlib.import_module("main")
    except Exception:  # a step file by itself
        return None
    finally:
        sys.modules.pop("main", None)
