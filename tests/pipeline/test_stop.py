"""What is left when a person, a signal or a lost server ends the pipeline in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from ..conftest import free_port
from .conftest import Project, make_project

WAITING = """
import os
import time

import handoff

handoff.start("load")
rows = handoff.parameters(rows=60)
open(os.environ["REACHED"], "w").close()
time.sleep(600)
handoff.outputs(raw=rows)
"""


def waiting_project(folder: Path, store: str) -> Project:
    """A project whose first step says that it was reached, and waits."""
    project = make_project(folder, store, steps=2)
    (project.folder / "steps" / "load.py").write_text(WAITING)
    project.environment["REACHED"] = str(folder / "reached")
    return project


def wait_until_reached(project: Project, process: subprocess.Popen[str]) -> None:
    while not Path(project.environment["REACHED"]).exists():
        assert process.poll() is None, process.communicate()[0]
        time.sleep(0.05)


def statuses(project: Project) -> dict[str, str]:
    """Status of each run by its name; the parent has the entry point's."""
    return {
        run.data.tags.get("flowbook.step", "parent"): run.info.status for run in project.runs()
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
    assert parent.data.tags["flowbook.error"] == "stopped"
    (run,) = project.runs("tags.`flowbook.step` = 'load'")
    assert run.data.tags["flowbook.error"] == "stopped (steps/load.py line 10)"
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


@pytest.fixture
def server(tmp_path: Path, store: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A tracking server on a copy of the store: its address and process."""
    (tmp_path / "mlflow.db").write_bytes(Path(store.removeprefix("sqlite:///")).read_bytes())
    port = free_port()
    arguments = ("--backend-store-uri", f"sqlite:///{tmp_path}/mlflow.db", "--port", str(port))
    process = subprocess.Popen(
        [sys.executable, "-m", "mlflow", "server", *arguments, "--workers", "1"],
        cwd=tmp_path,
        env={**os.environ, "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}", process
    finally:
        stop_group(process)


def stop_group(process: subprocess.Popen[Any]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def wait_for_answer(uri: str, process: subprocess.Popen[bytes]) -> None:
    import requests

    while True:
        assert process.poll() is None
        try:
            if requests.get(f"{uri}/health", timeout=10).ok:
                return
        except requests.RequestException:
            time.sleep(0.1)


def test_server_lost_in_the_middle(
    tmp_path: Path, server: tuple[str, subprocess.Popen[bytes]]
) -> None:
    uri, process = server
    wait_for_answer(uri, process)
    project = waiting_project(tmp_path / "p", uri)
    # The step goes on as soon as the server is gone.
    step = project.folder / "steps" / "load.py"
    step.write_text(
        WAITING.replace(
            "time.sleep(600)", "while os.path.exists(os.environ['REACHED']): time.sleep(0.05)"
        )
    )
    driver = project.start(sys.executable, "main.py", MLFLOW_HTTP_REQUEST_MAX_RETRIES="1")
    wait_until_reached(project, driver)
    stop_group(process)
    Path(project.environment["REACHED"]).unlink()
    output, _ = driver.communicate(timeout=300)
    assert driver.returncode == 1
    assert f"Step load: no answer from the tracking server {uri}." in output
    assert f"small: the tracking server {uri}: does not answer" in output
    assert len(output.splitlines()) < 25, output
