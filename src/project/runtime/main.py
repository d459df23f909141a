"""Runs the steps of this pipeline as MLflow runs, and reuses those that would not change.

    mlflow run . -P n_estimators=400        or        python main.py --n_estimators=400

Besides the pipeline's parameters: ``jobs`` (steps at the same time), ``cache`` (false runs all
steps again), ``from_step`` (runs this step and all that depend on it again), ``start_seed``
(for random numbers that the steps leave unseeded).
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Run
from mlflow.exceptions import MlflowException

import handoff
from handoff.keys import file_key, key_of, project_keys
from handoff.modules import Modules
from handoff.processes import Processes
from handoff.stepruns import StepRuns


@dataclass(frozen=True)
class Step:
    """A step: what it is given, and by which steps."""

    name: str
    parameters: list[str] = field(default_factory=list)
    inputs: dict[str, list[str]] = field(
        default_factory=dict
    )  # names, by the step they come from
    files: dict[str, list[str]] = field(
        default_factory=dict
    )  # paths, by the step that writes them
    after: list[str] = field(
        default_factory=list
    )  # nothing is handed on, only the order matters
    draws: bool = False  # random numbers
    random_from: str | None = None  # the step whose random numbers go on

    @property
    def before(self) -> list[str]:
        """The steps whose run ids it gets, in the pipeline's order."""
        wanted = {*self.inputs, *self.files, *self.after, self.random_from}
        return [step.name for step in STEPS if step.name in wanted]


# --- pipeline
NAME = "music"
EXPERIMENT = "music"
PARAMETERS = {"max_row_limit": 1000, "n_estimators": 200}
STEPS = [
    Step("load_raw_data", parameters=["max_row_limit"]),
    Step("etl_data", inputs={"load_raw_data": ["raw"]}, draws=True),
    Step(
        "train",
        parameters=["n_estimators"],
        inputs={"etl_data": ["X", "y"]},
        draws=True,
        random_from="etl_data",
    ),
]
# --- end of pipeline

OPTIONS = {"jobs": 1, "cache": True, "from_step": "", "start_seed": ""}
PROJECT = Path(__file__).resolve().parent
Events = queue.SimpleQueue[str | None]  # a step that has ended; None to stop


class Stopped(Exception):
    """Ctrl-C, or the signal with which MLflow cancels a run."""


class Driver:
    """One run of the pipeline."""

    def __init__(self, parent: Run, values: dict[str, Any], events: Events) -> None:
        self.values, self.events = values, events
        self.runs = StepRuns(parent, NAME, PROJECT)
        self.processes = Processes(PROJECT, events.put)
        self.again = depending_on(values["from_step"]) if values["from_step"] else set()
        self.project_keys = project_keys(PROJECT)
        self.modules = Modules(PROJECT)
        self.started: dict[str, tuple[str, float]] = {}  # run id, time
        self.done: dict[str, Run] = {}
        self.failed: dict[str, str] = {}

    def run(self) -> bool:
        """Run all steps, each as soon as those before it are done; whether all succeeded."""
        waiting = list(STEPS)
        while waiting or len(self.processes):
            ready = [step for step in waiting if set(step.before) <= self.done.keys()]
            if ready and len(self.processes) < self.values["jobs"]:
                waiting.remove(ready[0])
                self._reuse_or_start(ready[0])
            elif len(self.processes):
                self._wait()
            else:
                break  # what is left depends on a step that failed
        for name, error in self.failed.items():
            say(name, f"failed, run {self.started[name][0]}: {error}")
        if waiting:
            left = ", ".join(step.name for step in waiting)
            print(f"Not run, because they need what failed: {left}.", flush=True)
        return not self.failed

    def stop(self) -> None:
        """End the steps that run, and see that their runs say so."""
        for name in self.processes.stop():
            run_id = self.started[name][0]
            self.runs.ended(run_id, otherwise="KILLED")
            say(name, f"stopped, run {run_id}")

    def _reuse_or_start(self, step: Step) -> None:
        key = self._key(step)
        if self.values["cache"] and step.name not in self.again:
            found = self._find(step, key)
            if found:
                run_id = found.info.run_id
                self.runs.mark_reused(step.name, run_id)
                self.done[step.name] = found
                say(step.name, f"reused, run {run_id}")
                return
        self._start(step, key)

    def _key(self, step: Step) -> str:
        """Changes with everything that the step's result depends on."""
        taken: dict[str, Any] = {}
        used: set[str] = set()  # own modules, of which the step gets objects
        for kind, prefix, by_step in (
            ("inputs", "", step.inputs),
            ("files", "file:", step.files),
        ):
            for producer, names in by_step.items():
                known = self._outputs(producer)
                texts = [known.get(prefix + name, known.get("*", "")) for name in names]
                taken[f"{kind} of {producer}"] = texts
                used.update(word for text in texts for word in text.split()[1:])
        numbers = None
        if step.draws and step.random_from:
            numbers = self._outputs(step.random_from)[":random"]
        elif step.draws:
            numbers = self.values["start_seed"]
        file = PROJECT / "steps" / f"{step.name}.py"
        code = [file_key(file), self.modules.keys_of(file, used)]
        parameters = {name: repr(self.values[name]) for name in step.parameters}
        return key_of([step.name, code, self.project_keys, parameters, taken, numbers])

    def _outputs(self, name: str) -> dict[str, str]:
        outputs: dict[str, str] = json.loads(self.done[name].data.tags["provebook.outputs"])
        return outputs

    def _find(self, step: Step, key: str) -> Run | None:
        """The newest finished run with this key, if what it handed on is still there."""
        newest = self.runs.newest(key)
        if not newest:
            return None
        gone = handoff.missing_artifacts(newest.info.run_id)
        if gone or "provebook.outputs" not in newest.data.tags:
            say(step.name, f"runs again: {gone} of run {newest.info.run_id} is gone")
            return None
        return newest

    def _start(self, step: Step, key: str) -> None:
        run_id = self.runs.create(step.name, key=key)
        given = {name: self.values[name] for name in step.parameters}
        given |= {f"{name}_run_id": self.done[name].info.run_id for name in step.before}
        command = [sys.executable, "-m", f"steps.{step.name}"]
        command += [f"--{name}={value}" for name, value in given.items()]
        environment = {
            "MLFLOW_RUN_ID": run_id,
            "MLFLOW_EXPERIMENT_ID": self.runs.experiment,
            "PROVEBOOK_SEED": str(self.values["start_seed"]),
        }
        prefix = f"{step.name:>{WIDTH}} | " if self.values["jobs"] > 1 else ""
        self.started[step.name] = run_id, time.monotonic()
        say(step.name, f"started, run {run_id}")
        self.processes.start(step.name, command, environment, prefix)

    def _wait(self) -> None:
        """Wait until a step has ended, and see how."""
        name = self.events.get()
        if name is None:
            raise Stopped
        code = self.processes.take(name)
        run_id, begin = self.started[name]
        took = f"{time.monotonic() - begin:.1f} s"
        run = self.runs.ended(run_id, otherwise="FAILED")
        if run.info.status == "FINISHED" and "provebook.outputs" in run.data.tags:
            self.done[name] = run
            say(name, f"done in {took}")
            return
        self.failed[name] = run.data.tags.get("provebook.error", f"exit code {code}")
        say(name, f"FAILED after {took}")


WIDTH = max(len(step.name) for step in STEPS)


def say(name: str, text: str) -> None:
    """Tell how it goes with a step."""
    print(f"{name:<{WIDTH}}  {text}", flush=True)


def depending_on(name: str) -> set[str]:
    """The step and all that need it, directly or not."""
    found = {name}
    for step in STEPS:  # each comes after those it needs
        if found & set(step.before):
            found.add(step.name)
    return found


def read_arguments(words: list[str]) -> dict[str, Any]:
    """All parameters and options, of their types."""
    known: dict[str, Any] = {**PARAMETERS, **OPTIONS}
    values = {name: handoff.default_of(declared) for name, declared in known.items()}
    for name, text in handoff.arguments(words).items():
        if name not in known:
            names = ", ".join(known)
            raise handoff.BadParameter(f"Unknown parameter {name}; there are {names}.")
        values[name] = handoff.convert(name, text, known[name])
    if values["jobs"] < 1:
        raise handoff.BadParameter(f"Parameter jobs: expected 1 or more, got {values['jobs']}.")
    steps = [step.name for step in STEPS]
    if values["from_step"] not in ("", *steps):
        names, given = ", ".join(steps), values["from_step"]
        raise handoff.BadParameter(
            f"Parameter from_step: no step {given!r}; there are {names}."
        )
    if values["start_seed"]:
        values["start_seed"] = handoff.convert("start_seed", values["start_seed"], 0)
    return values


def start_parent() -> bool:
    """Begin the run of the pipeline: the one `mlflow run` made, or (True) one of its own."""
    by_hand = "MLFLOW_RUN_ID" not in os.environ
    chosen = {"MLFLOW_EXPERIMENT_ID", "MLFLOW_EXPERIMENT_NAME"} & os.environ.keys()
    if by_hand and EXPERIMENT and not chosen:
        mlflow.set_experiment(EXPERIMENT)
    mlflow.start_run(run_name=NAME if by_hand else None)
    names = json.dumps([step.name for step in STEPS])
    mlflow.set_tags({"provebook.pipeline": NAME, "provebook.step_names": names})
    return by_hand


def run_pipeline(events: Events) -> str:
    """Run the pipeline; the status of its run."""
    values = read_arguments(sys.argv[1:])
    if start_parent():
        mlflow.log_params({name: values[name] for name in PARAMETERS})
    run_id = mlflow.active_run().info.run_id
    print(f"Pipeline {NAME}: {len(STEPS)} steps, run {run_id}", flush=True)
    driver = Driver(MlflowClient().get_run(run_id), values, events)
    try:
        return "FINISHED" if driver.run() else "FAILED"
    finally:
        driver.stop()


def main() -> int:
    """Run the pipeline; the exit code."""
    events: Events = queue.SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: events.put(None))
    os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "3")  # a lost server is told soon
    uri = handoff.absolute_tracking_uri()
    status, code = "FAILED", 1
    try:
        status = run_pipeline(events)
        code = 0 if status == "FINISHED" else 1
    except handoff.HandoffError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        if "MLFLOW_RUN_ID" in os.environ:
            mlflow.start_run()
            mlflow.set_tag("provebook.error", str(error))
        code = 2
    except Stopped:
        print(f"{NAME}: stopped", file=sys.stderr)
        mlflow.set_tag("provebook.error", "stopped")  # `mlflow run` calls the run failed
        status, code = "KILLED", 130
    except MlflowException as error:
        reason = "does not answer" if handoff.is_unreachable(error) else error.message[:500]
        print(f"{NAME}: the tracking server {uri}: {reason}", file=sys.stderr)
        os._exit(1)  # nothing more can be told to it
    mlflow.end_run(status)
    return code


if __name__ == "__main__":
    sys.exit(main())
