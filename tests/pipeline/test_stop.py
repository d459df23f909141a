"""What is left when a person or a signal ends the pipeline in the middle."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from .conftest import Project, wait_until_reached, waiting_project


def statuses(project: Project) -> dict[str, str]:
    """Status of each run by its name; the parent has the entry point's."""
    return {
        run.data.tags.get("provebook.step", "parent"): run.info.status for run in project.runs()
    }


@pytest.mark.parametrize("way", ["terminal", "mlflow alone"])
def test_interrupt_ends_every_run(tmp_path: Path, store: str, way: str) -> None:
    from mlflow import MlflowClient

    uri = f"sqlite:///{tmp_path}/mlflow.db"
    (tmp_path / "mlflow.db").write_bytes(Path(store.removeprefix("sqlite:///")).read_bytes())
    project = waiting_project(tmp_path / "p", uri)
    command = ("mlflow", "run", ".", "--env-manager", "local", "--experiment-name", "small")
    process = project.start(*command)
    wait_until_reached(project, process)
    children = psutil.Process(process.pid).children(recursive=True)
    if way == "terminal":
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=120)
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive
    assert process.returncode != 0
    # MLflow itself writes the last status of a run that it started, and knows only FAILED.
    assert statuses(project) == {"load": "KILLED", "parent": "FAILED"}, output
    (parent,) = project.runs("tags.`mlflow.project.entryPoint` = 'main'")
    assert parent.data.tags["provebook.error"] == "stopped"
    (run,) = project.runs("tags.`provebook.step` = 'load'")
    assert run.data.tags["provebook.error"] == "stopped (steps/load.py line 10)"
    assert "Traceback" not in output.partition("interrupted, cancelling")[0]
    assert MlflowClient(uri).list_artifacts(run.info.run_id) == []


def test_terminated_driver_says_130(tmp_path: Path, store: str) -> None:
    project = waiting_project(tmp_path / "p", store)
    process = project.start(sys.executable, "main.py", "--jobs=2")
    wait_until_reached(project, process)
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "load     stopped, run" in output
    assert "Traceback" not in output
    assert set(statuses(project).values()) == {"KILLED"}


def test_a_terminal_that_is_closed_ends_every_run(tmp_path: Path, store: str) -> None:
    project = waiting_project(tmp_path / "p", store)
    # Whoever runs the tests may not hear of it.
    process = project.start("env", "--default-signal=HUP", sys.executable, "main.py")
    wait_until_reached(project, process)
    below = psutil.Process(process.pid).children(recursive=True)
    os.killpg(process.pid, signal.SIGHUP)
    process.communicate(timeout=120)
    _, alive = psutil.wait_procs(below, timeout=60)
    assert not alive
    runs = project.runs()[:2]
    assert {run.info.status for run in runs} == {"KILLED"}
    assert {"stopped"} <= {run.data.tags.get("provebook.error") for run in runs}
