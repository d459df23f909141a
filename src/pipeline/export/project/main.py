"""Runs the steps of this pipeline, each as an MLflow run of its own, and reuses what is unchanged.

    mlflow run . -P n_estimators=400        or        python main.py --n_estimators=400

Besides the pipeline's parameters: ``jobs`` (steps at the same time), ``cache`` (false runs all steps
again), ``from_step`` (runs this step and all that depend on it again), ``start_seed`` (for random
numbers that the steps leave unseeded).
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


class Stopped(Exception):
    """Ctrl-C, or the signal with which MLflow cancels a run."""


class Driver:
    """One run of the pipeline."""

    def __init__(self, parent: Run, values: dict[str, Any]) -> None:
        self.parent, self.values = parent, values
        self.client = MlflowClient()
        self.experiment = parent.info.experiment_id
        self.again = _depending_on(values["from_step"]) if values["from_step"] else set()
        self.digests = _project_digests()
        self.finished: queue.Queue[Step] = queue.Queue()
        self.processes: dict[str, subprocess.Popen[str]] = {}
        self.started: dict[str, tuple[str, float]] = {}  # run id, time
        self.done: dict[str, Run] = {}
        self.failed: dict[str, str] = {}

    def run(self) -> bool:
        """Run all steps; whether all succeeded."""
        waiting = list(STEPS)
        while waiting or self.processes:
            for step in list(waiting):
                if any(name not in self.done for name in step.before):
                    continue
                if len(self.processes) < self.values["jobs"]:
                    waiting.remove(step)
                    self._reuse_or_start(step)
            if self.processes:
                self._wait()
            elif not any(set(step.before) <= self.done.keys() for step in waiting):
                break  # what is left depends on a step that failed
        self._report([step.name for step in waiting])
        return not self.failed

    def stop(self) -> None:
        """End the steps that run, and see that their runs say so."""
        for process in self.processes.values():
            _signal(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for name, process in self.processes.items():
            try:
                process.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))
                process.wait()
            run_id = self.started[name][0]
            if self.client.get_run(run_id).info.status == "RUNNING":
                self.client.set_terminated(run_id, "KILLED")
            _say(name, f"stopped, run {run_id}")

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
        seed = ""
        if step.draws:
            seed = (
                self._outputs(step.random_from)["random"]
                if step.random_from
                else self.values["start_seed"]
            )
        code = hashlib.sha256((PROJECT / "steps" / f"{step.name}.py").read_bytes()).hexdigest()
        parameters = {name: repr(self.values[name]) for name in step.parameters}
        parts = [step.name, code, self.digests, parameters, taken, seed]
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
            _say(step.name, f"runs again: {gone} of run {newest[0].info.run_id} is gone")
            return None
        return newest[0]

    def _create(self, step: Step, **tags: str) -> str:
        """A run for a step, below the parent, with the tags that MLflow gives a project's run."""
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
        _say(step.name, f"reused, run {run_id}")

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
        _say(step.name, f"started, run {run_id}")
        threading.Thread(target=self._follow, args=(step, process), daemon=True).start()

    def _follow(self, step: Step, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            print(f"{step.name:>{_WIDTH}} | {line}", end="", flush=True)
        process.wait()
        self.finished.put(step)

    def _wait(self) -> None:
        """Wait until a step has ended."""
        step = self.finished.get()
        code = self.processes.pop(step.name).returncode
        run_id, begin = self.started[step.name]
        took = f"{time.monotonic() - begin:.1f} s"
        run = self.client.get_run(run_id)
        if run.info.status == "FINISHED" and "flowbook.outputs" in run.data.tags:
            self.done[step.name] = run
            _say(step.name, f"done in {took}")
            return
        if run.info.status == "RUNNING":
            self.client.set_terminated(run_id, "FAILED")
        self.failed[step.name] = run.data.tags.get("flowbook.error", f"exit code {code}")
        _say(step.name, f"FAILED after {took}")

    def _report(self, left: list[str]) -> None:
        for name, error in self.failed.items():
            _say(name, f"failed, run {self.started[name][0]}: {error}")
        if left:
            print(f"Not run, because they need what failed: {', '.join(left)}.", flush=True)


_WIDTH = max(len(step.name) for step in STEPS)


def _say(name: str, text: str) -> None:
    print(f"{name:<{_WIDTH}}  {text}", flush=True)


def _signal(process: subprocess.Popen[str], number: int) -> None:
    """Send a signal to a step and to the processes it started."""
    if process.poll() is not None:
        return
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
    except OSError:
        pass  # it ended just now


def _depending_on(name: str) -> set[str]:
    """The step and all that need it, directly or not."""
    found = {name}
    for step in STEPS:  # in an order in which each comes after those it needs
        if found & set(step.before):
            found.add(step.name)
    return found


def _project_digests() -> dict[str, str]:
    """What every step depends on: local modules, data files, Python and the packages."""
    files = [path for path in PROJECT.glob("*.py") if path.name != "main.py"]
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
    known = {**PARAMETERS, **OPTIONS}
    values = dict(known)
    for name, text in handoff.arguments(words).items():
        if name not in known:
            raise handoff.HandoffError(
                f"Unknown parameter {name}; there are {', '.join(known)}."
            )
        values[name] = handoff.convert(name, text, known[name])
    if values["jobs"] < 1:
        raise handoff.HandoffError(f"Parameter jobs: expected 1 or more, got {values['jobs']}.")
    names = [step.name for step in STEPS]
    if values["from_step"] not in ("", *names):
        raise handoff.HandoffError(
            f"Parameter from_step: there is no step {values['from_step']!r}; "
            f"the steps are {', '.join(names)}."
        )
    if values["start_seed"]:
        values["start_seed"] = handoff.convert("start_seed", values["start_seed"], 0)
    return values


def start_parent(values: dict[str, Any]) -> Run:
    """The run that `mlflow run` made for the pipeline, or one of its own."""
    by_hand = "MLFLOW_RUN_ID" not in os.environ
    if (
        by_hand
        and EXPERIMENT
        and not {"MLFLOW_EXPERIMENT_ID", "MLFLOW_EXPERIMENT_NAME"} & {*os.environ}
    ):
        mlflow.set_experiment(EXPERIMENT)
    run = mlflow.start_run(run_name=NAME if by_hand else None)
    if by_hand:
        mlflow.log_params({name: values[name] for name in PARAMETERS})
    names = json.dumps([step.name for step in STEPS])
    mlflow.set_tags({"flowbook.pipeline": NAME, "flowbook.step_names": names})
    return MlflowClient().get_run(run.info.run_id)


def _stopped(number: int, frame: Any) -> None:
    for other in (signal.SIGINT, signal.SIGTERM):
        signal.signal(other, signal.SIG_IGN)  # once is enough: let the steps end
    raise Stopped


def main() -> int:
    """Run the pipeline; the exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stopped)
    os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "3")  # a lost server is told soon
    driver, status = None, "FAILED"
    try:
        uri = handoff.absolute_tracking_uri()
        values = read_arguments(sys.argv[1:])
        driver = Driver(start_parent(values), values)
        print(
            f"Pipeline {NAME}: {len(STEPS)} steps, run {driver.parent.info.run_id}", flush=True
        )
        status = "FINISHED" if driver.run() else "FAILED"
        return 0 if status == "FINISHED" else 1
    except handoff.HandoffError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        return 2
    except Stopped:
        status = "KILLED"
        print(f"{NAME}: stopping", file=sys.stderr)
        return 130
    except MlflowException as error:
        print(
            f"{NAME}: the tracking server {uri} failed: {error.message[:300]}", file=sys.stderr
        )
        return 1
    finally:
        try:
            if driver:
                driver.stop()
            mlflow.end_run(status)
        except MlflowException:
            pass


if __name__ == "__main__":
    sys.exit(main())
