"""Runs the steps of this pipeline as MLflow runs, and reuses those that would not change.

    mlflow run . -P n_estimators=400        or        python main.py --n_estimators=400

Besides the pipeline's parameters: ``jobs`` (steps at the same time), ``cache`` (false runs all
steps again), ``from_step`` (runs this step and all that depend on it again), ``start_seed``
(for random numbers that the steps leave unseeded).
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Run
from mlflow.exceptions import MlflowException

import handoff


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
GRACE = 10  # seconds a stopped step has to end its run
Events = queue.SimpleQueue[Step | None]  # a step that has ended; None to stop


class Stopped(Exception):
    """Ctrl-C, or the signal with which MLflow cancels a run."""


class Driver:
    """One run of the pipeline."""

    def __init__(self, parent: Run, values: dict[str, Any], events: Events) -> None:
        self.parent, self.values, self.events = parent, values, events
        self.client = MlflowClient()
        self.experiment = parent.info.experiment_id
        self.again = depending_on(values["from_step"]) if values["from_step"] else set()
        self.digests = project_digests()
        self.processes: dict[str, subprocess.Popen[str]] = {}
        self.started: dict[str, tuple[str, float]] = {}  # run id, time
        self.done: dict[str, Run] = {}
        self.failed: dict[str, str] = {}

    def run(self) -> bool:
        """Run all steps, each as soon as those before it are done; whether all succeeded."""
        waiting = list(STEPS)
        while waiting or self.processes:
            ready = [step for step in waiting if set(step.before) <= self.done.keys()]
            if ready and len(self.processes) < self.values["jobs"]:
                waiting.remove(ready[0])
                self._reuse_or_start(ready[0])
            elif self.processes:
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
        for process in self.processes.values():
            send(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for process in self.processes.values():
            try:
                process.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                send(process, getattr(signal, "SIGKILL", signal.SIGTERM))
                process.wait()
        for name in self.processes:
            run_id = self.started[name][0]
            if self.client.get_run(run_id).info.status == "RUNNING":
                self.client.set_terminated(run_id, "KILLED")
            say(name, f"stopped, run {run_id}")

    def _reuse_or_start(self, step: Step) -> None:
        key = self._key(step)
        if self.values["cache"] and step.name not in self.again:
            found = self._find(step, key)
            if found:
                self._mark_reused(step, found)
                return
        self._start(step, key)

    def _key(self, step: Step) -> str:
        """Changes with everything that the step's result depends on."""
        taken: dict[str, Any] = {}
        for kind, prefix, by_step in (
            ("inputs", "", step.inputs),
            ("files", "file:", step.files),
        ):
            for producer, names in by_step.items():
                known = self._outputs(producer)
                taken[f"{kind} of {producer}"] = [
                    known.get(prefix + name, known.get("*")) for name in names
                ]
        numbers = None
        if step.draws and step.random_from:
            numbers = self._outputs(step.random_from)["random"]
        elif step.draws:
            numbers = self.values["start_seed"]
        code = hashlib.sha256((PROJECT / "steps" / f"{step.name}.py").read_bytes()).hexdigest()
        parameters = {name: repr(self.values[name]) for name in step.parameters}
        parts = [step.name, code, self.digests, parameters, taken, numbers]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def _outputs(self, name: str) -> dict[str, str]:
        outputs: dict[str, str] = json.loads(self.done[name].data.tags["flowbook.outputs"])
        return outputs

    def _find(self, step: Step, key: str) -> Run | None:
        """The newest finished run with this key, if what it handed on is still there."""
        filter_string = f"tags.`flowbook.key` = '{key}' and attributes.status = 'FINISHED'"
        newest = self.client.search_runs(
            [self.experiment],
            filter_string,
            max_results=1,
            order_by=["attributes.start_time DESC"],
        )
        if not newest:
            return None
        gone = handoff.missing_artifacts(newest[0].info.run_id)
        if gone or "flowbook.outputs" not in newest[0].data.tags:
            say(step.name, f"runs again: {gone} of run {newest[0].info.run_id} is gone")
            return None
        return newest[0]

    def _create(self, step: Step, **tags: str) -> str:
        """A run for a step, below the parent, tagged as MLflow tags a project's run."""
        passed_on = (
            "mlflow.user",
            "mlflow.source.git.",
            "mlflow.gitRepoURL",
            "mlflow.gitBranch",
        )
        inherited = {
            key: value
            for key, value in self.parent.data.tags.items()
            if key.startswith(passed_on) or key.startswith("mlflow.project.")
        }
        is_project = self.parent.data.tags.get("mlflow.source.type") == "PROJECT"
        source = self.parent.data.tags.get("mlflow.source.name") if is_project else None
        run = self.client.create_run(
            self.experiment,
            run_name=step.name,
            tags={
                **inherited,
                "mlflow.source.name": source or str(PROJECT),
                "mlflow.source.type": "PROJECT",
                "mlflow.project.entryPoint": step.name,
                "mlflow.parentRunId": self.parent.info.run_id,
                "flowbook.step": step.name,
                "flowbook.pipeline": NAME,
                **{f"flowbook.{key}": value for key, value in tags.items()},
            },
        )
        return str(run.info.run_id)

    def _mark_reused(self, step: Step, found: Run) -> None:
        run_id = found.info.run_id
        marker = self._create(step, reused_from=run_id)
        link = f"#/experiments/{self.experiment}/runs/{run_id}"
        note = f"Nothing changed: the results of run [{run_id}]({link}) are used."
        self.client.set_tag(marker, "mlflow.note.content", note)
        self.client.set_terminated(marker, "FINISHED")
        self.done[step.name] = found
        say(step.name, f"reused, run {run_id}")

    def _start(self, step: Step, key: str) -> None:
        run_id = self._create(step, key=key)
        given = {name: self.values[name] for name in step.parameters}
        given |= {f"{name}_run_id": self.done[name].info.run_id for name in step.before}
        command = [sys.executable, "-m", f"steps.{step.name}"]
        command += [f"--{name}={value}" for name, value in given.items()]
        environment = {
            "PYTHONHASHSEED": "0",  # the order of sets is part of a result
            **os.environ,
            "MLFLOW_RUN_ID": run_id,
            "MLFLOW_EXPERIMENT_ID": self.experiment,
            "FLOWBOOK_SEED": str(self.values["start_seed"]),
        }
        prefixed = self.values["jobs"] > 1
        if prefixed:
            environment |= {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
        process = subprocess.Popen(
            command,
            cwd=PROJECT,
            env=environment,
            stdout=subprocess.PIPE if prefixed else None,
            stderr=subprocess.STDOUT if prefixed else None,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl-C reaches the driver alone, which stops the steps
        )
        self.processes[step.name] = process
        self.started[step.name] = run_id, time.monotonic()
        say(step.name, f"started, run {run_id}")
        threading.Thread(target=self._follow, args=(step, process), daemon=True).start()

    def _follow(self, step: Step, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            print(f"{step.name:>{WIDTH}} | {line}", end="", flush=True)
        process.wait()
        self.events.put(step)

    def _wait(self) -> None:
        """Wait until a step has ended, and see how."""
        step = self.events.get()
        if step is None:
            raise Stopped
        code = self.processes.pop(step.name).returncode
        run_id, begin = self.started[step.name]
        took = f"{time.monotonic() - begin:.1f} s"
        run = self.client.get_run(run_id)
        if run.info.status == "FINISHED" and "flowbook.outputs" in run.data.tags:
            self.done[step.name] = run
            say(step.name, f"done in {took}")
            return
        if run.info.status == "RUNNING":
            self.client.set_terminated(run_id, "FAILED")
        self.failed[step.name] = run.data.tags.get("flowbook.error", f"exit code {code}")
        say(step.name, f"FAILED after {took}")


WIDTH = max(len(step.name) for step in STEPS)


def say(name: str, text: str) -> None:
    """Tell how it goes with a step."""
    print(f"{name:<{WIDTH}}  {text}", flush=True)


def send(process: subprocess.Popen[str], number: int) -> None:
    """Send a signal to a step and to the processes it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
    except OSError:
        pass  # it has ended


def depending_on(name: str) -> set[str]:
    """The step and all that need it, directly or not."""
    found = {name}
    for step in STEPS:  # each comes after those it needs
        if found & set(step.before):
            found.add(step.name)
    return found


def project_digests() -> dict[str, str]:
    """What every step depends on: local modules, data files, Python and the packages."""
    files = [path for path in PROJECT.glob("*.py") if path.name != "main.py"]
    files += (PROJECT / "handoff").glob("*.py")
    files += [path for path in (PROJECT / "files").rglob("*") if path.is_file()]
    digests = {
        path.relative_to(PROJECT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(files)
    }
    digests["python"] = platform.python_version()
    environment = PROJECT / "python_env.yaml"
    lines = environment.read_text(encoding="utf-8").splitlines() if environment.exists() else []
    for line in lines:
        if match := re.match(r"\s*-\s*['\"]?([A-Za-z0-9][\w.-]*)", line):
            try:
                digests[f"package {match[1]}"] = importlib.metadata.version(match[1])
            except importlib.metadata.PackageNotFoundError:
                pass
    return digests


def read_arguments(words: list[str]) -> dict[str, Any]:
    """All parameters and options, of their types."""
    known: dict[str, Any] = {**PARAMETERS, **OPTIONS}
    values = dict(known)
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
    mlflow.set_tags({"flowbook.pipeline": NAME, "flowbook.step_names": names})
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
            mlflow.set_tag("flowbook.error", str(error))
        code = 2
    except Stopped:
        print(f"{NAME}: stopped", file=sys.stderr)
        mlflow.set_tag("flowbook.error", "stopped")  # `mlflow run` calls the run failed
        status, code = "KILLED", 130
    except MlflowException as error:
        reason = "does not answer" if handoff.is_unreachable(error) else error.message[:500]
        print(f"{NAME}: the tracking server {uri}: {reason}", file=sys.stderr)
        os._exit(1)  # nothing more can be told to it
    mlflow.end_run(status)
    return code


if __name__ == "__main__":
    sys.exit(main())
